import type { DayRange } from '../dates'
import type { EvidenceNote } from './weight'

/** The times of two notes of a day between which there is no other: "13:00" and "17:10". */
export type Gap = { readonly from: string; readonly to: string }

export type TimelineDay = {
  readonly day: string
  /** Notes by hour of the day, from the timeline's first hour to its last. */
  readonly hours: readonly number[]
  readonly notes: number
  readonly gaps: readonly Gap[]
}

export type Timeline = {
  readonly firstHour: number
  readonly lastHour: number
  readonly days: readonly TimelineDay[]
  /** Notes dated on no day of the fieldwork. */
  readonly outside: number
}

type TimedNote = Pick<EvidenceNote, 'at'>

/** From this many minutes on, a silence is worth a sentence: less is a lunch or a long interview. */
const longestSilence = 180

/** Notes by day and hour of the fieldwork. Days of a weekend stand in it only when there are notes of them. */
export const timelineOf = (dates: readonly DayRange[], notes: readonly TimedNote[]): Timeline => {
  const fieldwork = daysOf(dates)
  const inside = notes.filter(({ at }) => fieldwork.has(at.slice(0, 10)))
  const hours = inside.map(hourOf)
  const firstHour = hours.reduce((first, hour) => Math.min(first, hour), 8)
  const lastHour = hours.reduce((last, hour) => Math.max(last, hour), 17)
  const byDay = new Map<string, TimedNote[]>([...fieldwork].map((day) => [day, []]))
  for (const note of inside) byDay.get(note.at.slice(0, 10))?.push(note)
  const days = [...byDay]
    .filter(([day, own]) => own.length > 0 || !isWeekend(day))
    .map(([day, own]) => dayOf(day, own, firstHour, lastHour))
  return { firstHour, lastHour, days, outside: notes.length - inside.length }
}

/** Every day of the ranges, in order. */
export const daysOf = (dates: readonly DayRange[]): ReadonlySet<string> =>
  new Set(
    dates
      .flatMap(([first, last]) => {
        const count = Math.floor((Date.parse(last) - Date.parse(first)) / day) + 1
        return Array.from({ length: Math.max(0, count) }, (_, index) =>
          new Date(Date.parse(first) + index * day).toISOString().slice(0, 10),
        )
      })
      .sort(),
  )

const day = 86_400_000

const dayOf = (name: string, notes: readonly TimedNote[], first: number, last: number): TimelineDay => {
  const hours = Array.from({ length: last - first + 1 }, () => 0)
  for (const note of notes) hours[hourOf(note) - first] = (hours[hourOf(note) - first] ?? 0) + 1
  return { day: name, hours, notes: notes.length, gaps: gapsOf(notes) }
}

const gapsOf = (notes: readonly TimedNote[]): readonly Gap[] => {
  const times = notes.map(({ at }) => at.slice(11, 16)).sort()
  return times.slice(1).flatMap((to, index) => {
    const from = times[index] ?? to
    return minutes(to) - minutes(from) >= longestSilence ? [{ from, to }] : []
  })
}

const minutes = (clock: string) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3, 5))

const hourOf = ({ at }: TimedNote) => Number(at.slice(11, 13))

const isWeekend = (name: string) => [0, 6].includes(new Date(`${name}T00:00:00Z`).getUTCDay())
