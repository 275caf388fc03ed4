import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import type { SettledContradiction } from '@shared/evidence/settledContradiction'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn, markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = 'id, visit_id, revision, contradiction, fingerprint, reason, settled_by, settled_at'

const SettledRow = z.object({
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  contradiction: z.string(),
  fingerprint: z.string(),
  reason: z.string(),
  settled_by: z.string(),
  settled_at: z.string(),
})
const Fingerprint = z.array(z.string())

/** What stands settled in a visit, in the order in which it was settled. */
export const listSettled = (db: Database, visitId: string): readonly SettledContradiction[] =>
  rows(
    db,
    `SELECT ${columns} FROM contradiction_settled WHERE visit_id = ? AND deleted_at = '' ORDER BY settled_at, id`,
    visitId,
  ).map(rowToSettled)

/** A settlement whether it stands or was taken back. */
export const settledEvenDeleted = (
  db: Database,
  settledId: string,
): {
  readonly settled: SettledContradiction
  readonly deletion: Deletion | null
} | null => {
  const sql = `SELECT ${columns}, deleted_at, deleted_by FROM contradiction_settled WHERE id = ?`
  const found = row(db, sql, settledId)
  if (!found) return null
  return { settled: rowToSettled(found), deletion: deletionIn(found) }
}

const rowToSettled = (found: unknown): SettledContradiction => {
  const settled = SettledRow.parse(found)
  return {
    id: settled.id,
    visitId: settled.visit_id,
    revision: settled.revision,
    key: settled.contradiction,
    members: Fingerprint.parse(JSON.parse(settled.fingerprint)),
    reason: settled.reason,
    by: settled.settled_by,
    at: settled.settled_at,
  }
}

export const insertSettled = (db: Database, settled: SettledContradiction): void => {
  run(
    db,
    `INSERT INTO contradiction_settled (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    settled.id,
    settled.visitId,
    settled.revision,
    settled.key,
    JSON.stringify(settled.members),
    settled.reason,
    settled.by,
    settled.at,
  )
}

/** Takes a settlement back, or with `deletion` null brings it back; null when it was so already. */
export const markSettledDeleted = (db: Database, settledId: string, deletion: Tombstone) =>
  markDeleted(db, 'contradiction_settled', settledId, deletion)
