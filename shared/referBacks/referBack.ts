import { z } from 'zod'
import { LocalTime } from '../dates'

/** How somebody was told. Visitbook sends nothing: a person says it to a person. */
export const ToldHow = z.enum(['', 'phone', 'face-to-face', 'other'])

/**
 * A child may be at risk now: what was said to the local authority, to whom, and what came back. Empty strings stand
 * for "not yet". `child` is the authority's own identifier, and the only place in the app for one (domain.md 4).
 */
export const ReferBackContent = z.strictObject({
  raisedAt: LocalTime,
  raisedBy: z.string().max(200),
  concern: z.string().max(20_000),
  child: z.string().max(100),
  toldName: z.string().max(200),
  toldRole: z.string().max(200),
  toldAt: LocalTime.or(z.literal('')),
  toldHow: ToldHow,
  response: z.string().max(20_000),
  respondedAt: LocalTime.or(z.literal('')),
  outcome: z.string().max(20_000),
  closedAt: LocalTime.or(z.literal('')),
})

export type ToldHow = z.infer<typeof ToldHow>
export type ReferBackContent = z.infer<typeof ReferBackContent>

/** Nobody told yet; told and no answer; answered; closed with its outcome. */
export type ReferBackState = 'untold' | 'waiting' | 'answered' | 'closed'

export type ReferBack = ReferBackContent & {
  readonly id: string
  readonly visitId: string
  readonly revision: number
  readonly savedAt: string
}

/** An earlier form of a refer-back. */
export type ReferBackVersion = {
  readonly revision: number
  readonly savedAt: string
  readonly content: ReferBackContent
}

/** What of a visit's refer-backs still waits: how many, and since when the first of them. */
export type WaitingReferBacks = {
  readonly untold: number
  readonly waiting: number
  readonly since: string
}
