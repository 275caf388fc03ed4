import { z } from 'zod'
import type { Note, NoteFields, NoteSummary } from '@shared/notes/note'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { NoteRow, fieldsToColumns, noteColumns, rowToFields, rowToSummary } from './noteRow'
import { passagesByNote, passagesOfNote } from './passageRepository'

/** A note with the key its texts and passages are stored under, and the name of the template it was begun with. */
export type StoredNote = Omit<Note, 'template'> & { readonly key: number; readonly templateDigest: string }

const ContentRow = NoteRow.extend({ document: z.string(), text: z.string(), template_digest: z.string() })

/** The living notes of a visit in the order they were taken, without their documents. */
export const listNotes = (db: Database, visitId: string): readonly NoteSummary[] => {
  const passages = passagesByNote(db, visitId)
  return rows(
    db,
    `SELECT ${noteColumns} FROM note WHERE visit_id = ? AND deleted_at = '' ORDER BY at, id`,
    visitId,
  )
    .map((found) => NoteRow.parse(found))
    .map((found) => rowToSummary(found, passages.get(found.id) ?? []))
}

/** The living notes of a visit taken before the given one, the newest first, without their documents. */
export const newestNotes = (
  db: Database,
  visitId: string,
  before: { readonly at: string; readonly id: string } | null,
  limit: number,
): readonly NoteSummary[] =>
  rows(
    db,
    `SELECT ${noteColumns} FROM note WHERE visit_id = ? AND deleted_at = ''
       ${before === null ? '' : 'AND (at, id) < (?, ?)'} ORDER BY at DESC, id DESC LIMIT ?`,
    visitId,
    ...(before === null ? [] : [before.at, before.id]),
    limit,
  )
    .map((found) => NoteRow.parse(found))
    .map((found) => rowToSummary(found, passagesOfNote(db, found.key)))

export const countNotes = (db: Database, visitId: string): number =>
  Number(row(db, `SELECT count(*) AS n FROM note WHERE visit_id = ? AND deleted_at = ''`, visitId)?.n)

/** null: there is none, or it has been deleted. */
export const noteById = (db: Database, noteId: string): StoredNote | null => {
  const found = row(
    db,
    `SELECT ${noteColumns}, document, text, template_digest FROM note JOIN note_content ON note_key = key
     WHERE id = ? AND deleted_at = ''`,
    noteId,
  )
  return found ? rowToNote(db, ContentRow.parse(found)) : null
}

/** The plain texts of a visit's living notes, by note: what checks look into. */
export const textsByNote = (db: Database, visitId: string): ReadonlyMap<string, string> =>
  new Map(
    rows(
      db,
      `SELECT id, text FROM note JOIN note_content ON note_key = key WHERE visit_id = ? AND deleted_at = ''`,
      visitId,
    ).map((found) => [String(found.id), String(found.text)]),
  )

/** Is the id taken, be it by a note that has been deleted? */
export const noteIdIsTaken = (db: Database, noteId: string): boolean =>
  row(db, 'SELECT 1 FROM note WHERE id = ?', noteId) !== undefined

/** Writes a new note and answers its key. */
export const insertNote = (
  db: Database,
  note: {
    readonly id: string
    readonly visitId: string
    readonly revision: number
    readonly fields: NoteFields
    readonly templateDigest: string
    readonly content: NoteContent
    readonly at: string
  },
): number => {
  const inserted = row(
    db,
    `INSERT INTO note (id, visit_id, revision, at, author, area, activity, role, counted, team, case_code, tallies,
       leaders_knew, excerpt, template_digest, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    note.id,
    note.visitId,
    note.revision,
    ...fieldsToColumns(note.fields),
    note.content.excerpt,
    note.templateDigest,
    note.at,
    note.at,
  )
  const key = z.int().parse(inserted?.key)
  run(
    db,
    'INSERT INTO note_content (note_key, document, text) VALUES (?, ?, ?)',
    key,
    note.content.document,
    note.content.text,
  )
  return key
}

/** What is stored of a note's document: the document as JSON, its plain text, its first words. */
export type NoteContent = { readonly document: string; readonly text: string; readonly excerpt: string }

/** Writes a note's next revision. */
export const updateNote = (
  db: Database,
  note: {
    readonly key: number
    readonly revision: number
    readonly fields: NoteFields
    readonly templateDigest: string
    readonly content: NoteContent
    readonly at: string
  },
): void => {
  run(
    db,
    `UPDATE note SET at = ?, author = ?, area = ?, activity = ?, role = ?, counted = ?, team = ?, case_code = ?, tallies = ?,
       leaders_knew = ?, excerpt = ?, template_digest = ?, revision = ?, saved_at = ? WHERE key = ?`,
    ...fieldsToColumns(note.fields),
    note.content.excerpt,
    note.templateDigest,
    note.revision,
    note.at,
    note.key,
  )
  const { document, text } = note.content
  run(db, 'UPDATE note_content SET document = ?, text = ? WHERE note_key = ?', document, text, note.key)
}

/** Marks a note as deleted, or with `deletion` null as living again; answers false when it was so already. */
export const markNoteDeleted = (
  db: Database,
  noteId: string,
  deletion: { readonly at: string; readonly by: string; readonly because: string } | null,
): boolean => {
  const sql = `UPDATE note SET deleted_at = ?, deleted_by = ?, deleted_because = ?
    WHERE id = ? AND (deleted_at = '') = ?`
  const { at, by, because } = deletion ?? { at: '', by: '', because: '' }
  return run(db, sql, at, by, because, noteId, deletion ? 1 : 0) === 1
}

/** The visit and revision of a note, deleted or not. */
export const noteOwner = (
  db: Database,
  noteId: string,
): { readonly visitId: string; readonly revision: number } | null => {
  const found = row(db, 'SELECT visit_id, revision FROM note WHERE id = ?', noteId)
  return found ? { visitId: String(found.visit_id), revision: Number(found.revision) } : null
}

const rowToNote = (db: Database, found: z.infer<typeof ContentRow>): StoredNote => ({
  ...rowToFields(found),
  key: found.key,
  templateDigest: found.template_digest,
  id: found.id,
  visitId: found.visit_id,
  revision: found.revision,
  document: JSON.parse(found.document) as unknown,
  text: found.text,
  passages: passagesOfNote(db, found.key),
  savedAt: found.saved_at,
})
