import type { DayRange } from '../../dates'

/** A day named in the text. `day` null: it could not be told which one is meant. `end`: where its words end. */
export type NamedDay = {
  readonly day: string | null
  /** The weekday beside the date belongs to another date. */
  readonly weekdayDiffers: boolean
  readonly end: number
  /** Written with figures alone, so that a list's number or a tally is not far from it. */
  readonly isShort: boolean
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const weekday =
  '(?<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?'
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const before = `(?:${weekday}[\\s,]*(?:the\\s+)?)?`
const end = '(?![\\p{L}\\d])'

const inWords = new RegExp(
  `^${before}(?<date>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:,?\\s+(?<year>\\d{4}))?${end}`,
  'iu',
)
const monthFirst = new RegExp(
  `^${before}${month}\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?${end}`,
  'iu',
)
const inFigures = new RegExp(
  `^${before}(?<date>\\d{1,2})(?<sign>[/.-])(?<monthNumber>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})${end}`,
  'iu',
)
const withoutYear = new RegExp(`^${before}(?<date>\\d{1,2})/(?<monthNumber>\\d{1,2})(?!/)${end}`, 'iu')
const isoForm = new RegExp(
  `^${before}(?<year>\\d{4})-(?<monthNumber>\\d{2})-(?<date>\\d{2})(?:(?=T\\d{2}:)|${end})`,
  'iu',
)
const weekdayOnly = new RegExp(`^${weekday}${end}`, 'iu')
const dayOfVisit = new RegExp(`^day\\s+(?:(?<figure>\\d{1,2})|(?<word>${numbers.join('|')}))${end}`, 'iu')

const forms = [inWords, monthFirst, inFigures, isoForm, withoutYear]

/** The day named at the start of the text, null where none is. What the text leaves open is read from the fieldwork. */
export const readDay = (text: string, fieldwork: readonly DayRange[]): NamedDay | null => {
  for (const form of forms) {
    const found = form.exec(text)
    if (!found?.groups) continue
    const day = dateOf(found.groups, fieldwork)
    if (day === null) continue
    const named = found.groups['weekday']
    return {
      day,
      weekdayDiffers: named !== undefined && weekdayOf(day) !== indexOf(weekdays, named),
      end: found[0].length,
      isShort: form === withoutYear && named === undefined,
    }
  }
  const alone = weekdayOnly.exec(text)
  const alike = { weekdayDiffers: false, isShort: false }
  if (alone?.groups) {
    const wanted = indexOf(weekdays, alone.groups['weekday'] ?? '')
    const days = daysOf(fieldwork).filter((day) => weekdayOf(day) === wanted)
    return { ...alike, day: days.length === 1 ? (days[0] ?? null) : null, end: alone[0].length }
  }
  const numbered = dayOfVisit.exec(text)
  if (!numbered?.groups) return null
  const { figure, word } = numbered.groups
  const place = figure === undefined ? numbers.indexOf((word ?? '').toLowerCase()) + 1 : Number(figure)
  return { ...alike, day: daysOf(fieldwork)[place - 1] ?? null, end: numbered[0].length }
}

/** All days of the fieldwork, in order; a span that is no visit is cut. */
export const daysOf = (fieldwork: readonly DayRange[]): readonly string[] =>
  fieldwork.flatMap(([first, last]) => {
    const days: string[] = []
    for (let day = first; day <= last && days.length < 100; day = nextDay(day)) days.push(day)
    return days
  })

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const dateOf = (
  parts: Readonly<Record<string, string | undefined>>,
  fieldwork: readonly DayRange[],
): string | null => {
  const date = Number(parts['date'])
  const monthNumber =
    parts['month'] === undefined ? Number(parts['monthNumber']) : indexOf(months, parts['month']) + 1
  const year = parts['year']
  if (year !== undefined)
    return existing(year.length === 2 ? 2000 + Number(year) : Number(year), monthNumber, date)
  const years = [...new Set(fieldwork.flat().map((day) => Number(day.slice(0, 4))))]
  const days = years.flatMap((each) => existing(each, monthNumber, date) ?? [])
  return days.find((day) => isWithin(day, fieldwork)) ?? days[0] ?? null
}

export const isWithin = (day: string, fieldwork: readonly DayRange[]): boolean =>
  fieldwork.some(([first, last]) => day >= first && day <= last)

/** null: there is no such day, as 31 February. */
const existing = (year: number, monthNumber: number, date: number): string | null => {
  if (monthNumber < 1 || monthNumber > 12 || date < 1) return null
  const day = new Date(Date.UTC(year, monthNumber - 1, date))
  return day.getUTCDate() === date && year >= 1990 && year <= 2100 ? day.toISOString().slice(0, 10) : null
}

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

const indexOf = (names: readonly string[], written: string) =>
  names.indexOf(written.slice(0, 3).toLowerCase())
