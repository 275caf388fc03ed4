import { z } from 'zod'
import { Day, DayRange } from '../dates'
import type { LetterStage } from '../letters/letter'
import type { WaitingReferBacks } from '../referBacks/referBack'

const Line = z.string().max(300)

export const Authority = z.strictObject({ name: Line.min(1), shortName: Line })
export const TeamMember = z.strictObject({ name: Line.min(1), role: Line })
export const Addressee = z.strictObject({ name: Line, role: Line, address: z.array(Line).max(12).readonly() })
/** An earlier inspection or visit; `date` is its publication date. */
export const PreviousInspection = z.strictObject({
  type: Line.min(1),
  date: Day,
  outcome: Line.optional(),
  improve: z.array(z.string().max(1_000)).max(60).readonly(),
})

/** Everything the user decides about a visit, except its framework, which is fixed at creation. */
export const VisitDetails = z.strictObject({
  authority: Authority,
  /** Fieldwork, in order, not overlapping. A list, because inspectors sometimes come back (domain.md 1.1). */
  dates: z.array(DayRange).min(1).max(20).readonly(),
  letterDate: Day.nullable(),
  /** Area codes of the themes of a focused visit; empty where the pack has no combinable themes. */
  themes: z.array(z.string().max(10)).max(20).readonly(),
  includeLeaders: z.boolean(),
  /** Completes "Inspectors looked at ..."; empty: the themes' own words are used. */
  scope: z.string().max(2_000),
  /** The member with role `lead` signs. */
  team: z.array(TeamMember).max(40).readonly(),
  addressee: Addressee.nullable(),
  /** The place's own words: pack term -> local term. */
  terms: z.record(z.string().max(100), z.string().max(200)),
  /** Acronym -> full words, expanded at first use in the letter. */
  acronyms: z.record(z.string().max(30), z.string().max(300)),
  previous: z.array(PreviousInspection).max(40).readonly(),
  /** Sentences for fixed blocks of some reports (SIF: information about this local authority area), by fact name. */
  facts: z.record(z.string().max(60), z.array(z.string().max(2_000)).max(60).readonly()),
  /** Ids of blocks that are off until asked for, and are wanted in this document. Left out of a change: as they were. */
  optionalBlocks: z.array(z.string().max(100)).max(40).readonly().optional(),
})

export type Authority = z.infer<typeof Authority>
export type TeamMember = z.infer<typeof TeamMember>
export type Addressee = z.infer<typeof Addressee>
export type PreviousInspection = z.infer<typeof PreviousInspection>
export type VisitDetails = z.infer<typeof VisitDetails>

export type Visit = VisitDetails & {
  readonly id: string
  readonly revision: number
  readonly framework: { readonly id: string; readonly version: string }
  readonly archived: boolean
  /** IANA name of the zone the visit takes place in; local times of notes are in it. */
  readonly timeZone: string
  readonly createdAt: string
}

export type VisitSummary = {
  readonly id: string
  readonly authority: Authority
  readonly frameworkTitle: string
  readonly dates: Visit['dates']
  readonly archived: boolean
  readonly noteCount: number
  readonly findingCount: number
  readonly letter: 'none' | LetterStage
  readonly lastSavedAt: string
  readonly timeZone: string
  /** null: none waits. Says how many and since when, nothing of what is in them. */
  readonly waitingReferBacks: WaitingReferBacks | null
}
