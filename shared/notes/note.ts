import { z } from 'zod'
import { LocalTime } from '../dates'
import type { NoteTemplate } from '../frameworks/frameworkPack'

/** How the evidence was gathered (domain.md 1.4). */
export const Activity = z.enum([
  'case-sample',
  'case-track',
  'observation',
  'meeting',
  'document',
  'data',
  'voice-child',
  'voice-parent',
  'voice-carer',
  'staff',
  'partner',
])
export const Direction = z.enum(['strength', 'mixed', 'concern', 'serious-concern'])
/** Did leaders know of this before inspectors found it? */
export const LeadersKnew = z.enum(['before', 'during', 'unknown'])
/** "14 of 18 assessments timely": kept behind the note, never printed in a letter (domain.md 2.5). */
export const Tally = z
  .strictObject({ what: z.string().min(1), n: z.int().min(0), of: z.int().min(1) })
  .refine((tally) => tally.n <= tally.of, { message: 'n must not be larger than of', path: ['n'] })

/** Everything about a note but its text. Empty strings stand for "not filled in". */
export const NoteFields = z.strictObject({
  at: LocalTime,
  author: z.string().max(200),
  area: z.string().max(10),
  activity: Activity,
  role: z.string().max(200),
  /** People spoken with or records read, as the activity says; 0: not counted. Notes from before have none. */
  count: z.int().min(0).max(999).default(0),
  team: z.string().max(200),
  case: z.string().max(20),
  tallies: z.array(Tally).max(50).readonly(),
  leadersKnew: LeadersKnew,
})

/** What the inspector says of a marked stretch; the words themselves are read from the document. */
export const PassageMark = z.strictObject({
  id: z.uuid(),
  direction: Direction,
  prompts: z.array(z.string().max(20)).max(20).readonly(),
})

/** How somebody likes to write notes: whether the fields beside the text stand open, and what a new note begins with. */
export const Writing = z.strictObject({ fieldsOpen: z.boolean(), beginWith: z.enum(['headings', 'text']) })

export type Activity = z.infer<typeof Activity>
export type Direction = z.infer<typeof Direction>
export type LeadersKnew = z.infer<typeof LeadersKnew>
export type Tally = z.infer<typeof Tally>
export type NoteFields = z.infer<typeof NoteFields>
export type PassageMark = z.infer<typeof PassageMark>
export type Writing = z.infer<typeof Writing>

/**
 * A passage: a marked stretch of a note's text. `gone` when its words are no longer in the note;
 * it then keeps its last quote, so that a finding resting on it can say so.
 */
export type Passage = PassageMark & {
  readonly noteId: string
  readonly blockId: string
  readonly quote: string
  readonly gone: boolean
}

export type Note = NoteFields & {
  readonly id: string
  readonly visitId: string
  /** Rises by one with every save; a save names the revision it was based on. */
  readonly revision: number
  /** Lexical's serialised editor state; its shape is known to `noteDocument.ts` and the editor only. */
  readonly document: unknown
  readonly text: string
  readonly passages: readonly Passage[]
  /** What it was begun with; it shows this one's hints and fields, whatever becomes of the template since. */
  readonly template: NoteTemplate | null
  readonly savedAt: string
}

/** A note in the list: no document. `excerpt` is the first 160 characters of its text under the headings. */
export type NoteSummary = Omit<Note, 'document' | 'text' | 'passages' | 'template'> & {
  readonly excerpt: string
  readonly passages: readonly Passage[]
}

/** What was written last on this computer, to be told of after an unclean end; times are UTC. */
export type LastSaved = {
  readonly at: string | null
  readonly note:
    | (Pick<Note, 'visitId' | 'activity' | 'role' | 'case' | 'savedAt'> & {
        readonly noteId: string
        /** '' where the note has no area. */
        readonly areaName: string
      })
    | null
}
