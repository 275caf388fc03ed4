import { z } from 'zod'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { Activity } from '@shared/notes/note'
import { mostCounted } from '@shared/notes/noteSearch'
import type { NoteHit } from '@shared/notes/noteSearch'
import { searchQuery } from '@shared/notes/searchQuery'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Database } from '../vault/database'
import type { OpenVault } from '../vault/openVault'
import { row, rows } from '../vault/statements'
import { visitExists } from '../visits/visitRepository'
import { readSnippet, snippetEnd, snippetStart } from './snippet'

const HitRow = z.object({
  key: z.int(),
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  at: z.string(),
  area: z.string(),
  activity: Activity,
  role: z.string(),
  case_code: z.string(),
  excerpt: z.string(),
  authority: z.string(),
})

/**
 * Living notes that hold the words and fit the filters, the best first. Without words, and where more than
 * `mostRanked` notes hold them, the newest first: words that stand nearly everywhere say nothing of a note's worth,
 * and weighing all of them would keep the user waiting. Matches are counted up to `mostCounted` and one.
 */
export const searchNotes = (
  vault: OpenVault,
  input: Parsed<'notes.search'>,
): Result<Output<'notes.search'>, AppError> => {
  const { db } = vault
  if (input.visitId !== null && !visitExists(db, input.visitId))
    return err({ kind: 'notFound', noun: 'visit' })
  const { match, without } = searchQuery(input.text)
  const conditions = conditionsOf(input, match === null ? without : null)
  if (match === null && conditions.length === 0) return ok({ hits: [], total: 0 })
  const words = match === null ? [] : wordConditions(db, joinedMatch(match, without), input.visitId)
  const among = [...words, ...conditions, ...placeOf(input)]
  const found = findNotes(db, among, orderOf(db, words), input.limit)
  const snippets = match === null ? null : snippetsOf(db, joinedMatch(match, without), found)
  return ok({
    hits: found.map((note) => rowToHit(note, snippets?.get(note.key) ?? null)),
    total: found.length < input.limit ? found.length : countNotes(db, among),
  })
}

const joinedMatch = (match: string, without: string | null): string =>
  without === null ? match : `(${match}) NOT (${without})`

type Condition = { readonly sql: string; readonly values: readonly (string | number)[] }

/** The words, and for one visit the stretch of notes it lies in: the index then leaves out all others unread. */
const wordConditions = (db: Database, expression: string, visitId: string | null): readonly Condition[] => {
  const words = { sql: 'note_fts MATCH ?', values: [expression] }
  if (visitId === null) return [words]
  const stretch = row(db, 'SELECT min(key) AS first, max(key) AS last FROM note WHERE visit_id = ?', visitId)
  return [
    words,
    {
      sql: 'note_fts.rowid BETWEEN ? AND ?',
      values: [Number(stretch?.first ?? 0), Number(stretch?.last ?? 0)],
    },
  ]
}

const sourceOf = (conditions: readonly Condition[]): string =>
  conditions.some(({ sql }) => sql.startsWith('note_fts'))
    ? 'note_fts CROSS JOIN note ON note.key = note_fts.rowid'
    : 'note'

const whereOf = (conditions: readonly Condition[]): string =>
  [...conditions.map(({ sql }) => sql), `note.deleted_at = ''`].join(' AND ')

const valuesOf = (conditions: readonly Condition[]) => conditions.flatMap(({ values }) => values)

type Order = 'worth' | 'newest'

const orderOf = (db: Database, words: readonly Condition[]): Order => {
  if (words.length === 0) return 'newest'
  const sql = `SELECT count(*) AS n FROM
    (SELECT 1 FROM note_fts WHERE ${words.map((word) => word.sql).join(' AND ')} LIMIT ${mostRanked + 1})`
  return Number(row(db, sql, ...valuesOf(words))?.n) > mostRanked ? 'newest' : 'worth'
}

/** Matches up to this many are weighed. */
const mostRanked = 2_000

const findNotes = (
  db: Database,
  among: readonly Condition[],
  order: Order,
  limit: number,
): readonly z.infer<typeof HitRow>[] => {
  const isByWords = sourceOf(among) !== 'note'
  // The index gives its matches in the order of their making: read backwards, it stops at the last one wanted.
  const newest = isByWords ? 'note_fts.rowid DESC' : 'note.at DESC, note.key DESC'
  return rows(
    db,
    // The index tells the worth of a match only while it is read: before anything is joined or sorted.
    `WITH best AS MATERIALIZED (
       SELECT note.key AS key, ${order === 'worth' ? 'bm25(note_fts)' : '0'} AS worth
       FROM ${sourceOf(among)} WHERE ${whereOf(among)}
       ORDER BY ${order === 'worth' ? 'worth, note.at DESC, note.key DESC' : newest} LIMIT ?
     )
     SELECT note.key, note.id, note.visit_id, note.revision, note.at, note.area, note.activity, note.role,
       note.case_code, note.excerpt, coalesce(nullif(visit.authority_short_name, ''), visit.authority_name) AS authority
     FROM best CROSS JOIN note ON note.key = best.key CROSS JOIN visit ON visit.id = note.visit_id
     ORDER BY best.worth, note.at DESC, note.key DESC`,
    ...valuesOf(among),
    limit,
  ).map((found) => HitRow.parse(found))
}

const countNotes = (db: Database, among: readonly Condition[]): number =>
  Number(
    row(
      db,
      `SELECT count(*) AS n FROM
         (SELECT 1 FROM ${sourceOf(among)} WHERE ${whereOf(among)} LIMIT ${mostCounted + 1})`,
      ...valuesOf(among),
    )?.n,
  )

/** The notes of one visit, or those of all visits that are not archived. */
const placeOf = ({ visitId, except }: Parsed<'notes.search'>): readonly Condition[] =>
  visitId === null
    ? [
        { sql: 'note.visit_id IN (SELECT id FROM visit WHERE archived = 0)', values: [] },
        ...(except === undefined ? [] : [{ sql: 'note.visit_id <> ?', values: [except] }]),
      ]
    : [{ sql: 'note.visit_id = ?', values: [visitId] }]

const conditionsOf = ({ filters }: Parsed<'notes.search'>, without: string | null): readonly Condition[] => {
  const list = (values: readonly string[] | undefined, sql: string): readonly Condition[] =>
    values === undefined || values.length === 0 ? [] : [{ sql, values: [JSON.stringify(values)] }]
  const isAmong = 'IN (SELECT value FROM json_each(?))'
  const narrowed = [
    ...list(filters.areas, `note.area COLLATE NOCASE ${isAmong}`),
    ...list(filters.activities, `note.activity ${isAmong}`),
    ...list(filters.cases, `note.case_code COLLATE NOCASE ${isAmong}`),
    ...list(
      filters.authors,
      'EXISTS (SELECT 1 FROM json_each(?) WHERE instr(lower(note.author), lower(value)) > 0)',
    ),
    ...passageConditions(filters),
    ...(filters.from === undefined ? [] : [{ sql: 'note.at >= ?', values: [filters.from] }]),
    ...(filters.to === undefined ? [] : [{ sql: 'note.at < ?', values: [`${filters.to}U`] }]),
  ]
  // Only words that must not be there, and nothing else, would be nearly all notes.
  if (without === null || narrowed.length === 0) return narrowed
  const sql = 'note.key NOT IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?)'
  return [...narrowed, { sql, values: [without] }]
}

/** One passage must fit the direction and the prompt at once; one whose words are gone is no evidence. */
const passageConditions = ({
  prompts = [],
  directions = [],
}: Parsed<'notes.search'>['filters']): readonly Condition[] => {
  if (prompts.length === 0 && directions.length === 0) return []
  const wanted = JSON.stringify({ prompts: prompts.map((code) => code.toUpperCase()), directions })
  const fits = (name: 'prompts' | 'directions', sql: string) =>
    `(json_array_length(asked.value, '$.${name}') = 0 OR ${sql})`
  return [
    {
      sql: `EXISTS (SELECT 1 FROM passage, (SELECT ? AS value) AS asked WHERE passage.note_key = note.key
        AND passage.gone = 0
        AND ${fits('directions', `passage.direction IN (SELECT value FROM json_each(asked.value, '$.directions'))`)}
        AND ${fits(
          'prompts',
          `EXISTS (SELECT 1 FROM json_each(passage.prompts) AS own
             JOIN json_each(asked.value, '$.prompts') AS code ON upper(own.value) = code.value)`,
        )})`,
      values: [wanted],
    },
  ]
}

/** Only of the notes that are shown: a snippet of every match would cost more than finding them. */
const snippetsOf = (
  db: Database,
  expression: string,
  found: readonly { readonly key: number }[],
): ReadonlyMap<number, string> =>
  new Map(
    found.length === 0
      ? []
      : rows(
          db,
          `SELECT rowid, snippet(note_fts, 0, ?, ?, '…', 22) AS words FROM note_fts
           WHERE note_fts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))`,
          snippetStart,
          snippetEnd,
          expression,
          Math.min(...found.map(({ key }) => key)),
          Math.max(...found.map(({ key }) => key)),
          JSON.stringify(found.map(({ key }) => key)),
        ).map((row) => [Number(row.rowid), String(row.words)]),
  )

const rowToHit = (found: z.infer<typeof HitRow>, snippet: string | null): NoteHit => ({
  noteId: found.id,
  visitId: found.visit_id,
  authority: found.authority,
  at: found.at,
  activity: found.activity,
  case: found.case_code,
  role: found.role,
  area: found.area,
  snippet: snippet === null ? [{ text: found.excerpt, hit: false }] : readSnippet(snippet),
  revision: found.revision,
})
