import type { DayRange } from '@shared/dates'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: months[Number(month) - 1] ?? month, date: String(Number(date)) }
}

/** "15 October 2024". */
export const dayWords = (day: string) => {
  const { date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** "15–16 October 2024", "30 September – 4 October 2024": no more than is needed to be clear. */
export const rangeWords = ([first, last]: DayRange) => {
  const from = partsOf(first)
  const to = partsOf(last)
  if (first === last) return dayWords(first)
  if (from.year !== to.year) return `${dayWords(first)} – ${dayWords(last)}`
  if (from.month !== to.month) return `${from.date} ${from.month} – ${dayWords(last)}`
  return `${from.date}–${dayWords(last)}`
}

export const datesWords = (dates: readonly DayRange[]) => dates.map(rangeWords).join(', ')

/** When something was saved, as briefly as today allows: "14:03", "Tue 14:03", "12 Mar 2024". */
export const savedWords = (moment: string, now: Date) => {
  const at = new Date(moment)
  const days = (startOfDay(now) - startOfDay(at)) / 86_400_000
  if (days <= 0) return at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (days < 7) {
    return at.toLocaleString('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })
  }
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}

const startOfDay = (moment: Date) => Math.floor(new Date(moment).setHours(0, 0, 0, 0))
