import { z } from 'zod'
import type { Issue } from './issue'

/** Which issue is accepted, and why. `paragraphId` '': it is about the whole letter. */
export const Acceptance = z.strictObject({
  rule: z.string().min(1).max(200),
  paragraphId: z.union([z.uuid(), z.literal('')]),
  quote: z.string().max(60_000),
  reason: z.string().trim().min(1).max(1_000),
})
export type Acceptance = z.infer<typeof Acceptance>

/** An issue that somebody has looked at and lets stand. It holds for these words only. */
export type AcceptedIssue = Acceptance & {
  readonly id: string
  readonly letterId: string
  /** The member of the team who writes here, or ''. */
  readonly acceptedBy: string
  readonly acceptedAt: string
}

/** Issues with what was accepted of them: once the words change, an issue is open again by itself. */
export const withAcceptances = (
  issues: readonly Issue[],
  accepted: readonly AcceptedIssue[],
): readonly Issue[] => {
  const known = new Map(accepted.map((each) => [keyOf(each), each]))
  return issues.map((issue) => {
    const found = !isAcceptable(issue)
      ? undefined
      : known.get(keyOf({ ...issue, paragraphId: issue.paragraphId ?? '' }))
    return found === undefined ? issue : { ...issue, accepted: found }
  })
}

const keyOf = ({ rule, paragraphId, quote }: Pick<Acceptance, 'rule' | 'paragraphId' | 'quote'>): string =>
  JSON.stringify([rule, paragraphId, quote])

/** Notes that disagree are settled, with a reason of their own: an acceptance would hide them where they stand open. */
const settledElsewhere: ReadonlySet<string> = new Set(['evidence.contradiction-open'])

/** May this issue stand for a reason? */
export const isAcceptable = ({ rule }: Pick<Issue, 'rule'>): boolean => !settledElsewhere.has(rule)
