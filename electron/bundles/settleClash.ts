import { isSameJson } from '@shared/bundles/canonicalJson'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { isSameParts } from '@shared/bundles/parts'
import { recordsByThing } from '@shared/bundles/planMerge'
import { settledClashesOf } from '@shared/bundles/settledClashes'
import type { SettledClash } from '@shared/bundles/settledClashes'
import { settledParts } from '@shared/bundles/settleClash'
import { changesBetween, shownParts } from '@shared/bundles/shownParts'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { writerOf } from '../notes/writing'
import { recordChange } from '../vault/changeLog'
import type { OpenVault } from '../vault/openVault'
import { inTransaction } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { keepBase } from './baseRepository'
import { clashCards } from './decideClashes'
import { appendRecord, recordVisit, thingStores } from './recordVisit'
import {
  keepRecordedState,
  lastCounter,
  recordedState,
  recordsOfThing,
  sharedVisitOf,
} from './sharedRecordRepository'
import { revisionIn } from './thingStore'

/**
 * Somebody decides between versions, or puts it in words of their own. What is decided becomes a change of theirs like
 * any other; every version stays in the records. Where the card is not what stands any more, nothing happens.
 */
export const settleClash = (
  vault: OpenVault,
  { visitId, entity, entityId, part, sides, decision }: Parsed<'clashes.settle'>,
): Result<Output<'clashes.settle'>, AppError> => {
  const settled = inTransaction<boolean>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    const merged = mergeRecords(recordsOfThing(vault.db, visitId, entity, entityId))
    const clash = merged.clashes.find((each) => each.part === part)
    const isAsShown =
      clash !== undefined &&
      isSameJson(
        clash.sides.map(({ record }) => record.id),
        sides,
      )
    const wanted = isAsShown ? settledParts(merged, clash, decision) : null
    if (wanted === null) return ok(false)
    const changes = changesBetween(merged, wanted, new Set([part]))
    const recorded = recordedState(vault.db, visitId, entity, entityId)
    // An editor that is open on the thing goes on from what it read.
    if (recorded !== '') keepBase(vault.db, { visitId, entity, entityId }, revisionIn(recorded), merged.heads)
    const at = vault.now()
    appendRecord(vault, visitId, {
      counter: lastCounter(vault.db, visitId, vault.deviceId) + 1,
      entity,
      entityId,
      bases: merged.heads.toSorted(),
      ...changes,
      at,
      by: writerOf(vault, visitId),
    })
    writeThing(vault, { visitId, entity, entityId })
    recordChange(vault.db, vault.deviceId, {
      entity: 'visit',
      entityId: visitId,
      action: 'decide',
      baseRevision: 0,
      revision: 0,
      payload: [entity, entityId, part],
      at,
    })
    return ok(true)
  })
  if (!settled.ok) return settled
  // Read again: what is told as settled is so in the database.
  const cards = clashCards(vault, visitId)
  return cards.ok ? ok({ settled: settled.value, cards: cards.value }) : cards
}

/** What two changed side by side and what came of it, with all that was said; the last one first. */
export const settledClashes = (
  vault: OpenVault,
  visitId: string,
): Result<readonly SettledClash[], AppError> =>
  inTransaction<readonly SettledClash[]>(vault.db, () => {
    if (!visitExists(vault.db, visitId)) return err({ kind: 'notFound', noun: 'visit' })
    recordVisit(vault, visitId)
    return ok(
      [...recordsByThing(sharedVisitOf(vault.db, visitId).records).values()].flatMap(settledClashesOf),
    )
  })

const writeThing = (
  vault: OpenVault,
  { visitId, entity, entityId }: Pick<Parsed<'clashes.settle'>, 'visitId' | 'entity' | 'entityId'>,
): void => {
  const store = thingStores.find((each) => each.entity === entity)
  if (!store) throw new Error('A kind of thing without a store')
  const { parts } = shownParts(mergeRecords(recordsOfThing(vault.db, visitId, entity, entityId)))
  const present = store.statesSince(vault, visitId, entityId, '').at(-1)
  if (!(present && isSameParts(present.parts, parts))) store.write(vault, visitId, entityId, parts)
  const state = store.list(vault, visitId).find((each) => each.entityId === entityId)?.state ?? ''
  keepRecordedState(vault.db, visitId, entity, entityId, state)
}
