/** The wall clock at the visit's place, to the minute: `2024-10-15T13:52`. */
export const localTime = (now: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** `13:52`. */
export const clockOf = (at: string) => at.slice(11, 16)

/** `Tue 15 Oct`. */
export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(`${at.slice(0, 10)}T00:00:00Z`))
    .replace(',', '')

/** `Tue`. */
export const weekdayOf = (at: string) => dayOf(at).split(' ')[0] ?? ''
