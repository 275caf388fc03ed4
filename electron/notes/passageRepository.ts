import type { Passage, PassageMark } from '@shared/notes/note'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { PassageRow, rowToPassage } from './noteRow'

const columns = `passage.id, note.id AS note_id, passage.block_id, passage.quote, passage.direction,
  passage.prompts, passage.gone`

/** The passages of one note, in their order. */
export const passagesOfNote = (db: Database, noteKey: number): readonly Passage[] =>
  rows(
    db,
    `SELECT ${columns} FROM passage JOIN note ON note.key = passage.note_key
     WHERE note_key = ? ORDER BY passage.position`,
    noteKey,
  ).map((found) => rowToPassage(PassageRow.parse(found)))

/** The passages of all living notes of a visit, by note. */
export const passagesByNote = (db: Database, visitId: string): ReadonlyMap<string, readonly Passage[]> => {
  const found = rows(
    db,
    `SELECT ${columns} FROM note JOIN passage ON passage.note_key = note.key
     WHERE note.visit_id = ? AND note.deleted_at = '' ORDER BY note.at, note.id, passage.position`,
    visitId,
  ).map((passage) => rowToPassage(PassageRow.parse(passage)))
  const byNote = new Map<string, Passage[]>()
  for (const passage of found) {
    const own = byNote.get(passage.noteId)
    if (own) own.push(passage)
    else byNote.set(passage.noteId, [passage])
  }
  return byNote
}

/**
 * The marks that this note may own. Copying marked words into another note copies the mark, and the passage stays
 * with the first; where the words were cut from there, it moves with them.
 */
export const marksFreeFor = (
  db: Database,
  noteKey: number,
  marks: readonly PassageMark[],
): readonly PassageMark[] =>
  marks.filter(
    (mark) =>
      row(db, 'SELECT 1 FROM passage WHERE id = ? AND note_key <> ? AND gone = 0', mark.id, noteKey) ===
      undefined,
  )

/** Does a finding, a judgement, a line of enquiry or a letter rest on the passage? Then it is kept when its words are gone. */
export const passageIsUsed = (db: Database, passageId: string): boolean =>
  row(
    db,
    `SELECT 1 FROM finding_passage WHERE passage_id = ?
     UNION ALL SELECT 1 FROM judgement_passage WHERE passage_id = ?
     UNION ALL SELECT 1 FROM line_passage WHERE passage_id = ?
     UNION ALL SELECT 1 FROM letter_source WHERE passage_id = ? LIMIT 1`,
    passageId,
    passageId,
    passageId,
    passageId,
  ) !== undefined

/** Writes the passages of a note as they are to be; those that are not among them are taken out. */
export const writePassages = (
  db: Database,
  noteKey: number,
  before: readonly Passage[],
  passages: readonly Passage[],
): void => {
  const kept = new Set(passages.map((passage) => passage.id))
  for (const passage of before)
    if (!kept.has(passage.id))
      run(db, 'DELETE FROM passage WHERE id = ? AND note_key = ?', passage.id, noteKey)
  const unchanged = new Map(before.map((passage, position) => [passage.id, passageToJson(passage, position)]))
  passages.forEach((passage, position) => {
    if (unchanged.get(passage.id) === passageToJson(passage, position)) return
    run(
      db,
      `INSERT INTO passage (id, note_key, position, block_id, quote, direction, prompts, gone)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET note_key = excluded.note_key, position = excluded.position,
         block_id = excluded.block_id, quote = excluded.quote, direction = excluded.direction,
         prompts = excluded.prompts, gone = excluded.gone`,
      passage.id,
      noteKey,
      position,
      passage.blockId,
      passage.quote,
      passage.direction,
      JSON.stringify(passage.prompts),
      passage.gone ? 1 : 0,
    )
  })
}

/** The visit that a passage's note belongs to; null when there is no such passage. */
export const visitOfPassage = (db: Database, passageId: string): string | null => {
  const found = row(
    db,
    'SELECT visit_id FROM passage JOIN note ON note.key = passage.note_key WHERE passage.id = ?',
    passageId,
  )
  return found ? String(found.visit_id) : null
}

/** Two passages are stored alike when these are the same. */
const passageToJson = (passage: Passage, position: number): string =>
  JSON.stringify([position, passage.blockId, passage.quote, passage.direction, passage.prompts, passage.gone])
