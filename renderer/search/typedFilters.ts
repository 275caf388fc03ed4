import type { Direction } from '@shared/notes/note'
import type { NoteFilters } from '@shared/notes/noteSearch'
import { activities, activityWords, directionWords, directions } from '../notes/words'

/** The filters that can be typed, in the order they are offered. */
export const filterNames = ['area', 'prompt', 'is', 'by', 'case', 'activity', 'on', 'from', 'to'] as const
export type FilterName = (typeof filterNames)[number]

export const filterWords: Readonly<
  Record<FilterName, { readonly example: string; readonly meaning: string }>
> = {
  area: { example: 'area:PD', meaning: 'Notes of an area' },
  prompt: { example: 'prompt:PD6', meaning: 'Notes with a passage on a prompt' },
  is: { example: 'is:concern', meaning: 'Notes with a passage of this direction' },
  by: { example: 'by:name', meaning: 'Notes of an author' },
  case: { example: 'case:C07', meaning: 'Notes on a case' },
  activity: { example: 'activity:meeting', meaning: 'Notes of one way of gathering evidence' },
  on: { example: 'on:2024-10-15', meaning: 'Notes of a day' },
  from: { example: 'from:2024-10-15', meaning: 'Notes of this day and later' },
  to: { example: 'to:2024-10-16', meaning: 'Notes until this day' },
}

/** What was typed: the words to look for, the filters, and tokens that say nothing (yet). */
export type Typed = {
  readonly text: string
  readonly filters: NoteFilters
  readonly unread: readonly string[]
}

const token = /(?<=^|\s)(area|prompt|is|by|case|activity|on|from|to):("[^"]*"?|\S*)/giu

/** Takes the filters out of what was typed. Several values stand with commas between them: `is:concern,mixed`. */
export const readTyped = (typed: string): Typed => {
  let filters: NoteFilters = {}
  const unread: string[] = []
  const text = typed.replace(token, (whole, name: string, value: string) => {
    const read = filterOf(name.toLowerCase() as FilterName, unquoted(value), filters)
    if (read === null) unread.push(whole)
    else filters = { ...filters, ...read }
    return ''
  })
  return { text, filters, unread }
}

/** null: the value means nothing. */
const filterOf = (name: FilterName, value: string, known: NoteFilters): NoteFilters | null => {
  const values = value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  if (values.length === 0) return null
  const codes = values.map((each) => each.toUpperCase())
  if (name === 'area') return areShort(codes) ? { areas: [...(known.areas ?? []), ...codes] } : null
  if (name === 'prompt') return areShort(codes) ? { prompts: [...(known.prompts ?? []), ...codes] } : null
  if (name === 'case') return areShort(codes) ? { cases: [...(known.cases ?? []), ...codes] } : null
  if (name === 'by')
    return { authors: [...(known.authors ?? []), ...values.map((each) => each.slice(0, 200))] }
  if (name === 'is') {
    const read = values.flatMap(directionOf)
    return read.length < values.length ? null : { directions: unique([...(known.directions ?? []), ...read]) }
  }
  if (name === 'activity') {
    const read = values.flatMap((each) => activities.filter((one) => one === each.toLowerCase()))
    return read.length < values.length ? null : { activities: unique([...(known.activities ?? []), ...read]) }
  }
  if (!isDay(value)) return null
  if (name === 'on') return { from: value, to: value }
  return name === 'from' ? { from: value } : { to: value }
}

const directionOf = (value: string): readonly Direction[] => {
  const wanted = value.toLowerCase()
  return directions.filter((each) => each === wanted || (each === 'serious-concern' && wanted === 'serious'))
}

/** Longer codes than the core takes are no codes. */
const areShort = (codes: readonly string[]) => codes.every((code) => code.length <= 20)

const isDay = (value: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
const unquoted = (value: string) => value.replaceAll('"', '')

/** What may stand behind a filter, with words for it. */
export type KnownValues = {
  readonly [Name in 'area' | 'prompt' | 'by' | 'case' | 'on']: readonly (readonly [
    value: string,
    words: string,
  ])[]
}

export type Completion = { readonly label: string; readonly meaning: string; readonly typed: string }

/** How the filter that is being typed can go on; after a question mark: all filters there are. */
export const completionsOf = (typed: string, known: KnownValues): readonly Completion[] => {
  if (typed.trim() === '?')
    return filterNames.map((name) => ({
      label: filterWords[name].example,
      meaning: filterWords[name].meaning,
      typed: `${name}:`,
    }))
  const found = /(?<=^|\s)(area|prompt|is|by|case|activity|on|from|to):("?)([^\s"]*)$/iu.exec(typed)
  if (found === null) return []
  const name = (found[1] ?? '').toLowerCase() as FilterName
  const begun = (found[3] ?? '').toLowerCase()
  const values = valuesOf(name, known)
  if (values.some(([value]) => value.toLowerCase() === begun)) return []
  return values
    .filter(([value, words]) => `${value} ${words}`.toLowerCase().includes(begun))
    .slice(0, 8)
    .map(([value, words]) => ({
      label: `${name}:${quoted(value)}`,
      meaning: words,
      typed: `${typed.slice(0, found.index)}${name}:${quoted(value)} `,
    }))
}

const quoted = (value: string) => (/\s/.test(value) ? `"${value}"` : value)

const valuesOf = (name: FilterName, known: KnownValues): readonly (readonly [string, string])[] => {
  if (name === 'is') return directions.map((each) => [each, directionWords[each]])
  if (name === 'activity') return activities.map((each) => [each, activityWords[each]])
  return name === 'from' || name === 'to' ? known.on : known[name]
}
