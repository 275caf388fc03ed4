import type { Day, DayRange } from '../dates'
import { joinAnd } from './joinAnd'

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

/** A day taken apart for printing. */
export const dayParts = (
  day: Day,
): { readonly date: number; readonly month: string; readonly year: string } => ({
  date: Number(day.slice(8, 10)),
  month: months[Number(day.slice(5, 7)) - 1] ?? '',
  year: day.slice(0, 4),
})

/** "15 October 2024": no ordinals, no weekday. */
export const dayInWords = (day: Day): string => {
  const { date, month, year } = dayParts(day)
  return `${date} ${month} ${year}`
}

/** "13 to 24 January 2014 and 5 February 2014"; two days in a row are joined by "and". */
export const datesInWords = (dates: readonly DayRange[]): string => joinAnd(dates.map(rangeInWords))

const rangeInWords = ([first, last]: DayRange): string => {
  if (first === last) return dayInWords(first)
  const [from, to] = [dayParts(first), dayParts(last)]
  const nextDay = new Date(Date.parse(`${first}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const joint = nextDay === last ? 'and' : 'to'
  const start =
    from.year !== to.year
      ? dayInWords(first)
      : from.month !== to.month
        ? `${from.date} ${from.month}`
        : `${from.date}`
  return `${start} ${joint} ${dayInWords(last)}`
}

/** The last day of the last stretch of fieldwork. */
export const rangeEnd = (dates: readonly DayRange[]): Day =>
  dates.reduce((last, [, day]) => (day > last ? day : last), '')

/** The first day of the first stretch of fieldwork. */
export const rangeStart = (dates: readonly DayRange[]): Day =>
  dates.reduce((first, [day]) => (first === '' || day < first ? day : first), '')
