import { z } from 'zod'
import { Day } from '../dates'

/** Does a passage speak for what the question supposes, or against it? */
export const LineSide = z.enum(['for', 'against'])
export const LineState = z.enum(['open', 'answered', 'dropped'])

/** An area for improvement of an earlier report, taken up as a question; `improve` keeps the report's own words. */
export const LineOrigin = z.strictObject({
  type: z.string().max(300),
  date: Day,
  improve: z.string().max(1_000),
})

/** What the team asks, and the passages that answer it. An empty area: about no area in particular. */
export const LineContent = z.strictObject({
  question: z.string().max(2_000),
  area: z.string().max(10),
  passages: z
    .array(z.strictObject({ passageId: z.uuid(), side: LineSide }))
    .max(2_000)
    .readonly(),
})

export type LineSide = z.infer<typeof LineSide>
export type LineState = z.infer<typeof LineState>
export type LineOrigin = z.infer<typeof LineOrigin>
export type LineContent = z.infer<typeof LineContent>

/** One change of state: who made it, when and why. */
export type LineDecision = {
  readonly state: LineState
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** A question the team is following, with the passages for and against. */
export type LineOfEnquiry = LineContent & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  /** null: asked by the team itself. */
  readonly origin: LineOrigin | null
  readonly state: LineState
  /** Every change of state, oldest first; none while it has only ever been open. */
  readonly decisions: readonly LineDecision[]
}
