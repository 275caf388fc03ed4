import { z } from 'zod'
import type { Output, Parsed } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { Activity } from '@shared/notes/note'
import type { NoteHit } from '@shared/notes/noteSearch'
import { searchQuery } from '@shared/notes/searchQuery'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { Database } from '../vault/database'
import type { OpenVault } from '../vault/openVault'
import { rows } from '../vault/statements'
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
  total: z.int(),
})

/** Living notes that hold the words and fit the filters, the best first. Without words: the newest first. */
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
  const expression = match !== null && without !== null ? `(${match}) NOT (${without})` : match
  const found = findNotes(db, expression, [...conditions, placeOf(input.visitId)], input.limit)
  const snippets = expression === null ? null : snippetsOf(db, expression, found)
  return ok({
    hits: found.map((note) => rowToHit(note, snippets?.get(note.key) ?? null)),
    total: found[0]?.total ?? 0,
  })
}

type Condition = { readonly sql: string; readonly value: string }

const findNotes = (
  db: Database,
  expression: string | null,
  conditions: readonly Condition[],
  limit: number,
): readonly z.infer<typeof HitRow>[] =>
  rows(
    db,
    // The index tells the worth of a match only while it is read: before anything is counted or sorted.
    `WITH matching AS MATERIALIZED (
       SELECT note.key AS key, note.at AS at, ${expression === null ? '0' : 'bm25(note_fts)'} AS worth
       FROM ${expression === null ? 'note' : 'note_fts CROSS JOIN note ON note.key = note_fts.rowid'}
       WHERE ${expression === null ? '' : 'note_fts MATCH ? AND '} note.deleted_at = ''
         AND ${conditions.map(({ sql }) => sql).join(' AND ')}
     ), best AS MATERIALIZED (SELECT key, worth FROM matching ORDER BY worth, at DESC, key DESC LIMIT ?)
     SELECT note.key, note.id, note.visit_id, note.revision, note.at, note.area, note.activity, note.role,
       note.case_code, note.excerpt, coalesce(nullif(visit.authority_short_name, ''), visit.authority_name) AS authority,
       (SELECT count(*) FROM matching) AS total
     FROM best CROSS JOIN note ON note.key = best.key CROSS JOIN visit ON visit.id = note.visit_id
     ORDER BY best.worth, note.at DESC, note.key DESC`,
    ...(expression === null ? [] : [expression]),
    ...conditions.map(({ value }) => value),
    limit,
  ).map((row) => HitRow.parse(row))

/** The notes of one visit, or those of all visits that are not archived. */
const placeOf = (visitId: string | null): Condition =>
  visitId === null
    ? { sql: 'note.visit_id IN (SELECT id FROM visit WHERE archived = ?)', value: '0' }
    : { sql: 'note.visit_id = ?', value: visitId }

const conditionsOf = ({ filters }: Parsed<'notes.search'>, without: string | null): readonly Condition[] => {
  const list = (values: readonly string[] | undefined, sql: string): readonly Condition[] =>
    values === undefined || values.length === 0 ? [] : [{ sql, value: JSON.stringify(values) }]
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
    ...(filters.from === undefined ? [] : [{ sql: 'note.at >= ?', value: filters.from }]),
    ...(filters.to === undefined ? [] : [{ sql: 'note.at < ?', value: `${filters.to}U` }]),
  ]
  // Only words that must not be there, and nothing else, would be nearly all notes.
  if (without === null || narrowed.length === 0) return narrowed
  const sql = 'note.key NOT IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?)'
  return [...narrowed, { sql, value: without }]
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
      value: wanted,
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
           WHERE note_fts MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
          snippetStart,
          snippetEnd,
          expression,
          JSON.stringify(found.map(({ key }) => key)),
        ).map((row) => [Number(row.rowid), String(row.words)]),
  )

const rowToHit = (row: z.infer<typeof HitRow>, snippet: string | null): NoteHit => ({
  noteId: row.id,
  visitId: row.visit_id,
  authority: row.authority,
  at: row.at,
  activity: row.activity,
  case: row.case_code,
  role: row.role,
  area: row.area,
  snippet: snippet === null ? [{ text: row.excerpt, hit: false }] : readSnippet(snippet),
  revision: row.revision,
})
