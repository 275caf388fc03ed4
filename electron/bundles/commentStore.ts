import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import {
  commentEvenDeleted,
  letterOfComment,
  markCommentDeleted,
  writeComment,
} from '../letters/commentRepository'
import { letterOfVisit } from '../letters/letterRepository'
import { nextRevision, recordChange } from '../vault/changeLog'
import { listedBy } from './thingStore'
import type { ThingStore } from './thingStore'

/** Comments on the letter, with all that was answered to them. They follow their paragraphs on each device. */
export const commentStore: ThingStore = {
  entity: 'letterComment',

  list: ({ db }, visitId) =>
    listedBy(
      db,
      `SELECT id, revision, deleted_at FROM letter_comment
       WHERE letter_id = (SELECT id FROM letter WHERE visit_id = ?) ORDER BY id`,
      visitId,
    ),

  statesSince: ({ db }, _visitId, commentId) => {
    const found = commentEvenDeleted(db, commentId)
    if (!found) return []
    const { id: _, letterId: __, revision: ___, ...state } = found.comment
    const parts = stateToParts('letterComment', state, found.deletion)
    return [{ parts, at: found.savedAt, by: state.entries.at(-1)?.author ?? '' }]
  },

  write: (vault, visitId, commentId, parts) => {
    const read = stateFromParts('letterComment', parts)
    const letter = letterOfVisit(vault.db, visitId)
    if (read === null || letter === null) return false
    const ownLetter = letterOfComment(vault.db, commentId)
    if (ownLetter !== null && ownLetter !== letter.id) return false
    const before = commentEvenDeleted(vault.db, commentId)
    const present = before?.comment.revision ?? 0
    const revision = nextRevision(vault.db, 'letterComment', commentId, present)
    const at = vault.now()
    writeComment(vault.db, { ...read.state, id: commentId, letterId: letter.id, revision }, at)
    markCommentDeleted(vault.db, commentId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'letterComment',
      entityId: commentId,
      action: before ? 'save' : 'create',
      baseRevision: present,
      revision,
      payload: [JSON.stringify(read.state)],
      at,
    })
    return true
  },
}
