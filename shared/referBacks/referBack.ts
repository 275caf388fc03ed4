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

export const stateOfReferBack = (content: ReferBackContent): ReferBackState => {
  if (content.closedAt !== '') return 'closed'
  if (content.response.trim() !== '') return 'answered'
  return content.toldAt === '' ? 'untold' : 'waiting'
}

/** Counts what waits; null when nothing does. */
export const waitingReferBacks = (referBacks: readonly ReferBackContent[]): WaitingReferBacks | null => {
  const open = referBacks.filter((each) => ['untold', 'waiting'].includes(stateOfReferBack(each)))
  if (open.length === 0) return null
  const untold = open.filter((each) => stateOfReferBack(each) === 'untold').length
  const since = open.map(({ raisedAt }) => raisedAt).sort()[0] ?? ''
  return { untold, waiting: open.length - untold, since }
}

/**
 * "1 refer-back waits for an answer since 10:42". A day other than today is named. That nobody has been told comes
 * first: it is the more urgent of the two. `today` is the day at the visit's place.
 */
export const waitingWords = ({ untold, waiting, since }: WaitingReferBacks, today: string): string => {
  const time = since.slice(11)
  const when = since.slice(0, 10) === today ? time : `${shortDay(since)}, ${time}`
  const parts = [
    ...(untold === 0 ? [] : [`${counted(untold)}: nobody has been told yet`]),
    ...(waiting === 0 ? [] : [`${counted(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for an answer`]),
  ]
  return untold === 0 ? `${parts.join('; ')} since ${when}` : `${parts.join('; ')}. Raised ${when}`
}

const counted = (count: number) => `${count} ${count === 1 ? 'refer-back' : 'refer-backs'}`

const shortDay = (at: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${at.slice(0, 10)}T00:00:00Z`))
