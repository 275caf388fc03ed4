import { z } from 'zod'
import { LetterContent, LetterStage } from '@shared/letters/letter'
import type { Letter, Source } from '@shared/letters/letter'
import { spacingBefore } from '../notes/noteHistory'
import type { Database } from '../vault/database'
import { row, run } from '../vault/statements'

const LetterRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  stage: LetterStage,
  saved_at: z.string(),
  content: z.string(),
})

/** null: not drafted yet. */
export const letterOfVisit = (db: Database, visitId: string): Letter | null => {
  const found = row(db, 'SELECT * FROM letter WHERE visit_id = ?', visitId)
  return found ? rowToLetter(LetterRow.parse(found)) : null
}

export const letterById = (db: Database, letterId: string): Letter | null => {
  const found = row(db, 'SELECT * FROM letter WHERE id = ?', letterId)
  return found ? rowToLetter(LetterRow.parse(found)) : null
}

/** A revision of a letter as it is to be stored. */
export type LetterToStore = {
  readonly id: string
  readonly revision: number
  readonly stage: LetterStage
  readonly content: LetterContent
  readonly at: string
  /** Who writes on this computer; '' where nobody is named. */
  readonly by: string
  /** Kept for good in the history. */
  readonly checkpoint: boolean
  /** What was said of a step between stages; '' otherwise. */
  readonly reason: string
}

/** Writes a letter at its first revision. */
export const insertLetter = (db: Database, visitId: string, letter: LetterToStore): void => {
  run(
    db,
    `INSERT INTO letter (id, visit_id, revision, stage, created_at, saved_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    letter.id,
    visitId,
    letter.revision,
    letter.stage,
    letter.at,
    letter.at,
    JSON.stringify(letter.content),
  )
  keepRevision(db, letter, null)
}

/** Writes a letter's next revision. `passed` is the one it follows. */
export const updateLetter = (db: Database, letter: LetterToStore, passed: Letter): void => {
  run(
    db,
    'UPDATE letter SET revision = ?, stage = ?, saved_at = ?, content = ? WHERE id = ?',
    letter.revision,
    letter.stage,
    letter.at,
    JSON.stringify(letter.content),
    letter.id,
  )
  thinHistory(db, passed)
  keepRevision(db, letter, passed)
}

/** What the revision before has cited is written down already. */
const keepRevision = (db: Database, letter: LetterToStore, passed: Letter | null): void => {
  run(
    db,
    `INSERT INTO letter_revision (letter_id, revision, checkpoint, stage, reason, saved_at, saved_by, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    letter.id,
    letter.revision,
    letter.checkpoint ? 1 : 0,
    letter.stage,
    letter.reason,
    letter.at,
    letter.by,
    JSON.stringify(letter.content),
  )
  const known = new Set(passed ? sourcesOf(passed).map(sourceKey) : [])
  for (const source of sourcesOf(letter.content).filter((cited) => !known.has(sourceKey(cited))))
    run(
      db,
      `INSERT INTO letter_source (passage_id, note_id, note_revision, letter_id) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      source.passageId,
      source.noteId,
      source.noteRevision,
      letter.id,
    )
}

const sourcesOf = (content: LetterContent): readonly Source[] =>
  content.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sources))

const sourceKey = (source: Source): string => `${source.passageId} ${source.noteId} ${source.noteRevision}`

/** Keeps a version that stands for good in the history, where it would otherwise be thinned out. */
export const keepVersion = (db: Database, { id, revision }: Pick<Letter, 'id' | 'revision'>): void => {
  run(db, 'UPDATE letter_revision SET checkpoint = 1 WHERE letter_id = ? AND revision = ?', id, revision)
}

/** As for notes: one state of a minute's typing is enough, checkpoints stay. */
const thinHistory = (db: Database, passed: Letter): void => {
  run(
    db,
    `DELETE FROM letter_revision WHERE letter_id = ? AND revision = ? AND checkpoint = 0
       AND EXISTS (SELECT 1 FROM letter_revision AS older WHERE older.letter_id = letter_revision.letter_id
                   AND older.revision < letter_revision.revision AND older.saved_at > ?)`,
    passed.id,
    passed.revision,
    spacingBefore(passed.savedAt),
  )
}

const rowToLetter = (found: z.infer<typeof LetterRow>): Letter => ({
  ...LetterContent.parse(JSON.parse(found.content)),
  id: found.id,
  visitId: found.visit_id,
  revision: found.revision,
  stage: found.stage,
  savedAt: found.saved_at,
})
