import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import { AccuracyVerdict } from '@shared/letters/accuracyComment'
import type { AccuracyComment } from '@shared/letters/accuracyComment'
import type { CommentPlace } from '@shared/letters/commentPlace'
import { spacingBefore } from '../notes/noteHistory'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn, markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = `id, letter_id, revision, paragraph_number, quoted, comment, evidence, paragraph_id, place_id, quote,
  verdict, response, answered_by, answered_at, saved_at`

const AccuracyCommentRow = z.object({
  id: z.string(),
  letter_id: z.string(),
  revision: z.int(),
  paragraph_number: z.string(),
  quoted: z.string(),
  comment: z.string(),
  evidence: z.string(),
  paragraph_id: z.string(),
  place_id: z.string(),
  quote: z.string(),
  verdict: AccuracyVerdict.or(z.literal('')),
  response: z.string(),
  answered_by: z.string(),
  answered_at: z.string(),
  saved_at: z.string(),
})

/** The living comments of the authority, in the order of its tables. */
export const listAccuracy = (db: Database, letterId: string): readonly AccuracyComment[] =>
  rows(
    db,
    `SELECT ${columns} FROM accuracy_comment WHERE letter_id = ? AND deleted_at = '' ORDER BY position, id`,
    letterId,
  ).map(rowToComment)

/** null: there is none, or it has been taken out. */
export const accuracyById = (db: Database, commentId: string): AccuracyComment | null => {
  const found = row(db, `SELECT ${columns} FROM accuracy_comment WHERE id = ? AND deleted_at = ''`, commentId)
  return found ? rowToComment(found) : null
}

/** A comment whether it stands or was taken out, with its place in the table. */
export const accuracyEvenDeleted = (
  db: Database,
  commentId: string,
): {
  readonly comment: AccuracyComment
  readonly position: number
  readonly deletion: Deletion | null
} | null => {
  const sql = `SELECT ${columns}, position, deleted_at, deleted_by FROM accuracy_comment WHERE id = ?`
  const found = row(db, sql, commentId)
  if (!found) return null
  const deletion = deletionIn(found)
  return { comment: rowToComment(found), position: Number(found.position), deletion }
}

/** Which letter a comment is on, also when it has been taken out. */
export const letterOfAccuracy = (db: Database, commentId: string): string | null => {
  const found = row(db, 'SELECT letter_id FROM accuracy_comment WHERE id = ?', commentId)
  return found ? String(found.letter_id) : null
}

/** Where every comment stands, taken out or not. */
export const accuracyPlaces = (
  db: Database,
  letterId: string,
): readonly (CommentPlace & { readonly id: string })[] =>
  rows(db, `SELECT ${columns} FROM accuracy_comment WHERE letter_id = ?`, letterId).map((found) => {
    const { id, paragraphId, placeId, quote } = rowToComment(found)
    return { id, paragraphId, placeId, quote }
  })

/** Follows from a revision of the letter, and makes none of the answer. Answers the one it has. */
export const moveAccuracyPlace = (db: Database, id: string, place: CommentPlace): number =>
  Number(
    row(
      db,
      `UPDATE accuracy_comment SET paragraph_id = ?, place_id = ?, quote = ?
       WHERE id = ? RETURNING revision`,
      place.paragraphId,
      place.placeId,
      place.quote,
      id,
    )?.revision,
  )

/** Where the next table goes on. */
export const nextPosition = (db: Database, letterId: string): number =>
  Number(
    row(
      db,
      'SELECT coalesce(max(position) + 1, 0) AS next FROM accuracy_comment WHERE letter_id = ?',
      letterId,
    )?.next,
  )

export const insertAccuracy = (db: Database, comment: AccuracyComment, position: number): void => {
  run(
    db,
    `INSERT INTO accuracy_comment (${columns}, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    comment.letterId,
    comment.revision,
    comment.paragraphNumber,
    comment.quoted,
    comment.comment,
    comment.evidence,
    comment.paragraphId,
    comment.placeId,
    comment.quote,
    comment.verdict,
    comment.response,
    comment.answeredBy,
    comment.answeredAt,
    comment.savedAt,
    position,
    comment.savedAt,
  )
  keepAnswer(db, comment)
}

/** Writes an answer as the revision after `passed`, and keeps what it says. */
export const updateAnswer = (db: Database, comment: AccuracyComment, passed: number): void => {
  run(
    db,
    `UPDATE accuracy_comment SET revision = ?, verdict = ?, response = ?, answered_by = ?, answered_at = ?, saved_at = ?
     WHERE id = ?`,
    comment.revision,
    comment.verdict,
    comment.response,
    comment.answeredBy,
    comment.answeredAt,
    comment.savedAt,
    comment.id,
  )
  thinAnswers(db, comment, passed)
  keepAnswer(db, comment)
}

/** As for notes: of what is typed in one minute one state is kept. */
const thinAnswers = (db: Database, { id, savedAt }: AccuracyComment, passed: number): void => {
  run(
    db,
    `DELETE FROM accuracy_comment_revision WHERE comment_id = ? AND revision = ?
       AND EXISTS (SELECT 1 FROM accuracy_comment_revision AS older
                   WHERE older.comment_id = accuracy_comment_revision.comment_id
                     AND older.revision < accuracy_comment_revision.revision AND older.saved_at > ?)`,
    id,
    passed,
    spacingBefore(savedAt),
  )
}

const keepAnswer = (db: Database, comment: AccuracyComment): void => {
  const { verdict, response, answeredBy, answeredAt } = comment
  run(
    db,
    'INSERT INTO accuracy_comment_revision (comment_id, revision, content, saved_at) VALUES (?, ?, ?, ?)',
    comment.id,
    comment.revision,
    JSON.stringify({ verdict, response, answeredBy, answeredAt }),
    comment.savedAt,
  )
}

/** Takes a comment out, or with `deletion` null brings it back; null when it was so already. */
export const markAccuracyDeleted = (db: Database, commentId: string, deletion: Tombstone) =>
  markDeleted(db, 'accuracy_comment', commentId, deletion)

const rowToComment = (found: unknown): AccuracyComment => {
  const { id, revision, quoted, comment, evidence, quote, verdict, response, ...named } =
    AccuracyCommentRow.parse(found)
  return {
    id,
    revision,
    quoted,
    comment,
    evidence,
    quote,
    verdict,
    response,
    letterId: named.letter_id,
    paragraphNumber: named.paragraph_number,
    paragraphId: named.paragraph_id,
    placeId: named.place_id,
    answeredBy: named.answered_by,
    answeredAt: named.answered_at,
    savedAt: named.saved_at,
  }
}
