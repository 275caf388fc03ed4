import type { ReferBackContent, ReferBackState, WaitingReferBacks } from './referBack'

/** An answer counts as soon as there is one, closing only with its outcome. */
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
