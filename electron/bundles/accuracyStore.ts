import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import {
  accuracyEvenDeleted,
  insertAccuracy,
  letterOfAccuracy,
  markAccuracyDeleted,
  updateAnswer,
} from '../letters/accuracyRepository'
import { letterOfVisit } from '../letters/letterRepository'
import { nextRevision, recordChange } from '../vault/changeLog'
import { listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

/** What the authority says of the facts, in its own words that nobody changes, and the answers to it. */
export const accuracyStore: ThingStore = {
  entity: 'accuracyComment',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      `SELECT id, revision, deleted_at FROM accuracy_comment
       WHERE letter_id = (SELECT id FROM letter WHERE visit_id = ?) ORDER BY id`,
      visitId,
    ),

  statesSince: ({ db }, _visitId, commentId) => {
    const found = accuracyEvenDeleted(db, commentId)
    if (!found) return []
    const { id: _, letterId: __, revision: ___, savedAt, ...comment } = found.comment
    const state = { ...comment, position: found.position }
    return [
      { parts: stateToParts('accuracyComment', state, found.deletion), at: savedAt, by: comment.answeredBy },
    ]
  },

  write: (vault, visitId, commentId, parts) => {
    const read = stateFromParts('accuracyComment', parts)
    const letter = letterOfVisit(vault.db, visitId)
    if (read === null || letter === null) return false
    const ownLetter = letterOfAccuracy(vault.db, commentId)
    if (ownLetter !== null && ownLetter !== letter.id) return false
    const before = accuracyEvenDeleted(vault.db, commentId)
    const present = before?.comment.revision ?? 0
    const revision = nextRevision(vault.db, 'accuracyComment', commentId, present)
    const { position, ...state } = read.state
    const at = vault.now()
    const comment = { ...state, id: commentId, letterId: letter.id, revision, savedAt: at }
    if (before) updateAnswer(vault.db, comment, present)
    else insertAccuracy(vault.db, comment, position)
    markAccuracyDeleted(vault.db, commentId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'accuracyComment',
      entityId: commentId,
      action: before ? 'save' : 'create',
      baseRevision: present,
      revision,
      payload: [JSON.stringify(state)],
      at,
    })
    return true
  },
}
