import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import type { LeftOutEvidence } from '@shared/letters/leftOutEvidence'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn, markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = 'id, visit_id, revision, passages, reason, decided_by, decided_at'

const LeftOutRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  passages: z.string(),
  reason: z.string(),
  decided_by: z.string(),
  decided_at: z.string(),
})
const Members = z.array(z.string())

/** What is left out of a visit's letter, in the order in which it was decided. */
export const listLeftOut = (db: Database, visitId: string): readonly LeftOutEvidence[] =>
  rows(
    db,
    `SELECT ${columns} FROM evidence_left_out WHERE visit_id = ? AND deleted_at = '' ORDER BY decided_at, id`,
    visitId,
  ).map(rowToLeftOut)

/** A decision whether it stands or was taken back. */
export const leftOutEvenDeleted = (
  db: Database,
  leftOutId: string,
): {
  readonly leftOut: LeftOutEvidence
  readonly deletion: Deletion | null
} | null => {
  const sql = `SELECT ${columns}, deleted_at, deleted_by FROM evidence_left_out WHERE id = ?`
  const found = row(db, sql, leftOutId)
  if (!found) return null
  return { leftOut: rowToLeftOut(found), deletion: deletionIn(found) }
}

const rowToLeftOut = (found: unknown): LeftOutEvidence => {
  const leftOut = LeftOutRow.parse(found)
  return {
    id: leftOut.id,
    visitId: leftOut.visit_id,
    revision: leftOut.revision,
    members: Members.parse(JSON.parse(leftOut.passages)),
    reason: leftOut.reason,
    by: leftOut.decided_by,
    at: leftOut.decided_at,
  }
}

export const insertLeftOut = (db: Database, leftOut: LeftOutEvidence): void => {
  run(
    db,
    `INSERT INTO evidence_left_out (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    leftOut.id,
    leftOut.visitId,
    leftOut.revision,
    JSON.stringify(leftOut.members),
    leftOut.reason,
    leftOut.by,
    leftOut.at,
  )
}

/** Takes a decision back, or with `deletion` null brings it back; null when it was so already. */
export const markLeftOutDeleted = (db: Database, leftOutId: string, deletion: Tombstone) =>
  markDeleted(db, 'evidence_left_out', leftOutId, deletion)
