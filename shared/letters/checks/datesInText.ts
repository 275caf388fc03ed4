const names = 'January|February|March|April|May|June|July|August|September|October|November|December'
const months = names.split('|')

/** A date as printed: "15 October 2024", "15 and 16 October 2024", "October 2024"; `from` and `to` are its days. */
export type PrintedDate = {
  readonly quote: string
  readonly offset: number
  readonly from: string
  readonly to: string
  /** Whether a day of the month is given. */
  readonly exact: boolean
}

const full = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:and|to|-|–)\\s*)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${names})\\s+((?:19|20)\\d\\d)\\b`,
  'g',
)

/** Every date with a month and a year, in the order of the text. */
export const datesIn = (text: string): readonly PrintedDate[] =>
  [...text.matchAll(full)].map((match) => {
    const [first, last] = [match[1], match[2]]
    const month = `${match[4] ?? ''}-${String(months.indexOf(match[3] ?? '') + 1).padStart(2, '0')}`
    const day = (number: string): string => `${month}-${number.padStart(2, '0')}`
    return {
      quote: match[0],
      offset: match.index,
      from: day(first ?? last ?? '1'),
      to: day(last ?? '31'),
      exact: last !== undefined,
    }
  })

/** A day that no calendar has. */
export const isNoDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** So many months earlier or later: "2024-10-16" and -4 give "2024-06-16". */
export const monthsFrom = (day: string, count: number): string => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}
