import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import type { CommentEntry, LetterComment } from '@shared/letters/letterComment'
import type { CommentPlace } from '@shared/letters/commentPlace'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn, markDeleted } from '../vault/tombstone'
import type { Tombstone } from '../vault/tombstone'

const columns = 'id, letter_id, revision, paragraph_id, place_id, quote, resolved_by, resolved_at'

const CommentRow = z.object({
  id: z.string(),
  letter_id: z.string(),
  revision: z.int(),
  paragraph_id: z.string(),
  place_id: z.string(),
  quote: z.string(),
  resolved_by: z.string(),
  resolved_at: z.string(),
})
const EntryRow = z.object({ author: z.string(), text: z.string(), at: z.string() })

/** The living comments on a letter, the oldest first. */
export const listComments = (db: Database, letterId: string): readonly LetterComment[] =>
  rows(
    db,
    `SELECT ${columns} FROM letter_comment WHERE letter_id = ? AND deleted_at = '' ORDER BY created_at, id`,
    letterId,
  ).map((found) => rowToComment(db, found))

/** null: there is none, or it has been taken out. */
export const commentById = (db: Database, commentId: string): LetterComment | null => {
  const found = row(db, `SELECT ${columns} FROM letter_comment WHERE id = ? AND deleted_at = ''`, commentId)
  return found ? rowToComment(db, found) : null
}

/** A comment whether it stands or was taken out, with when it was saved. */
export const commentEvenDeleted = (
  db: Database,
  commentId: string,
): {
  readonly comment: LetterComment
  readonly savedAt: string
  readonly deletion: Deletion | null
} | null => {
  const sql = `SELECT ${columns}, saved_at, deleted_at, deleted_by FROM letter_comment WHERE id = ?`
  const found = row(db, sql, commentId)
  if (!found) return null
  const deletion = deletionIn(found)
  return { comment: rowToComment(db, found), savedAt: String(found.saved_at), deletion }
}

/** Writes a comment as a merge has made it, with everything that was said in it anywhere. */
export const writeComment = (db: Database, comment: LetterComment, at: string): void => {
  if (letterOfComment(db, comment.id) === null) insertComment(db, { ...comment, entries: [] }, at)
  run(
    db,
    `UPDATE letter_comment SET revision = ?, resolved_by = ?, resolved_at = ?, saved_at = ? WHERE id = ?`,
    comment.revision,
    comment.resolvedBy,
    comment.resolvedAt,
    at,
    comment.id,
  )
  run(db, 'DELETE FROM letter_comment_entry WHERE comment_id = ?', comment.id)
  comment.entries.forEach((entry, position) => insertEntry(db, comment.id, position, entry))
}

/** Which letter a comment is on, also when it has been taken out. */
export const letterOfComment = (db: Database, commentId: string): string | null => {
  const found = row(db, 'SELECT letter_id FROM letter_comment WHERE id = ?', commentId)
  return found ? String(found.letter_id) : null
}

/** Where every comment of a letter stands, taken out or not. */
export const commentPlaces = (
  db: Database,
  letterId: string,
): readonly (CommentPlace & { readonly id: string })[] =>
  rows(db, `SELECT ${columns} FROM letter_comment WHERE letter_id = ?`, letterId).map((found) => {
    const { id, paragraph_id, place_id, quote } = CommentRow.parse(found)
    return { id, paragraphId: paragraph_id, placeId: place_id, quote }
  })

/** Follows from a revision of the letter, and makes none of the comment's own. Answers the one it has. */
export const moveCommentPlace = (db: Database, id: string, place: CommentPlace): number =>
  Number(
    row(
      db,
      `UPDATE letter_comment SET place_id = ?, quote = ? WHERE id = ?
       RETURNING revision`,
      place.placeId,
      place.quote,
      id,
    )?.revision,
  )

/** Writes a comment with its first words. */
export const insertComment = (db: Database, comment: LetterComment, at: string): void => {
  run(
    db,
    `INSERT INTO letter_comment (id, letter_id, revision, paragraph_id, place_id, quote, created_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    comment.letterId,
    comment.revision,
    comment.paragraphId,
    comment.placeId,
    comment.quote,
    at,
    at,
  )
  comment.entries.forEach((entry, position) => insertEntry(db, comment.id, position, entry))
}

/** An answer comes after all that was said before, and makes the comment's next revision. */
export const appendEntry = (
  db: Database,
  comment: LetterComment,
  revision: number,
  entry: CommentEntry,
): void => {
  insertEntry(db, comment.id, comment.entries.length, entry)
  run(db, 'UPDATE letter_comment SET revision = ?, saved_at = ? WHERE id = ?', revision, entry.at, comment.id)
}

/** Resolved by whom and when; both '' opens it again. */
export const markResolved = (
  db: Database,
  commentId: string,
  revision: number,
  resolved: { readonly by: string; readonly at: string },
  at: string,
): void => {
  run(
    db,
    `UPDATE letter_comment SET resolved_by = ?, resolved_at = ?, saved_at = ?, revision = ? WHERE id = ?`,
    resolved.by,
    resolved.at,
    at,
    revision,
    commentId,
  )
}

/** Takes a comment out, or with `deletion` null brings it back; null when it was so already. */
export const markCommentDeleted = (db: Database, commentId: string, deletion: Tombstone) =>
  markDeleted(db, 'letter_comment', commentId, deletion)

const insertEntry = (db: Database, commentId: string, position: number, entry: CommentEntry): void => {
  run(
    db,
    'INSERT INTO letter_comment_entry (comment_id, position, author, text, at) VALUES (?, ?, ?, ?, ?)',
    commentId,
    position,
    entry.author,
    entry.text,
    entry.at,
  )
}

const rowToComment = (db: Database, found: unknown): LetterComment => {
  const { letter_id, paragraph_id, place_id, resolved_by, resolved_at, ...comment } = CommentRow.parse(found)
  return {
    ...comment,
    letterId: letter_id,
    paragraphId: paragraph_id,
    placeId: place_id,
    resolvedBy: resolved_by,
    resolvedAt: resolved_at,
    entries: rows(
      db,
      'SELECT author, text, at FROM letter_comment_entry WHERE comment_id = ? ORDER BY position',
      comment.id,
    ).map((entry) => EntryRow.parse(entry)),
  }
}
