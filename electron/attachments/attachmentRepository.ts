import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import type { Attachment, AttachmentInVisit, AttachmentPlace } from '@shared/attachments/attachment'
import { attachmentsIn } from '@shared/notes/noteAttachments'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

/** An attachment with what opens its file. */
export type StoredAttachment = Attachment & { readonly file: string; readonly key: string }

/** null: there is none, or it has been deleted. */
export const attachmentById = (db: Database, id: string): StoredAttachment | null =>
  found(row(db, `SELECT ${columns} FROM attachment WHERE id = ? AND deleted_at = ''`, id))

/** An attachment whether it lives or not, with where it was attached first and how it was deleted. */
export const attachmentEvenDeleted = (
  db: Database,
  id: string,
): {
  readonly attachment: StoredAttachment & { readonly noteId: string; readonly addedBy: string }
  readonly deletion: Deletion | null
} | null => {
  const stored = row(db, `SELECT ${columns} FROM attachment WHERE id = ?`, id)
  const more = row(
    db,
    'SELECT note_id, added_by, deleted_at, deleted_by, deleted_because FROM attachment WHERE id = ?',
    id,
  )
  if (!stored || !more) return null
  const {
    note_id: noteId,
    added_by: addedBy,
    deleted_at: at,
    deleted_by: by,
    deleted_because: because,
  } = more
  return {
    attachment: { ...rowToAttachment(stored), noteId: String(noteId), addedBy: String(addedBy) },
    deletion: at === '' ? null : { at: String(at), by: String(by), because: String(because) },
  }
}

/** Every attachment of a visit with exactly these bytes: colleagues may have attached the same under other ids. */
export const attachmentsWithContent = (
  db: Database,
  visitId: string,
  sha256: string,
): readonly StoredAttachment[] =>
  rows(
    db,
    `SELECT ${columns} FROM attachment WHERE visit_id = ? AND sha256 = ? ORDER BY id`,
    visitId,
    sha256,
  ).map(rowToAttachment)

export const markAttachmentDeleted = (db: Database, id: string, deletion: Deletion | null): void => {
  const { at, by, because } = deletion ?? { at: '', by: '', because: '' }
  run(
    db,
    'UPDATE attachment SET deleted_at = ?, deleted_by = ?, deleted_because = ? WHERE id = ?',
    at,
    by,
    because,
    id,
  )
}

/** The attachment of this visit with exactly these bytes. */
export const attachmentByContent = (db: Database, visitId: string, sha256: string): StoredAttachment | null =>
  found(
    row(
      db,
      `SELECT ${columns} FROM attachment WHERE visit_id = ? AND sha256 = ? AND deleted_at = '' ORDER BY id`,
      visitId,
      sha256,
    ),
  )

/** The attachments of a visit in the order they came, each with the living notes it stands in, or where else it does. */
export const attachmentsOfVisit = (db: Database, visitId: string): readonly AttachmentInVisit[] => {
  const notes = notesByAttachment(db, visitId)
  return rows(
    db,
    `SELECT ${columns} FROM attachment WHERE visit_id = ? AND deleted_at = '' ORDER BY added_at, id`,
    visitId,
  )
    .map(rowToAttachment)
    .map(({ file: _, key: __, ...attachment }) => {
      const noteIds = notes.get(attachment.id) ?? []
      return { ...attachment, noteIds, place: noteIds.length > 0 ? 'note' : placeBesides(db, attachment) }
    })
}

/** Of one that no living note shows. An id stands in a document only where its attachment does. */
const placeBesides = (db: Database, { id, visitId }: Attachment): AttachmentPlace => {
  const inBin = row(
    db,
    `SELECT 1 FROM note JOIN note_content ON note_key = key
     WHERE visit_id = ? AND deleted_at <> '' AND instr(document, ?) > 0`,
    visitId,
    id,
  )
  if (inBin !== undefined) return 'bin'
  const inVersion = row(
    db,
    `SELECT 1 FROM note JOIN note_revision ON note_key = key
     WHERE visit_id = ? AND instr(document, ?) > 0`,
    visitId,
    id,
  )
  return inVersion === undefined ? 'nowhere' : 'version'
}

/** The files that any row names, deleted or not. */
export const knownFiles = (db: Database): ReadonlySet<string> =>
  new Set(rows(db, 'SELECT file FROM attachment').map(({ file }) => String(file)))

export const insertAttachment = (
  db: Database,
  attachment: StoredAttachment & { readonly noteId: string; readonly addedBy: string },
): void => {
  run(
    db,
    `INSERT INTO attachment (id, visit_id, note_id, name, media_type, size, sha256, file, key, added_at, added_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    attachment.id,
    attachment.visitId,
    attachment.noteId,
    attachment.name,
    attachment.mediaType,
    attachment.size,
    attachment.sha256,
    attachment.file,
    attachment.key,
    attachment.addedAt,
    attachment.addedBy,
  )
}

/** The same bytes lie in another file from here on. */
export const moveAttachment = (
  db: Database,
  { id, file, key }: { readonly id: string; readonly file: string; readonly key: string },
): void => {
  run(db, 'UPDATE attachment SET file = ?, key = ? WHERE id = ?', file, key, id)
}

const columns = 'id, visit_id, name, media_type, size, sha256, file, key, added_at'

const AttachmentRow = z.strictObject({
  id: z.string(),
  visit_id: z.string(),
  name: z.string(),
  media_type: z.string(),
  size: z.int(),
  sha256: z.string(),
  file: z.string().regex(/^[0-9a-f]{32}$/),
  key: z.string(),
  added_at: z.string(),
})

const rowToAttachment = (stored: unknown): StoredAttachment => {
  const { visit_id, media_type, added_at, ...same } = AttachmentRow.parse(stored)
  return { ...same, visitId: visit_id, mediaType: media_type, addedAt: added_at }
}

const found = (stored: unknown): StoredAttachment | null =>
  stored === undefined ? null : rowToAttachment(stored)

const notesByAttachment = (db: Database, visitId: string): ReadonlyMap<string, readonly string[]> => {
  const notes = new Map<string, string[]>()
  // Most notes hold no attachment: their documents are not even parsed.
  for (const { id, document } of rows(
    db,
    `SELECT id, document FROM note JOIN note_content ON note_key = key
     WHERE visit_id = ? AND deleted_at = '' AND instr(document, '"attachment"') > 0 ORDER BY at, id`,
    visitId,
  ))
    for (const attachmentId of attachmentsIn(JSON.parse(String(document))))
      notes.set(attachmentId, [...(notes.get(attachmentId) ?? []), String(id)])
  return notes
}
