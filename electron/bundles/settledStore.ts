import { z } from 'zod'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { insertSettled, markSettledDeleted, settledEvenDeleted } from '../evidence/settledRepository'
import { recordChange } from '../vault/changeLog'
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
    if (!before) insertSettled(vault.db, { ...read.state, id: settledId, visitId, revision: 1 })
    markSettledDeleted(vault.db, settledId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'contradiction',
      entityId: settledId,
      action: before ? (read.deletion ? 'delete' : 'restore') : 'create',
      baseRevision: before ? 1 : 0,
      revision: 1,
      payload: [JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}
