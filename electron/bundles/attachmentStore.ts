import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import {
  attachmentEvenDeleted,
  insertAttachment,
  markAttachmentDeleted,
} from '../attachments/attachmentRepository'
import { newFileName } from '../attachments/attachmentFolder'
import { noteOwner } from '../notes/noteRepository'
import { recordChange } from '../vault/changeLog'
import { rows } from '../vault/statements'
import { isOfOtherVisit } from './thingStore'
import type { ThingStore } from './thingStore'

/** What is known of attachments. Their bytes come beside the records, and find their rows by what they are. */
export const attachmentStore: ThingStore = {
  entity: 'attachment',

  list: ({ db }, visitId) =>
    rows(db, 'SELECT id, deleted_at FROM attachment WHERE visit_id = ? ORDER BY id', visitId).map(
      ({ id, deleted_at }) => ({ entityId: String(id), state: `1 ${String(deleted_at)}` }),
    ),

  statesSince: ({ db }, _visitId, attachmentId) => {
    const found = attachmentEvenDeleted(db, attachmentId)
    if (!found) return []
    const { noteId, name, mediaType, size, sha256, addedBy, addedAt } = found.attachment
    const state = { noteId, name, mediaType, size, sha256, addedBy, addedAt }
    return [{ parts: stateToParts('attachment', state, found.deletion), at: addedAt, by: '' }]
  },

  write: (vault, visitId, attachmentId, parts) => {
    const read = stateFromParts('attachment', parts)
    if (read === null || isOfOtherVisit(vault.db, 'attachment', attachmentId, visitId)) return false
    if (noteOwner(vault.db, read.state.noteId)?.visitId !== visitId) return false
    const before = attachmentEvenDeleted(vault.db, attachmentId)
    // Until its bytes have come it has no file, and is shown as one that is missing.
    if (!before)
      insertAttachment(vault.db, { ...read.state, id: attachmentId, visitId, file: newFileName(), key: '' })
    markAttachmentDeleted(vault.db, attachmentId, read.deletion)
    recordChange(vault.db, vault.deviceId, {
      entity: 'attachment',
      entityId: attachmentId,
      action: before ? (read.deletion ? 'delete' : 'restore') : 'create',
      baseRevision: before ? 1 : 0,
      revision: 1,
      payload: [visitId, JSON.stringify(read.state)],
      at: vault.now(),
    })
    return true
  },
}
