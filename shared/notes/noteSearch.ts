import { z } from 'zod'
import { Day } from '../dates'
import { Activity, Direction } from './note'
import type { NoteFields } from './note'

const codes = z.array(z.string().min(1).max(20)).max(100).readonly().optional()

/** What a search is narrowed to. Within one filter any value will do; all filters must fit. */
export const NoteFilters = z.strictObject({
  areas: codes,
  /** With directions: one and the same passage must fit both. */
  prompts: codes,
  directions: z.array(Direction).max(4).readonly().optional(),
  activities: z.array(Activity).max(20).readonly().optional(),
  /** Any part of the author's name. */
  authors: z.array(z.string().min(1).max(200)).max(40).readonly().optional(),
  cases: codes,
  /** First and last day, both included. */
  from: Day.optional(),
  to: Day.optional(),
})
export type NoteFilters = z.infer<typeof NoteFilters>

/** Notes that are found are counted so far: nobody reads more, and counting them all would keep the user waiting. */
export const mostCounted = 2_000

/** "214", "more than 2,000". */
export const countWords = (total: number): string =>
  total > mostCounted ? `more than ${mostCounted.toLocaleString('en-GB')}` : total.toLocaleString('en-GB')

/** A stretch of a note's text around what was found; `hit` is what was found. */
export type SnippetPart = { readonly text: string; readonly hit: boolean }

/** A note that was found. */
export type NoteHit = Pick<NoteFields, 'at' | 'activity' | 'case' | 'role' | 'area'> & {
  readonly noteId: string
  readonly visitId: string
  /** Short name of the visit's authority. */
  readonly authority: string
  readonly snippet: readonly SnippetPart[]
  readonly revision: number
}
