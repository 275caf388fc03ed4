import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import {
  findingEvenDeleted,
  findingIdIsTaken,
  insertFinding,
  markFindingDeleted,
  updateFinding,
  updatePosition,
} from '../findings/findingRepository'
import { revisedEntity } from '../vault/revisedEntity'
import { isOfOtherVisit, isPassageOf, listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

const { record, revisionAfter } = revisedEntity('finding', 'finding')

/** Findings: what they say now; earlier words are in the records of when they were exchanged. */
export const findingStore: ThingStore = {
  entity: 'finding',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      'SELECT id, revision, position, deleted_at FROM finding WHERE visit_id = ? ORDER BY id',
      visitId,
    ),

  statesSince: ({ db }, _visitId, findingId) => {
    const found = findingEvenDeleted(db, findingId)
    if (!found) return []
    const { finding, savedAt, deletion } = found
    const { id: _, visitId: __, revision: ___, ...state } = finding
    return [{ parts: stateToParts('finding', state, deletion), at: savedAt, by: '' }]
  },

  write: (vault, visitId, findingId, parts) => {
    const read = stateFromParts('finding', parts)
    if (read === null || isOfOtherVisit(vault.db, 'finding', findingId, visitId)) return false
    const { position, ...told } = read.state
    const passageIds = told.passageIds.filter((id) => isPassageOf(vault.db, visitId, id))
    const content = { ...told, passageIds }
    const at = vault.now()
    const before = findingIdIsTaken(vault.db, findingId) ? findingEvenDeleted(vault.db, findingId) : null
    const present = before?.finding.revision ?? 0
    const revision = revisionAfter(vault, findingId, present)
    if (before) updateFinding(vault.db, { id: findingId, revision, content, at })
    else insertFinding(vault.db, { id: findingId, visitId, revision, position, content, at })
    updatePosition(vault.db, findingId, position)
    markFindingDeleted(vault.db, findingId, read.deletion)
    record(vault, findingId, before ? 'save' : 'create', present, revision, [JSON.stringify(content)])
    return true
  },
}
