import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import { LineOrigin, LineSide, LineState } from '@shared/enquiries/lineOfEnquiry'
import type { LineContent, LineDecision, LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

const columns = 'id, visit_id, revision, question, area, origin, state'

const LineRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  question: z.string(),
  area: z.string(),
  origin: z.string(),
  state: LineState,
})
const DeletedRow = LineRow.extend({
  position: z.int(),
  saved_at: z.string(),
  deleted_at: z.string(),
  deleted_by: z.string(),
  deleted_because: z.string(),
})
const PassageRow = z.object({ passage_id: z.string(), side: LineSide })
const DecisionRow = z.object({ state: LineState, reason: z.string(), by: z.string(), at: z.string() })

/** The living lines of a visit, in the order in which they were asked. */
export const listLines = (db: Database, visitId: string): readonly LineOfEnquiry[] =>
  rows(
    db,
    `SELECT ${columns} FROM line_of_enquiry WHERE visit_id = ? AND deleted_at = '' ORDER BY position, id`,
    visitId,
  ).map((found) => rowToLine(db, LineRow.parse(found)))

/** null: there is none, or it has been deleted. */
export const lineById = (db: Database, lineId: string): LineOfEnquiry | null => {
  const found = row(db, `SELECT ${columns} FROM line_of_enquiry WHERE id = ? AND deleted_at = ''`, lineId)
  return found ? rowToLine(db, LineRow.parse(found)) : null
}

/** A line whether it lives or not, with its place, when it was saved and how it was deleted. */
export const lineEvenDeleted = (
  db: Database,
  lineId: string,
): {
  readonly line: LineOfEnquiry
  readonly position: number
  readonly savedAt: string
  readonly deletion: Deletion | null
} | null => {
  const found = row(db, 'SELECT * FROM line_of_enquiry WHERE id = ?', lineId)
  if (!found) return null
  const kept = DeletedRow.parse(found)
  const { deleted_at: at, deleted_by: by, deleted_because: because } = kept
  return {
    line: rowToLine(db, kept),
    position: kept.position,
    savedAt: kept.saved_at,
    deletion: at === '' ? null : { at, by, because },
  }
}

export const lineIdIsTaken = (db: Database, lineId: string): boolean =>
  row(db, 'SELECT 1 FROM line_of_enquiry WHERE id = ?', lineId) !== undefined

export const insertLine = (
  db: Database,
  line: {
    readonly id: string
    readonly visitId: string
    readonly revision: number
    readonly content: LineContent
    readonly origin: LineOrigin | null
    readonly at: string
  },
): void => {
  run(
    db,
    `INSERT INTO line_of_enquiry (id, visit_id, revision, position, question, area, origin, state, created_at, saved_at)
     SELECT ?, ?, ?, coalesce(max(position), -1) + 1, ?, ?, ?, 'open', ?, ?
     FROM line_of_enquiry WHERE visit_id = ?`,
    line.id,
    line.visitId,
    line.revision,
    line.content.question,
    line.content.area,
    JSON.stringify(line.origin),
    line.at,
    line.at,
    line.visitId,
  )
  writePassages(db, line.id, line.content.passages)
}

export const updateLine = (
  db: Database,
  line: {
    readonly id: string
    readonly revision: number
    readonly content: LineContent
    readonly at: string
  },
): void => {
  run(
    db,
    'UPDATE line_of_enquiry SET question = ?, area = ?, revision = ?, saved_at = ? WHERE id = ?',
    line.content.question,
    line.content.area,
    line.revision,
    line.at,
    line.id,
  )
  run(db, 'DELETE FROM line_passage WHERE line_id = ?', line.id)
  writePassages(db, line.id, line.content.passages)
}

/** Writes what was decided of a line beside all that was decided before. */
export const insertDecision = (
  db: Database,
  lineId: string,
  revision: number,
  decision: LineDecision,
): void => {
  run(
    db,
    'UPDATE line_of_enquiry SET state = ?, revision = ?, saved_at = ? WHERE id = ?',
    decision.state,
    revision,
    decision.at,
    lineId,
  )
  run(
    db,
    `INSERT INTO line_state (line_id, position, state, reason, by, at)
     SELECT ?, coalesce(max(position), -1) + 1, ?, ?, ?, ? FROM line_state WHERE line_id = ?`,
    lineId,
    decision.state,
    decision.reason,
    decision.by,
    decision.at,
    lineId,
  )
}

/** Writes a line as a merge has made it, with everything that was decided of it anywhere. */
export const writeLine = (db: Database, line: LineOfEnquiry, position: number, at: string): void => {
  const { id, visitId, revision, question, area, passages, origin } = line
  const content = { question, area, passages }
  if (lineIdIsTaken(db, id)) updateLine(db, { id, revision, content, at })
  else insertLine(db, { id, visitId, revision, content, origin, at })
  run(db, 'UPDATE line_of_enquiry SET position = ?, state = ? WHERE id = ?', position, line.state, id)
  run(db, 'DELETE FROM line_state WHERE line_id = ?', id)
  line.decisions.forEach(({ state, reason, by, at: decidedAt }, place) => {
    const sql = 'INSERT INTO line_state (line_id, position, state, reason, by, at) VALUES (?, ?, ?, ?, ?, ?)'
    run(db, sql, id, place, state, reason, by, decidedAt)
  })
}

/** Marks a line as deleted, or with `deletion` null as living again; null when it was so already. */
export const markLineDeleted = (
  db: Database,
  lineId: string,
  deletion: Deletion | null,
): { readonly revision: number } | null => {
  const { at, by, because } = deletion ?? { at: '', by: '', because: '' }
  const changed = row(
    db,
    `UPDATE line_of_enquiry SET deleted_at = ?, deleted_by = ?, deleted_because = ?
     WHERE id = ? AND (deleted_at = '') = ? RETURNING revision`,
    at,
    by,
    because,
    lineId,
    deletion ? 1 : 0,
  )
  return changed ? { revision: Number(changed.revision) } : null
}

const writePassages = (db: Database, lineId: string, passages: LineContent['passages']): void =>
  passages.forEach(({ passageId, side }, position) => {
    // The last word on a passage that is named twice counts.
    const sql =
      'INSERT OR REPLACE INTO line_passage (line_id, passage_id, side, position) VALUES (?, ?, ?, ?)'
    run(db, sql, lineId, passageId, side, position)
  })

const rowToLine = (db: Database, found: z.infer<typeof LineRow>): LineOfEnquiry => ({
  id: found.id,
  visitId: found.visit_id,
  revision: found.revision,
  question: found.question,
  area: found.area,
  origin: LineOrigin.nullable().parse(JSON.parse(found.origin)),
  state: found.state,
  passages: rows(
    db,
    'SELECT passage_id, side FROM line_passage WHERE line_id = ? ORDER BY position, passage_id',
    found.id,
  )
    .map((passage) => PassageRow.parse(passage))
    .map(({ passage_id, side }) => ({ passageId: passage_id, side })),
  decisions: rows(
    db,
    'SELECT state, reason, by, at FROM line_state WHERE line_id = ? ORDER BY position',
    found.id,
  ).map((decision) => DecisionRow.parse(decision)),
})
