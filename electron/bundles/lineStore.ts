import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { lineEvenDeleted, lineIdIsTaken, markLineDeleted, writeLine } from '../enquiries/lineRepository'
import { revisedEntity } from '../vault/revisedEntity'
import { isOfOtherVisit, isPassageOf, listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

const { record, revisionAfter } = revisedEntity('lineOfEnquiry', 'line of enquiry')

/** Lines of enquiry with all that was ever decided of them. */
export const lineStore: ThingStore = {
  entity: 'lineOfEnquiry',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      'SELECT id, revision, deleted_at FROM line_of_enquiry WHERE visit_id = ? ORDER BY id',
      visitId,
    ),

  statesSince: ({ db }, _visitId, lineId) => {
    const found = lineEvenDeleted(db, lineId)
    if (!found) return []
    const { id: _, visitId: __, revision: ___, ...line } = found.line
    const state = { ...line, position: found.position }
    return [{ parts: stateToParts('lineOfEnquiry', state, found.deletion), at: found.savedAt, by: '' }]
  },

  write: (vault, visitId, lineId, parts) => {
    const read = stateFromParts('lineOfEnquiry', parts)
    if (read === null || isOfOtherVisit(vault.db, 'line_of_enquiry', lineId, visitId)) return false
    const passages = read.state.passages.filter(({ passageId }) => isPassageOf(vault.db, visitId, passageId))
    const before = lineIdIsTaken(vault.db, lineId) ? lineEvenDeleted(vault.db, lineId) : null
    const present = before?.line.revision ?? 0
    const revision = revisionAfter(vault, lineId, present)
    const { position, ...state } = read.state
    const line = { ...state, id: lineId, visitId, revision, passages }
    writeLine(vault.db, line, position, vault.now())
    markLineDeleted(vault.db, lineId, read.deletion)
    const action = before ? 'save' : 'create'
    record(vault, lineId, action, present, revision, [JSON.stringify({ ...state, passages })])
    return true
  },
}
