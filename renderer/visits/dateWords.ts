import type { DayRange } from '@shared/dates'
import { dayInWords, dayParts } from '@shared/letters/dateWords'

/** "15–16 October 2024", "30 September – 4 October 2024": no more than is needed to be clear. */
export const rangeWords = ([first, last]: DayRange) => {
  const from = dayParts(first)
  const to = dayParts(last)
  if (first === last) return dayInWords(first)
  if (from.year !== to.year) return `${dayInWords(first)} – ${dayInWords(last)}`
  if (from.month !== to.month) return `${from.date} ${from.month} – ${dayInWords(last)}`
  return `${from.date}–${dayInWords(last)}`
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
