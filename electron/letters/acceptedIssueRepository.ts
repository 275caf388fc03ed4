import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import type { AcceptedIssue } from '@shared/letters/acceptedIssue'
import type { Database } from '../vault/database'
import { rows, run } from '../vault/statements'
import { deletionIn } from '../vault/tombstone'

const columns = 'id, letter_id, rule, paragraph_id, quote, reason, accepted_by, accepted_at'

const AcceptedIssueRow = z.strictObject({
  id: z.string(),
  letter_id: z.string(),
  rule: z.string(),
  paragraph_id: z.string(),
  quote: z.string(),
  reason: z.string(),
  accepted_by: z.string(),
  accepted_at: z.string(),
})

/** What stands accepted of a letter, in the order in which it was. */
export const acceptedIssuesOf = (db: Database, letterId: string): readonly AcceptedIssue[] =>
  rows(
    db,
    `SELECT ${columns} FROM accepted_issue WHERE letter_id = ? AND deleted_at = '' ORDER BY accepted_at, id`,
    letterId,
  ).map(rowToAcceptedIssue)

/** Each issue that was ever accepted as it was last, with how that was taken back since. */
export const lastOfEachAcceptance = (
  db: Database,
  letterId: string,
): readonly {
  readonly issue: AcceptedIssue
  readonly deletion: Deletion | null
}[] => {
  const last = new Map<string, Readonly<Record<string, unknown>>>()
  for (const found of rows(
    db,
    `SELECT ${columns}, deleted_at, deleted_by FROM accepted_issue WHERE letter_id = ?
     ORDER BY deleted_at = '', deleted_at, id`,
    letterId,
  ))
    last.set(JSON.stringify([found.rule, found.paragraph_id, found.quote]), found)
  return [...last.values()].map(({ deleted_at, deleted_by, ...issue }) => ({
    issue: rowToAcceptedIssue(issue),
    deletion: deletionIn({ deleted_at, deleted_by }),
  }))
}

export const insertAcceptedIssue = (db: Database, issue: AcceptedIssue): void => {
  run(
    db,
    `INSERT INTO accepted_issue (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    issue.id,
    issue.letterId,
    issue.rule,
    issue.paragraphId,
    issue.quote,
    issue.reason,
    issue.acceptedBy,
    issue.acceptedAt,
  )
}

/** Takes an acceptance back; false when none of that id stands. */
export const markAcceptanceWithdrawn = (
  db: Database,
  id: string,
  withdrawal: { readonly at: string; readonly by: string },
): boolean =>
  run(
    db,
    `UPDATE accepted_issue SET deleted_at = ?, deleted_by = ? WHERE id = ? AND deleted_at = ''`,
    withdrawal.at,
    withdrawal.by,
    id,
  ) > 0

const rowToAcceptedIssue = (found: unknown): AcceptedIssue => {
  const { letter_id, paragraph_id, accepted_by, accepted_at, ...issue } = AcceptedIssueRow.parse(found)
  return {
    ...issue,
    letterId: letter_id,
    paragraphId: paragraph_id,
    acceptedBy: accepted_by,
    acceptedAt: accepted_at,
  }
}
