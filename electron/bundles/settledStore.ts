import { z } from 'zod'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { insertSettled, markSettledDeleted, settledEvenDeleted } from '../evidence/settledRepository'
import { nextRevision, recordChange } from '../vault/changeLog'
import { isOfOtherVisit, listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

/** Contradictions that somebody settled. A settlement is never reworded: it stands, or it was taken back. */
export const settledStore: ThingStore = {
  entity: 'settledContradiction',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      'SELECT id, revision, deleted_at FROM contradiction_settled WHERE visit_id = ? ORDER BY id',
      visitId,
    ),

  statesSince: ({ db }, _visitId, settledId) => {
    const found = settledEvenDeleted(db, settledId)
    if (!found) return []
    const { key, members, reason, by, at } = found.settled
    const parts = stateToParts('settledContradiction', { key, members, reason, by, at }, found.deletion)
    return [{ parts, at, by }]
  },

  write: (vault, visitId, settledId, parts) => {
    const read = stateFromParts('settledContradiction', parts)
    const isUsable = read !== null && z.uuid().safeParse(settledId).success
    if (!isUsable || isOfOtherVisit(vault.db, 'contradiction_settled', settledId, visitId)) return false
    const before = settledEvenDeleted(vault.db, settledId)
    const revision = before?.settled.revision ?? nextRevision(vault.db, 'contradiction', settledId, 0)
    if (!before) insertSettled(vault.db, { ...read.state, id: settledId, visitId, revision })
    markSettledDeleted(vault.db, settledId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'contradiction',
      entityId: settledId,
      action: before ? (read.deletion ? 'delete' : 'restore') : 'create',
      baseRevision: before ? revision : 0,
      revision,
      payload: [JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}
