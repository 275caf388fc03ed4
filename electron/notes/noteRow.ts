import { z } from 'zod'
import {
  Activity,
  Direction,
  LeadersKnew,
  NoteFields as Fields,
  PassageMark,
  Tally,
} from '@shared/notes/note'
import type { NoteFields, NoteSummary, Passage } from '@shared/notes/note'
import type { NoteState } from '@shared/notes/noteHistory'

/** The columns of a note that lists read, in the order of `fieldsToColumns`. */
export const noteColumns = `note.key, note.id, note.visit_id, note.revision, note.at, note.author, note.area,
  note.activity, note.role, note.counted, note.team, note.case_code, note.tallies, note.leaders_knew, note.excerpt,
  note.saved_at`

export const NoteRow = z.object({
  key: z.int(),
  id: z.string(),
  visit_id: z.string(),
  revision: z.int(),
  at: z.string(),
  author: z.string(),
  area: z.string(),
  activity: Activity,
  role: z.string(),
  counted: z.int(),
  team: z.string(),
  case_code: z.string(),
  tallies: z.string(),
  leaders_knew: LeadersKnew,
  excerpt: z.string(),
  saved_at: z.string(),
})
export type NoteRow = z.infer<typeof NoteRow>

export const PassageRow = z.object({
  id: z.string(),
  note_id: z.string(),
  block_id: z.string(),
  quote: z.string(),
  direction: Direction,
  prompts: z.string(),
  gone: z.int(),
})

/** A kept version of a note. What was valid when it was stored is read back as it is. */
export const RevisionRow = z.object({
  revision: z.int(),
  checkpoint: z.int(),
  saved_at: z.string(),
  fields: z.string(),
  passages: z.string(),
  document: z.string(),
})

const Tallies = z.array(Tally)
const Prompts = z.array(z.string())
const KeptPassages = z.array(
  PassageMark.extend({ noteId: z.string(), blockId: z.string(), quote: z.string(), gone: z.boolean() }),
)

export const rowToState = (row: z.infer<typeof RevisionRow>): NoteState => ({
  fields: Fields.parse(JSON.parse(row.fields)),
  document: JSON.parse(row.document) as unknown,
  passages: KeptPassages.parse(JSON.parse(row.passages)),
})

export const rowToFields = (row: NoteRow): NoteFields => ({
  at: row.at,
  author: row.author,
  area: row.area,
  activity: row.activity,
  role: row.role,
  count: row.counted,
  team: row.team,
  case: row.case_code,
  tallies: row.tallies === '[]' ? [] : Tallies.parse(JSON.parse(row.tallies)),
  leadersKnew: row.leaders_knew,
})

export const rowToSummary = (row: NoteRow, passages: readonly Passage[]): NoteSummary => ({
  ...rowToFields(row),
  id: row.id,
  visitId: row.visit_id,
  revision: row.revision,
  excerpt: row.excerpt,
  passages,
  savedAt: row.saved_at,
})

export const rowToPassage = (row: z.infer<typeof PassageRow>): Passage => ({
  id: row.id,
  noteId: row.note_id,
  blockId: row.block_id,
  quote: row.quote,
  direction: row.direction,
  prompts: row.prompts === '[]' ? [] : Prompts.parse(JSON.parse(row.prompts)),
  gone: row.gone === 1,
})

/** at, author, area, activity, role, counted, team, case_code, tallies, leaders_knew. */
export const fieldsToColumns = (fields: NoteFields): readonly (string | number)[] => [
  fields.at,
  fields.author,
  fields.area,
  fields.activity,
  fields.role,
  fields.count,
  fields.team,
  fields.case,
  JSON.stringify(fields.tallies),
  fields.leadersKnew,
]
