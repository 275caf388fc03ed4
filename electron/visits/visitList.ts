import { z } from 'zod'
import { LetterStage } from '@shared/letters/letter'
import type { VisitSummary } from '@shared/visits/visit'
import type { Database } from '../vault/database'
import { rows } from '../vault/statements'
import { waitingInVisit } from '../referBacks/referBackRepository'
import { datesOfVisit } from './visitRepository'

const SummaryRow = z.object({
  id: z.string(),
  authority_name: z.string(),
  authority_short_name: z.string(),
  framework_title: z.string(),
  archived: z.int(),
  note_count: z.int(),
  finding_count: z.int(),
  letter_stage: z.enum(['none', ...LetterStage.options]),
  last_saved_at: z.string(),
  time_zone: z.string(),
})

/** All visits with what the start screen says of them, the latest fieldwork first. */
export const listVisits = (db: Database): readonly VisitSummary[] =>
  rows(
    db,
    `SELECT visit.id, authority_name, authority_short_name, pack.content ->> '$.title' AS framework_title, archived,
       (SELECT count(*) FROM note WHERE visit_id = visit.id AND deleted_at = '') AS note_count,
       (SELECT count(*) FROM finding WHERE visit_id = visit.id AND deleted_at = '') AS finding_count,
       coalesce((SELECT stage FROM letter WHERE visit_id = visit.id), 'none') AS letter_stage,
       visit.time_zone,
       max(
         visit.saved_at,
         coalesce((SELECT max(saved_at) FROM note WHERE visit_id = visit.id), ''),
         coalesce((SELECT max(saved_at) FROM finding WHERE visit_id = visit.id), ''),
         coalesce((SELECT max(saved_at) FROM judgement WHERE visit_id = visit.id), ''),
         coalesce((SELECT saved_at FROM letter WHERE visit_id = visit.id), '')
       ) AS last_saved_at
     FROM visit JOIN framework_pack AS pack ON pack.digest = visit.pack_digest
     ORDER BY (SELECT max(last_day) FROM visit_date WHERE visit_id = visit.id) DESC, visit.created_at DESC, visit.id`,
  ).map((found) => rowToSummary(db, SummaryRow.parse(found)))

const rowToSummary = (db: Database, found: z.infer<typeof SummaryRow>): VisitSummary => ({
  id: found.id,
  authority: { name: found.authority_name, shortName: found.authority_short_name },
  frameworkTitle: found.framework_title,
  dates: datesOfVisit(db, found.id),
  archived: found.archived === 1,
  noteCount: found.note_count,
  findingCount: found.finding_count,
  letter: found.letter_stage,
  lastSavedAt: found.last_saved_at,
  timeZone: found.time_zone,
  waitingReferBacks: waitingInVisit(db, found.id),
})
