import { z } from 'zod'
import type { DeletedNote, NoteRevision, NoteState } from '@shared/notes/noteHistory'
import { plainText } from '@shared/notes/noteDocument'
import type { Database } from '../vault/database'
import { row, rows } from '../vault/statements'
import { NoteRow, RevisionRow, noteColumns, rowToFields, rowToState } from './noteRow'

/** A kept version of a note as its history needs it. */
export type KeptVersion = {
  readonly revision: number
  readonly savedAt: string
  readonly checkpoint: boolean
  readonly cited: boolean
  readonly state: NoteState
}

const columns = 'revision, checkpoint, note_revision.saved_at, fields, passages, document'

/** The kept versions of a note, deleted or not, oldest first. */
export const keptVersions = (db: Database, noteId: string): readonly KeptVersion[] =>
  rows(
    db,
    `SELECT ${columns}, EXISTS (SELECT 1 FROM letter_source
       WHERE note_id = ? AND letter_source.note_revision = note_revision.revision) AS cited
     FROM note_revision WHERE note_key = (SELECT key FROM note WHERE id = ?) ORDER BY revision`,
    noteId,
    noteId,
  )
    .map((found) => CitedRow.parse(found))
    .map((found) => ({
      revision: found.revision,
      savedAt: found.saved_at,
      checkpoint: found.checkpoint === 1,
      cited: found.cited === 1,
      state: rowToState(found),
    }))

/** null: there is no such version, or it has not been kept. */
export const keptRevision = (db: Database, noteId: string, revision: number): NoteRevision | null => {
  const found = row(
    db,
    `SELECT ${columns} FROM note_revision WHERE note_key = (SELECT key FROM note WHERE id = ?) AND revision = ?`,
    noteId,
    revision,
  )
  if (!found) return null
  const kept = RevisionRow.parse(found)
  const state = rowToState(kept)
  return {
    ...state,
    noteId,
    revision: kept.revision,
    savedAt: kept.saved_at,
    text: plainText(state.document),
  }
}

/** The deleted notes of a visit, those deleted last first. */
export const deletedNotes = (db: Database, visitId: string): readonly DeletedNote[] =>
  rows(
    db,
    `SELECT ${noteColumns}, note.deleted_at, note.deleted_because FROM note
     WHERE visit_id = ? AND deleted_at <> '' ORDER BY deleted_at DESC, id DESC`,
    visitId,
  )
    .map((found) => DeletedRow.parse(found))
    .map((found) => ({
      ...rowToFields(found),
      id: found.id,
      visitId: found.visit_id,
      revision: found.revision,
      excerpt: found.excerpt,
      deletedAt: found.deleted_at,
      reason: found.deleted_because,
    }))

const CitedRow = RevisionRow.extend({ cited: z.int() })
const DeletedRow = NoteRow.extend({ deleted_at: z.string(), deleted_because: z.string() })
