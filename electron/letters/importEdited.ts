import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { applyImport } from '@shared/letters/import/applyImport'
import { isOfLetter, planImport } from '@shared/letters/import/planImport'
import type { Letter } from '@shared/letters/letter'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { keepVersion, letterById } from './letterRepository'
import { contentOf, editable, writeNext } from './writeLetter'

/**
 * Takes over what was accepted of a document that colleagues edited, as one version that is kept for good; so is the one
 * before it. The changes are worked out afresh from the letter that is stored, so that nothing else comes in.
 */
export const importEdited = (
  vault: OpenVault,
  { letterId, basedOn, parts, accepted }: Parsed<'letters.applyImport'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const before = contentOf(letter.value)
    if (!isOfLetter(planImport(before, parts))) return notOfLetter
    const content = applyImport(before, parts, accepted, vault.newId)
    if (content === before) return letter
    keepVersion(vault.db, letter.value)
    writeNext(vault, letter.value, { action: 'save', content, checkpoint: true })
    return ok(letterById(vault.db, letterId) ?? letter.value)
  })

const notOfLetter = err<AppError>({
  kind: 'unusableFile',
  problems: [{ place: 'whole file', message: 'is not this letter: hardly any of its paragraphs are in it' }],
})
