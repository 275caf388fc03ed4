import { z } from 'zod'
import type { Deletion } from '@shared/bundles/noteParts'
import { KnownWordKind } from '@shared/identity/knownWord'
import type { KnownWord } from '@shared/identity/knownWord'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'
import { deletionIn } from '../vault/tombstone'

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

/** Each word that was ever in the list of a visit as it was kept last, with how it was taken out since. */
export const lastOfEachWord = (
  db: Database,
  visitId: string,
): readonly {
  readonly word: KnownWord
  readonly deletion: Deletion | null
}[] => {
  const last = new Map<string, Readonly<Record<string, unknown>>>()
  for (const found of rows(
    db,
    `SELECT ${columns}, deleted_at, deleted_by FROM known_word WHERE visit_id = ?
     ORDER BY deleted_at = '', deleted_at, id`,
    visitId,
  ))
    last.set(`${String(found.kind)} ${String(found.word)}`, found)
  return [...last.values()].map((found) => {
    return { word: rowToKnownWord(found), deletion: deletionIn(found) }
  })
}

/** Writes a word of a visit as a merge has made it. */
export const writeWordOfVisit = (
  db: Database,
  word: KnownWord,
  deletion: { readonly at: string; readonly by: string } | null,
): void => {
  // In one statement: while it stands, a word is in the list once.
  run(
    db,
    `INSERT INTO known_word (${columns}, deleted_at, deleted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    word.id,
    word.visitId,
    word.word,
    word.kind,
    word.reason,
    word.addedBy,
    word.addedAt,
    deletion?.at ?? '',
    deletion?.by ?? '',
  )
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
