import { z } from 'zod'
import type { PassageOfNote } from '../evidence/weight'
import type { UnusedEvidence } from './unusedEvidence'

/** Why strong evidence stays out of the letter: which passages, as whoever decided it saw them. */
export const LeavingOut = z.strictObject({
  /** Each with the direction it had. Evidence that joins later, or is judged anew, is none of it. */
  members: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(5_000)
    .refine((members) => new Set(members).size === members.length, { message: 'names something twice' })
    .readonly(),
  reason: z.string().trim().min(1).max(2_000),
  /** Who of the team decided it. */
  by: z.string().trim().max(200),
})
export type LeavingOut = z.infer<typeof LeavingOut>

export type LeftOutEvidence = LeavingOut & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly at: string
}

/** A piece of evidence with the decision about it. */
export type DecidedEvidence = { readonly evidence: UnusedEvidence; readonly decision: LeftOutEvidence }

export type Sorted = {
  /** About which nobody has decided, in the order of `unused`. */
  readonly undecided: readonly UnusedEvidence[]
  readonly leftOut: readonly DecidedEvidence[]
}

/** What the decision about this evidence would cover. */
export const membersOf = ({ passages }: Pick<UnusedEvidence, 'passages'>): readonly string[] =>
  passages.map(memberOf)

/**
 * Divides what is not used into what is left out for a reason and what nobody has decided about. A decision covers
 * evidence while it saw every passage of it; the last one that does is told.
 */
export const sortedByDecision = (
  unused: readonly UnusedEvidence[],
  decisions: readonly LeftOutEvidence[],
): Sorted => {
  const undecided: UnusedEvidence[] = []
  const leftOut: DecidedEvidence[] = []
  const seen = decisions.map((decision) => ({ decision, members: new Set(decision.members) }))
  for (const evidence of unused) {
    const covering = seen.findLast(({ members }) => membersOf(evidence).every((each) => members.has(each)))
    if (covering === undefined) undecided.push(evidence)
    else leftOut.push({ evidence, decision: covering.decision })
  }
  return { undecided, leftOut }
}

const memberOf = ({ passage }: Pick<PassageOfNote, 'passage'>): string => `${passage.id}:${passage.direction}`

/** Why one passage is left out, as the last decision that saw it has it; null where none did. */
export const decisionAbout = (
  passage: PassageOfNote['passage'],
  decisions: readonly LeftOutEvidence[],
): LeftOutEvidence | null => {
  const member = memberOf({ passage })
  return decisions.findLast(({ members }) => members.includes(member)) ?? null
}
