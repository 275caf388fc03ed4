import { z } from 'zod'
import { PassageMark } from '@shared/notes/note'
import { UndoStep } from '@shared/notes/noteUndo'
import type { StoredUndo, UndoChange } from '@shared/notes/noteUndo'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

/** What is kept for undo of one note; the oldest steps give way. */
const mostSteps = 100
const mostCharacters = 2_000_000

/**
 * Writes the steps of undo beside the note's new revision; call it inside the transaction of the save. False: what was
 * stored does not belong to what the window knows, and is gone; the window then sends all steps with the next save.
 */
export const writeUndo = (db: Database, noteKey: number, revision: number, change: UndoChange): boolean => {
  const stored = undoHeader(db, noteKey)
  const isContinued = stored !== null && stored.revision === change.since
  if (!isContinued && change.keep > 0) {
    forgetUndo(db, noteKey)
    return false
  }
  if (stored === null) {
    run(
      db,
      'INSERT INTO note_undo (note_key, revision, position, marks) VALUES (?, ?, 0, ?)',
      noteKey,
      0,
      '[]',
    )
  }
  run(
    db,
    'DELETE FROM note_undo_step WHERE note_key = ? AND number >= ?',
    noteKey,
    isContinued ? change.keep : 0,
  )
  change.steps.forEach((step, index) => {
    const text = JSON.stringify(step)
    run(
      db,
      'INSERT INTO note_undo_step (note_key, number, size, step) VALUES (?, ?, ?, ?)',
      noteKey,
      change.keep + index,
      text.length,
      text,
    )
  })
  run(
    db,
    'UPDATE note_undo SET revision = ?, position = ?, marks = ? WHERE note_key = ?',
    revision,
    change.position,
    JSON.stringify(change.marks),
    noteKey,
  )
  return keepWithinBounds(db, noteKey, change.position)
}

/** The steps of undo that lead up to the note as it stands; null: there are none that do. */
export const undoOf = (db: Database, noteKey: number, revision: number): StoredUndo | null => {
  const header = undoHeader(db, noteKey)
  if (header === null || header.revision !== revision) return null
  const steps = rows(
    db,
    'SELECT number, step FROM note_undo_step WHERE note_key = ? ORDER BY number',
    noteKey,
  ).map((found) => StepRow.parse(found))
  return {
    revision,
    first: steps[0]?.number ?? header.position,
    position: header.position,
    steps: steps.map(({ step }) => UndoStep.parse(JSON.parse(step))),
    marks: z.array(PassageMark).parse(JSON.parse(header.marks)),
  }
}

const undoHeader = (db: Database, noteKey: number) => {
  const found = row(db, 'SELECT revision, position, marks FROM note_undo WHERE note_key = ?', noteKey)
  return found ? HeaderRow.parse(found) : null
}

const forgetUndo = (db: Database, noteKey: number) =>
  run(db, 'DELETE FROM note_undo WHERE note_key = ?', noteKey)

/** Drops what is too much from the far end of undo; false: a hole would be left, so that all had to go. */
const keepWithinBounds = (db: Database, noteKey: number, position: number): boolean => {
  const sizes = rows(
    db,
    'SELECT number, size FROM note_undo_step WHERE note_key = ? ORDER BY number DESC',
    noteKey,
  ).map((found) => SizeRow.parse(found))
  let characters = 0
  const tooMany = sizes.findIndex(({ size }, index) => {
    characters += size
    return index >= mostSteps || characters > mostCharacters
  })
  const kept = tooMany < 0 ? sizes : sizes.slice(0, tooMany)
  const last = kept[0]?.number ?? position - 1
  const first = kept.at(-1)?.number ?? position
  if (last - first + 1 !== kept.length || position < first || position > last + 1) {
    forgetUndo(db, noteKey)
    return false
  }
  if (tooMany >= 0) run(db, 'DELETE FROM note_undo_step WHERE note_key = ? AND number < ?', noteKey, first)
  return true
}

const HeaderRow = z.object({ revision: z.int(), position: z.int(), marks: z.string() })
const StepRow = z.object({ number: z.int(), step: z.string() })
const SizeRow = z.object({ number: z.int(), size: z.int() })
