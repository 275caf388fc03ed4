import { z } from 'zod'
import { VisitDetails } from '@shared/visits/visit'
import type { Visit } from '@shared/visits/visit'
import type { Database } from '../vault/database'
import { row, rows, run } from '../vault/statements'

const VisitRow = z.object({
  id: z.string(),
  revision: z.int(),
  pack_id: z.string(),
  pack_version: z.string(),
  authority_name: z.string(),
  authority_short_name: z.string(),
  letter_date: z.string(),
  include_leaders: z.int(),
  scope: z.string(),
  themes: z.string(),
  addressee: z.string(),
  terms: z.string(),
  acronyms: z.string(),
  previous: z.string(),
  facts: z.string(),
  optional_blocks: z.string(),
  time_zone: z.string(),
  archived: z.int(),
  created_at: z.string(),
})
const DateRow = z.object({ first_day: z.string(), last_day: z.string() })
const TeamRow = z.object({ name: z.string(), role: z.string() })

/** null: there is no such visit. */
export const visitById = (db: Database, visitId: string): Visit | null => {
  const found = row(
    db,
    `SELECT visit.*, pack.id AS pack_id, pack.version AS pack_version
     FROM visit JOIN framework_pack AS pack ON pack.digest = visit.pack_digest WHERE visit.id = ?`,
    visitId,
  )
  return found ? rowToVisit(db, VisitRow.parse(found)) : null
}

export const visitExists = (db: Database, visitId: string): boolean =>
  row(db, 'SELECT 1 FROM visit WHERE id = ?', visitId) !== undefined

/** The days of fieldwork of a visit, in order. */
export const datesOfVisit = (db: Database, visitId: string): Visit['dates'] =>
  rows(db, 'SELECT first_day, last_day FROM visit_date WHERE visit_id = ? ORDER BY position', visitId)
    .map((found) => DateRow.parse(found))
    .map((range) => [range.first_day, range.last_day] as const)

/** Writes a new visit. */
export const insertVisit = (
  db: Database,
  visit: {
    readonly id: string
    readonly revision: number
    readonly packDigest: string
    readonly details: VisitDetails
    readonly timeZone: string
    readonly at: string
    /** Where a colleague made it earlier. */
    readonly createdAt?: string
  },
): void => {
  const { details } = visit
  run(
    db,
    `INSERT INTO visit (id, revision, pack_digest, authority_name, authority_short_name, letter_date,
       include_leaders, scope, themes, addressee, terms, acronyms, previous, facts, optional_blocks, time_zone, archived,
       created_at, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
    visit.id,
    visit.revision,
    visit.packDigest,
    ...detailsToColumns(details),
    visit.timeZone,
    visit.createdAt ?? visit.at,
    visit.at,
  )
  insertLists(db, visit.id, details)
}

/** Writes a visit's details at their next revision. */
export const updateVisit = (
  db: Database,
  visit: {
    readonly id: string
    readonly revision: number
    readonly details: VisitDetails
    readonly at: string
  },
): void => {
  run(
    db,
    `UPDATE visit SET authority_name = ?, authority_short_name = ?, letter_date = ?, include_leaders = ?, scope = ?,
       themes = ?, addressee = ?, terms = ?, acronyms = ?, previous = ?, facts = ?, optional_blocks = ?,
       revision = ?, saved_at = ?
     WHERE id = ?`,
    ...detailsToColumns(visit.details),
    visit.revision,
    visit.at,
    visit.id,
  )
  run(db, 'DELETE FROM visit_date WHERE visit_id = ?', visit.id)
  run(db, 'DELETE FROM visit_team WHERE visit_id = ?', visit.id)
  insertLists(db, visit.id, visit.details)
}

export const updateArchived = (db: Database, visitId: string, archived: boolean, at: string): void => {
  run(db, 'UPDATE visit SET archived = ?, saved_at = ? WHERE id = ?', archived ? 1 : 0, at, visitId)
}

const insertLists = (db: Database, visitId: string, details: VisitDetails): void => {
  details.dates.forEach(([first, last], position) => {
    const sql = 'INSERT INTO visit_date (visit_id, position, first_day, last_day) VALUES (?, ?, ?, ?)'
    run(db, sql, visitId, position, first, last)
  })
  details.team.forEach((member, position) => {
    const sql = 'INSERT INTO visit_team (visit_id, position, name, role) VALUES (?, ?, ?, ?)'
    run(db, sql, visitId, position, member.name, member.role)
  })
}

/** In the order of both statements above. */
const detailsToColumns = (details: VisitDetails): readonly (string | number)[] => [
  details.authority.name,
  details.authority.shortName,
  details.letterDate ?? '',
  details.includeLeaders ? 1 : 0,
  details.scope,
  ...[
    details.themes,
    details.addressee,
    details.terms,
    details.acronyms,
    details.previous,
    details.facts,
    details.optionalBlocks ?? [],
  ].map((list) => JSON.stringify(list)),
]

const rowToVisit = (db: Database, found: z.infer<typeof VisitRow>): Visit => ({
  ...VisitDetails.parse({
    authority: { name: found.authority_name, shortName: found.authority_short_name },
    dates: datesOfVisit(db, found.id),
    letterDate: found.letter_date === '' ? null : found.letter_date,
    themes: JSON.parse(found.themes),
    includeLeaders: found.include_leaders === 1,
    scope: found.scope,
    team: rows(db, 'SELECT name, role FROM visit_team WHERE visit_id = ? ORDER BY position', found.id).map(
      (member) => TeamRow.parse(member),
    ),
    addressee: JSON.parse(found.addressee),
    terms: JSON.parse(found.terms),
    acronyms: JSON.parse(found.acronyms),
    previous: JSON.parse(found.previous),
    facts: JSON.parse(found.facts),
    optionalBlocks: JSON.parse(found.optional_blocks),
  }),
  id: found.id,
  revision: found.revision,
  framework: { id: found.pack_id, version: found.pack_version },
  archived: found.archived === 1,
  timeZone: found.time_zone,
  createdAt: found.created_at,
})
