import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { applyRedraft } from '@shared/letters/applyRedraft'
import { draftLetter } from '@shared/letters/draftLetter'
import type { Letter, LetterContent } from '@shared/letters/letter'
import { planRedraft } from '@shared/letters/planRedraft'
import type { RedraftPlan } from '@shared/letters/redraft'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { gatherMaterial } from './letterMaterial'
import { letterById, letterOfVisit } from './letterRepository'
import { contentOf, editable, noLetter, storedLetter, writeFirst, writeNext } from './writeLetter'

export const getLetterOfVisit = (vault: OpenVault, visitId: string): Result<Letter | null, AppError> =>
  visitExists(vault.db, visitId)
    ? ok(letterOfVisit(vault.db, visitId))
    : err({ kind: 'notFound', noun: 'visit' })

/** Gathers, drafts, stores; a visit has one letter. */
export const draftLetterOfVisit = (vault: OpenVault, visitId: string): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    if (letterOfVisit(vault.db, visitId)) return err({ kind: 'letterExists' })
    const content = draftFresh(vault, visitId)
    if (!content.ok) return content
    return ok(writeFirst(vault, visitId, content.value))
  })

export const saveLetter = (
  vault: OpenVault,
  { letterId, basedOn, content }: Parsed<'letters.save'>,
): Result<Output<'letters.save'>, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const saved = writeNext(vault, letter.value, { action: 'save', content, checkpoint: false })
    return ok({ revision: saved.revision, savedAt: saved.at })
  })

/** What drafting again would add to, change in and take from the letter as it stands. */
export const planRedraftOf = (vault: OpenVault, letterId: string): Result<RedraftPlan, AppError> => {
  const letter = letterById(vault.db, letterId)
  if (!letter) return noLetter
  const fresh = draftFresh(vault, letter.visitId)
  return fresh.ok ? ok(planRedraft(contentOf(letter), fresh.value)) : fresh
}

/** Applies what the user accepted of a plan that is made afresh here: their text is never replaced unasked. */
export const applyRedraftTo = (
  vault: OpenVault,
  { letterId, basedOn, accepted }: Parsed<'letters.applyRedraft'>,
): Result<Letter, AppError> =>
  inTransaction(vault.db, () => {
    const letter = editable(vault, letterId, basedOn)
    if (!letter.ok) return letter
    const fresh = draftFresh(vault, letter.value.visitId)
    if (!fresh.ok) return fresh
    const content = applyRedraft(contentOf(letter.value), fresh.value, accepted, vault.newId)
    writeNext(vault, letter.value, { action: 'save', content, checkpoint: true })
    return storedLetter(vault, letterId)
  })

const draftFresh = (vault: OpenVault, visitId: string): Result<LetterContent, AppError> => {
  const material = gatherMaterial(vault, visitId)
  return material.ok ? ok(draftLetter({ ...material.value, newId: vault.newId })) : material
}
