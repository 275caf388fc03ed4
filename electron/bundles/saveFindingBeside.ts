import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { findingEvenDeleted, findingIdIsTaken } from '../findings/findingRepository'
import { fitsVisit, saveFinding } from '../findings/findingService'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { saveBeside } from './saveBeside'

/** Saves a finding; where a merge came since it was read, beside what that brought. */
export const saveFindingBeside = (
  vault: OpenVault,
  input: Parsed<'findings.save'>,
): Result<Output<'findings.save'>, AppError> => {
  const saved = saveFinding(vault, input)
  if (saved.ok || (saved.error.kind !== 'stale' && saved.error.kind !== 'notFound')) return saved
  const { findingId, basedOn, content } = input
  const stored = findingIdIsTaken(vault.db, findingId) ? findingEvenDeleted(vault.db, findingId) : null
  if (stored === null) return saved
  const { visitId } = stored.finding
  return inTransaction(vault.db, () => {
    const fits = fitsVisit(vault, visitId, content, 'findings.save')
    if (!fits.ok) return fits
    const thing = { visitId, entity: 'finding', entityId: findingId } as const
    const isSaved = saveBeside(vault, thing, basedOn, (base) => {
      const position = stateFromParts('finding', base)?.state.position ?? stored.finding.position
      return stateToParts('finding', { ...content, position }, null)
    })
    return isSaved ? ok({ revision: basedOn, savedAt: vault.now() }) : saved
  })
}
