import { cardOf } from '@shared/bundles/clashCard'
import type { ClashCard } from '@shared/bundles/clashCard'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { changesBetween, isUnchanged, shownParts } from '@shared/bundles/shownParts'
import type { Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { writerOf } from '../notes/writing'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { clashesInVisit } from './mergeService'
import { appendRecord, recordVisit } from './recordVisit'
import { lastCounter, recordsOfThing } from './sharedRecordRepository'

/** Everything that waits to be decided in a visit. What was settled by editing it is none of it. */
export const clashCards = (vault: OpenVault, visitId: string): Result<readonly ClashCard[], AppError> =>
  inTransaction<readonly ClashCard[]>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    return ok(
      clashesInVisit(vault, visitId).map(({ entity, entityId, merged, clash }) =>
        cardOf(entity, entityId, merged, clash, vault.deviceId),
      ),
    )
  })

/**
 * Somebody has looked and says that what is shown is right. It is told to the others as a change of theirs; the other
 * versions stay in the records. Nothing of the thing itself changes. Where nothing is open any more, nothing happens.
 */
export const confirmShown = (
  vault: OpenVault,
  { visitId, entity, entityId, parts }: Parsed<'clashes.confirm'>,
): Result<readonly ClashCard[], AppError> => {
  const confirmed = inTransaction<null>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const merged = mergeRecords(recordsOfThing(vault.db, visitId, entity, entityId))
    const open = merged.clashes.flatMap(({ part }) => (parts.includes(part) ? [part] : []))
    const changes = changesBetween(merged, shownParts(merged).parts, new Set(open))
    if (open.length === 0 || isUnchanged(changes)) return ok(null)
    const at = vault.now()
    const by = writerOf(vault, visitId)
    const counter = lastCounter(vault.db, visitId, vault.deviceId) + 1
    appendRecord(vault, visitId, {
      counter,
      entity,
      entityId,
      bases: merged.heads.toSorted(),
      ...changes,
      at,
      by,
    })
    recordChange(vault.db, vault.deviceId, {
      entity: 'visit',
      entityId: visitId,
      action: 'decide',
      baseRevision: 0,
      revision: 0,
      payload: [entity, entityId, ...open],
      at,
    })
    return ok(null)
  })
  return confirmed.ok ? clashCards(vault, visitId) : confirmed
}
