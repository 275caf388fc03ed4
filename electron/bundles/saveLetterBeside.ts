import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { letterToShared } from '@shared/bundles/letterParts'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { letterById } from '../letters/letterRepository'
import { saveLetter } from '../letters/letterService'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { saveBeside } from './saveBeside'

/** Saves a letter; where a merge came since its editor read it, beside what that brought. */
export const saveLetterBeside = (
  vault: OpenVault,
  input: Parsed<'letters.save'>,
): Result<Output<'letters.save'>, AppError> => {
  const saved = saveLetter(vault, input)
  if (saved.ok || saved.error.kind !== 'stale') return saved
  const letter = letterById(vault.db, input.letterId)
  if (letter === null) return saved
  return inTransaction(vault.db, () => {
    const thing = { visitId: letter.visitId, entity: 'letter', entityId: 'letter' } as const
    const isSaved = saveBeside(vault, thing, input.basedOn, (base) => {
      const read = stateFromParts('letter', base)?.state
      const shared = letterToShared(input.content, read?.stage ?? letter.stage, [])
      return stateToParts('letter', { ...shared, steps: read?.steps ?? [] }, null)
    })
    return isSaved ? ok({ revision: input.basedOn, savedAt: vault.now() }) : saved
  })
}
