import { joinAnd } from '../letters/joinAnd'
import { countedIn } from '../notes/counting'
import type { Activity, NoteSummary } from '../notes/note'
import { readGroups, VoiceGroup } from './keptVoice'
import type { KeptVoiceContent } from './keptVoice'
import { people, spokenWith } from './people'

/** How many people of one group were spoken with, or how many records of one kind were read. */
export type VoiceCount = {
  /** Several groups together where a number of a note names them together. */
  readonly group: string
  readonly notes: number
  /** From the notes, by day; a case counts on the day on which it was first read. */
  readonly byDay: ReadonlyMap<string, number>
  /** Notes without a number: each counts as one. */
  readonly assumed: number
  readonly byHand: number
  readonly total: number
}

export type Voices = {
  readonly spokenWith: readonly VoiceCount[]
  readonly read: readonly VoiceCount[]
  /** Days with a number from the notes, in order. */
  readonly days: readonly string[]
  /** Case codes of the records read, each once, in order. */
  readonly records: readonly string[]
  /** Notes on records without a case code: they may be of one record or of several. */
  readonly recordNotesWithoutCode: number
  /** Notes on data. */
  readonly data: number
  readonly observed: { readonly notes: number; readonly people: number }
}

export type VoiceNote = Pick<NoteSummary, 'at' | 'activity' | 'role' | 'case' | 'count'>

/**
 * Whom inspectors spoke with and what they read, as the notes show it and as the team keeps it by hand. A note with two
 * roles counts for both; its number cannot be divided and counts for them together.
 */
export const countVoices = (
  notes: readonly VoiceNote[],
  kept: readonly Pick<KeptVoiceContent, 'group' | 'number'>[] = [],
): Voices => {
  const rows = new Map<string, Row>(VoiceGroup.options.map((group) => [group, emptyRow()]))
  for (const note of notes) countPeople(rows, note)
  countRecords(rows, notes)
  for (const { group, number } of kept) rowOf(rows, group).byHand += number
  const counts = [...rows]
    .map(([group, row]) => ({ group, ...row, total: Math.max(0, sum(row.byDay) + row.byHand) }))
    .filter(({ notes: count, byHand }) => count > 0 || byHand !== 0)
  const isRead = ({ group }: VoiceCount) => readGroups.has(group as VoiceGroup)
  const codes = notes.filter(isOnRecord).map(codeOf)
  const observed = notes.filter(({ activity }) => activity === 'observation')
  return {
    spokenWith: counts.filter((count) => !isRead(count)),
    read: counts.filter(isRead),
    days: [...new Set(counts.flatMap(({ byDay }) => [...byDay.keys()]))].sort(),
    records: [...new Set(codes)].filter((code) => code !== '').sort(byNumber),
    recordNotesWithoutCode: codes.filter((code) => code === '').length,
    data: notes.filter(({ activity }) => activity === 'data').length,
    observed: { notes: observed.length, people: observed.reduce((all, { count }) => all + count, 0) },
  }
}

/** The most that the notes say of a group: what a number kept by hand would have to take off for nothing to be left. */
export const numberInNotes = (notes: readonly VoiceNote[], group: VoiceGroup): number =>
  readGroups.has(group)
    ? (countVoices(notes).read.find((row) => row.group === group)?.total ?? 0)
    : notes
        .filter((note) => peopleOf(note).includes(group))
        .reduce((all, note) => all + Math.max(1, peopleCount(note)), 0)

type Row = { notes: number; byDay: Map<string, number>; assumed: number; byHand: number }

const byActivity: Partial<Readonly<Record<Activity, VoiceGroup>>> = {
  'voice-child': 'children',
  'voice-parent': 'parents',
  'voice-carer': 'carers',
  partner: 'partner agencies',
}

const countPeople = (rows: Map<string, Row>, note: VoiceNote) => {
  const groups = peopleOf(note)
  const count = peopleCount(note)
  const names = count > 0 && groups.length > 1 ? [joinAnd(groups)] : groups
  for (const name of names) add(rowOf(rows, name), note, Math.max(1, count), count === 0)
}

const peopleCount = ({ activity, count }: VoiceNote) => (countedIn(activity) === 'people' ? count : 0)

const peopleOf = (note: VoiceNote): readonly VoiceGroup[] => {
  const own = byActivity[note.activity]
  if (own !== undefined) return [own]
  if (!spokenWith.has(note.activity)) return []
  const named = people.filter(([, role]) => role.test(note.role)).map(([group]) => group)
  if (named.length > 0) return named
  // Somebody is named whom no group knows; a note of staff without any role is of somebody too.
  return note.role.trim() !== '' || note.activity === 'staff' ? ['other staff'] : []
}

/** A case counts once, with the largest number that a note on it gives, on the day of the first of them. */
const countRecords = (rows: Map<string, Row>, notes: readonly VoiceNote[]) => {
  const records = rowOf(rows, 'case records')
  const byCode = new Map<string, VoiceNote[]>()
  for (const note of notes) {
    if (note.activity === 'document')
      add(rowOf(rows, 'documents'), note, Math.max(1, note.count), note.count === 0)
    if (!isOnRecord(note)) continue
    const code = codeOf(note)
    if (code === '') add(records, note, Math.max(1, note.count), note.count === 0)
    else byCode.set(code, [...(byCode.get(code) ?? []), note])
  }
  for (const onCase of byCode.values()) {
    const days = onCase.map(({ at }) => at).sort()
    const most = onCase.reduce((all, { count }) => Math.max(all, count), 1)
    add(records, { at: days[0] ?? '' }, most, false)
    records.notes += onCase.length - 1
  }
}

const add = (row: Row, { at }: Pick<VoiceNote, 'at'>, number: number, isAssumed: boolean) => {
  const day = at.slice(0, 10)
  row.notes += 1
  row.byDay.set(day, (row.byDay.get(day) ?? 0) + number)
  if (isAssumed) row.assumed += 1
}

const emptyRow = (): Row => ({ notes: 0, byDay: new Map(), assumed: 0, byHand: 0 })

const rowOf = (rows: Map<string, Row>, name: string): Row => {
  const row = rows.get(name) ?? emptyRow()
  rows.set(name, row)
  return row
}

const sum = (byDay: ReadonlyMap<string, number>) => [...byDay.values()].reduce((all, each) => all + each, 0)

const isOnRecord = ({ activity }: VoiceNote) => activity === 'case-sample' || activity === 'case-track'

const codeOf = (note: VoiceNote) => note.case.trim().toUpperCase()

/** C2 before C10. */
const byNumber = (a: string, b: string) => {
  const order = a.localeCompare(b, 'en-GB', { numeric: true })
  return order === 0 ? (a < b ? -1 : 1) : order
}
