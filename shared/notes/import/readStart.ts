import type { DayRange } from '../../dates'
import { readDay } from './readDay'
import type { NamedDay } from './readDay'

/** What the beginning of a line says about when: a day, a time, or both. */
export type NamedWhen = {
  readonly named: NamedDay | null
  /** `14:05`; null where only a day is named. */
  readonly time: string | null
  /** "2.15" or "2:15" without more was taken as the afternoon: nobody is on site at night. */
  readonly afternoonAssumed: boolean
  /** Nothing stands in the line but the day. */
  readonly isDayAlone: boolean
}

const lead = /^[\s([*_•–—>-]*/u
const between = /^[\s,:;–—-]*(?:at\s+|T(?=\d{2}:))?/iu
const half = '(?<half>am|pm|a\\.m\\.?|p\\.m\\.?)'
const withColon = new RegExp(
  `^(?<hour>\\d{1,2})[:;](?<minute>\\d{2})(?::\\d{2})?(?:\\s*(?:${half}|hrs?|h)(?!\\p{L}))?`,
  'iu',
)
const withDot = new RegExp(
  `^(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?:\\s*(?:${half}|hrs?|h)(?!\\p{L}))?`,
  'iu',
)
const hourOnly = new RegExp(`^(?<hour>\\d{1,2})\\s*${half}(?!\\p{L})`, 'iu')
const fourFigures = /^(?<hour>\d{2})(?<minute>\d{2})\s*(?<hours>hrs?|hours|h)(?!\p{L})/iu
/** "10.20 per cent" is no time. */
const unit =
  /^\s*(?:%|per\s?cent|percent|percentage|million|hours?|hrs|weeks?|days?|months?|years?|times|of\b|out of\b|fte\b|points?)/iu

/** Reads how a line begins; null where neither a time nor a day stands there. */
export const readWhen = (line: string, fieldwork: readonly DayRange[]): NamedWhen | null => {
  const start = lead.exec(line)?.[0].length ?? 0
  const named = readDay(line.slice(start), fieldwork)
  const afterDay = start + (named?.end ?? 0)
  const gap = named === null ? 0 : (between.exec(line.slice(afterDay))?.[0].length ?? 0)
  const found = readTime(line.slice(afterDay + gap), named !== null)
  if (found !== null) return { named, ...found, isDayAlone: false }
  if (named === null) return null
  const isDayAlone = /^[\s:.,;)\]*_–—-]*$/u.test(line.slice(afterDay))
  return { named, time: null, afternoonAssumed: false, isDayAlone }
}

const readTime = (
  text: string,
  afterDay: boolean,
): { readonly time: string; readonly afternoonAssumed: boolean } | null => {
  for (const form of [withColon, withDot, hourOnly, fourFigures]) {
    const found = form.exec(text)
    if (!found?.groups) continue
    const { hour = '', minute = '00', half: named } = found.groups
    const rest = text.slice(found[0].length)
    if (/^[\d%]/u.test(rest) || /^[:./]\d/u.test(rest) || (/^\p{L}/u.test(rest) && !afterDay)) continue
    const isDot = form === withDot && named === undefined
    if (isDot && (unit.test(rest) || (!afterDay && !isLikelyHour(Number(hour))))) continue
    const clock = clockOf(Number(hour), Number(minute), named)
    if (clock === null) continue
    const afternoonAssumed = named === undefined && /^[1-6]$/.test(hour)
    return {
      time: afternoonAssumed ? (clockOf(Number(hour) + 12, Number(minute)) ?? clock) : clock,
      afternoonAssumed,
    }
  }
  return null
}

/** 9.10 and 14.05 are times; 2.10 may well be the number of a section. */
const isLikelyHour = (hour: number) => hour >= 7 && hour <= 21

const clockOf = (hour: number, minute: number, half?: string): string | null => {
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false
  if (half !== undefined && (hour < 1 || (hour > 12 && !isAfternoon))) return null
  const whole = half === undefined || hour > 12 ? hour : (hour % 12) + (isAfternoon ? 12 : 0)
  if (whole > 23 || minute > 59) return null
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
