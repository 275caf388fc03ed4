import type { DayRange } from '@shared/dates'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { PreviousInspection, VisitDetails } from '@shared/visits/visit'
import { shortNameOf } from '@shared/visits/shortName'
import { rangeWords } from '../dateWords'
import type { PreviousDraft, RangeDraft, VisitDraft, WordDraft } from '@shared/visits/visitDraft'

/** What is wrong, in words, by the field it stands beside: `authorityName`, `dates:<row>`, `team:<row>`. */
export type DraftFaults = Readonly<Record<string, string>>

/** Reads the form. `needsTheme`: the framework asks for a theme or for a scope in the user's own words. */
export const readDraft = (draft: VisitDraft, needsTheme: boolean): Result<VisitDetails, DraftFaults> => {
  const faults: Record<string, string> = {}
  const name = draft.authorityName.trim()
  if (name === '') faults['authorityName'] = 'Type or choose the local authority.'
  const dates = readDates(draft.dates, faults)
  const lastDay = dates.at(-1)?.[1] ?? ''
  if (draft.letterDate !== null) {
    if (!isPlausible(draft.letterDate)) faults['letterDate'] = yearWords
    else if (draft.letterDate < lastDay) {
      faults['letterDate'] = 'The letter cannot be dated before the last day of fieldwork.'
    }
  }
  if (needsTheme && draft.themes.length === 0 && draft.scope.trim() === '') {
    faults['themes'] = 'Choose at least one theme, or write the scope in your own words below.'
  }
  for (const { id, name: member, role } of draft.team) {
    if (member.trim() === '' && role !== 'lead' && role !== 'inspector') {
      faults[`team:${id}`] = 'Type the name, or remove the row.'
    }
  }
  const previous = draft.previous.flatMap((row) => readPrevious(row, faults))
  const terms = readWords(draft.terms, 'terms', faults)
  const acronyms = readWords(draft.acronyms, 'acronyms', faults)
  if (Object.keys(faults).length > 0) return err(faults)
  return ok({
    // Sentences of the letter speak of the place by this name: it is never empty.
    authority: { name, shortName: draft.shortName.trim() || shortNameOf(name) },
    dates,
    letterDate: draft.letterDate,
    themes: draft.themes,
    includeLeaders: draft.includeLeaders,
    scope: draft.scope.trim(),
    team: draft.team
      .filter((member) => member.name.trim() !== '')
      .map((member) => ({ name: member.name.trim(), role: member.role })),
    addressee: readAddressee(draft),
    previous,
    terms,
    acronyms,
    facts: draft.facts,
    optionalBlocks: draft.optionalBlocks,
  })
}

const yearWords = 'Look at the year: it should have four digits.'
const isPlausible = (day: string) => day >= '1990-01-01' && day < '2100-01-01'

const readDates = (rows: readonly RangeDraft[], faults: Record<string, string>): readonly DayRange[] => {
  const filled = rows.filter((row) => row.first !== null || row.last !== null)
  if (filled.length === 0 && rows[0] !== undefined) {
    faults[`dates:${rows[0].id}`] = 'Type the first and the last day of fieldwork.'
  }
  const ranges = filled.flatMap(({ id, first, last }) => {
    if (first === null || last === null) {
      faults[`dates:${id}`] =
        last === null ? 'Type the last day too; it may be the same.' : 'Type the first day too.'
      return []
    }
    if (!isPlausible(first) || !isPlausible(last)) {
      faults[`dates:${id}`] = yearWords
      return []
    }
    if (last < first) {
      faults[`dates:${id}`] = 'The last day is before the first.'
      return []
    }
    return [{ id, range: [first, last] as const }]
  })
  const sorted = ranges.toSorted((one, other) => one.range[0].localeCompare(other.range[0]))
  sorted.forEach(({ id, range }, place) => {
    const before = sorted[place - 1]?.range
    if (before && range[0] <= before[1]) {
      faults[`dates:${id}`] = `Overlaps with ${rangeWords(before)}.`
    }
  })
  return sorted.map(({ range }) => range)
}

const readAddressee = (draft: VisitDraft): VisitDetails['addressee'] => {
  const address = linesOf(draft.addresseeAddress)
  const name = draft.addresseeName.trim()
  const role = draft.addresseeRole.trim()
  return name === '' && role === '' && address.length === 0 ? null : { name, role, address }
}

const readPrevious = (row: PreviousDraft, faults: Record<string, string>): readonly PreviousInspection[] => {
  const improve = linesOf(row.improve)
  const outcome = row.outcome.trim()
  if (row.date === null && outcome === '' && improve.length === 0) return []
  if (row.date === null) {
    faults[`previousDate:${row.id}`] = 'Type the day it was published.'
    return []
  }
  if (!isPlausible(row.date)) {
    faults[`previousDate:${row.id}`] = yearWords
    return []
  }
  if (row.type.trim() === '') faults[`previousType:${row.id}`] = 'Say what it was.'
  return [{ type: row.type.trim(), date: row.date, improve, ...(outcome === '' ? {} : { outcome }) }]
}

const readWords = (
  rows: readonly WordDraft[],
  list: 'terms' | 'acronyms',
  faults: Record<string, string>,
): Readonly<Record<string, string>> => {
  const words = new Map<string, string>()
  for (const row of rows) {
    const word = row.word.trim()
    const meaning = row.meaning.trim()
    if (word === '' && meaning === '') continue
    if (word === '' || meaning === '') faults[`${list}:${row.id}`] = 'Fill in both, or remove the row.'
    else if (words.has(word)) faults[`${list}:${row.id}`] = `“${word}” is in the list already.`
    else words.set(word, meaning)
  }
  return Object.fromEntries(words)
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
