import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { judgementEvenTakenAway, writeJudgement } from '../findings/judgements'
import { rows } from '../vault/statements'
import { isPassageOf } from './thingStore'
import type { ThingStore } from './thingStore'

/** Grades, each known by its area: two who grade the same area on their own have a clash and not two grades. */
export const judgementStore: ThingStore = {
  entity: 'judgement',

  list: ({ db }, visitId) =>
    rows(db, 'SELECT area, revision FROM judgement WHERE visit_id = ? ORDER BY area', visitId).map(
      ({ area, revision }) => ({ entityId: String(area), state: String(revision) }),
    ),

  statesSince: ({ db }, visitId, area) => {
    const found = judgementEvenTakenAway(db, visitId, area)
    return found
      ? [{ parts: stateToParts('judgement', found.judgement, null), at: found.savedAt, by: '' }]
      : []
  },

  write: (vault, visitId, area, parts) => {
    const read = stateFromParts('judgement', parts)
    if (read === null || read.state.area !== area) return false
    const passageIds = read.state.passageIds.filter((id) => isPassageOf(vault.db, visitId, id))
    writeJudgement(vault, visitId, { ...read.state, passageIds })
    return true
  },
}
