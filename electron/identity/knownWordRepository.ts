import { z } from 'zod'
import { KnownWordKind } from '@shared/identity/knownWord'
import type { KnownWord } from '@shared/identity/knownWord'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

const columns = 'id, visit_id, word, kind, reason, added_by, added_at'

const KnownWordRow = z.object({
  id: z.string(),
  visit_id: z.string().nullable(),
  word: z.string(),
  kind: KnownWordKind,
  reason: z.string(),
  added_by: z.string(),
  added_at: z.string(),
})

/** The words of the personal list and, unless `visitId` is null, of the visit, in the order they were added. */
export const knownWordsFor = (db: Database, visitId: string | null): readonly KnownWord[] =>
  rows(
    db,
    `SELECT ${columns} FROM known_word WHERE (visit_id IS NULL OR visit_id = ?) AND deleted_at = ''
     ORDER BY added_at, id`,
    visitId,
  ).map(rowToKnownWord)

/** The same word of the same kind in one list; null when it is not in it. */
export const knownWordIn = (
  db: Database,
  { visitId, kind, word }: Pick<KnownWord, 'visitId' | 'kind' | 'word'>,
): KnownWord | null => {
  const found = row(
    db,
    `SELECT ${columns} FROM known_word WHERE visit_id IS ? AND kind = ? AND word = ? AND deleted_at = ''`,
    visitId,
    kind,
    word,
  )
  return found ? rowToKnownWord(found) : null
}

export const insertKnownWord = (db: Database, word: KnownWord): void => {
  run(
    db,
    `INSERT INTO known_word (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    word.id,
    word.visitId,
    word.word,
    word.kind,
    word.reason,
    word.addedBy,
    word.addedAt,
  )
}

/** Takes a word out of its list; false when it was in none. */
export const markKnownWordDeleted = (
  db: Database,
  id: string,
  deletion: { readonly at: string; readonly by: string },
): boolean =>
  run(
    db,
    `UPDATE known_word SET deleted_at = ?, deleted_by = ? WHERE id = ? AND deleted_at = ''`,
    deletion.at,
    deletion.by,
    id,
  ) > 0

const rowToKnownWord = (found: unknown): KnownWord => {
  const { visit_id, added_by, added_at, ...word } = KnownWordRow.parse(found)
  return { ...word, visitId: visit_id, addedBy: added_by, addedAt: added_at }
}
