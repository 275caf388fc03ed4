import { z } from 'zod'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { insertLeftOut, leftOutEvenDeleted, markLeftOutDeleted } from '../letters/leftOutRepository'
import { nextRevision, recordChange } from '../vault/changeLog'
import { isOfOtherVisit, listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

/** Strong evidence that stays out of the letter. Why is never reworded: it stands, or it was taken up again. */
export const leftOutStore: ThingStore = {
  entity: 'evidenceLeftOut',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      'SELECT id, revision, deleted_at FROM evidence_left_out WHERE visit_id = ? ORDER BY id',
      visitId,
    ),

  statesSince: ({ db }, _visitId, leftOutId) => {
    const found = leftOutEvenDeleted(db, leftOutId)
    if (!found) return []
    const { members, reason, by, at } = found.leftOut
    const parts = stateToParts('evidenceLeftOut', { members, reason, by, at }, found.deletion)
    return [{ parts, at, by }]
  },

  write: (vault, visitId, leftOutId, parts) => {
    const read = stateFromParts('evidenceLeftOut', parts)
    const isUsable = read !== null && z.uuid().safeParse(leftOutId).success
    if (!isUsable || isOfOtherVisit(vault.db, 'evidence_left_out', leftOutId, visitId)) return false
    const before = leftOutEvenDeleted(vault.db, leftOutId)
    const revision = before?.leftOut.revision ?? nextRevision(vault.db, 'evidenceLeftOut', leftOutId, 0)
    if (!before) insertLeftOut(vault.db, { ...read.state, id: leftOutId, visitId, revision })
    markLeftOutDeleted(vault.db, leftOutId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'evidenceLeftOut',
      entityId: leftOutId,
      action: before ? (read.deletion ? 'delete' : 'restore') : 'create',
      baseRevision: before ? revision : 0,
      revision,
      payload: [JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}
