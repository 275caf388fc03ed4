import type { Area, FrameworkPack, Prompt } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import { countWords } from '@shared/notes/noteSearch'
import type { NoteHit } from '@shared/notes/noteSearch'
import type { Visit, VisitSummary } from '@shared/visits/visit'
import type { Screen } from '../navigationStore'
import { promptsOf } from '../notes/evidence'
import { promptGroups, promptsMatching } from '../notes/promptChoice'
import { dayOf } from '../notes/visitTime'
import { searchVisits } from '../visits/searchVisits'
import { commandsFor } from './commands'
import type { Command } from './command'
import type { FoundNotes } from './searchStore'
import { completionsOf, readTyped } from './typedFilters'
import type { Completion, KnownValues } from './typedFilters'

export type PaletteRow =
  | { readonly kind: 'filter'; readonly id: string; readonly completion: Completion }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | { readonly kind: 'note'; readonly id: string; readonly hit: NoteHit; readonly isHere: boolean }
  | { readonly kind: 'prompt'; readonly id: string; readonly area: Area; readonly prompt: Prompt }
  | { readonly kind: 'visit'; readonly id: string; readonly visit: VisitSummary }

export type PaletteGroup = {
  readonly id: string
  readonly title: string
  /** "8 of 214", where not all are shown. */
  readonly count?: string
  readonly rows: readonly PaletteRow[]
}

export type PaletteSources = {
  readonly typed: string
  readonly screen: Screen
  readonly found: FoundNotes
  readonly visits: readonly VisitSummary[]
  readonly areas: readonly Area[]
  readonly known: KnownValues
}

/** What the palette shows. What needs no asking stands first, so that nothing moves under the hand when notes come. */
export const paletteGroups = (sources: PaletteSources): readonly PaletteGroup[] => {
  const { typed, screen, found, visits, areas, known } = sources
  const { text, filters } = readTyped(typed)
  const completions = completionsOf(typed, known)
  const words = text.trim() === '?' ? '' : text.trim()
  const isPlain = Object.keys(filters).length === 0 && completions.length === 0
  const groups: readonly PaletteGroup[] = [
    {
      id: 'filters',
      title: 'Filters',
      rows: completions.map((completion) => ({
        kind: 'filter',
        id: `filter-${completion.label}`,
        completion,
      })),
    },
    {
      id: 'commands',
      title: 'Commands',
      rows: (isPlain ? commandsFor(words, screen) : []).map((command) => ({
        kind: 'command',
        id: `command-${command.id}`,
        command,
      })),
    },
    ...noteGroups(found, screen.kind === 'visit'),
    {
      id: 'prompts',
      title: 'Prompts of this visit',
      rows: (isPlain && words !== '' ? promptsMatching(promptGroups(areas, ''), words) : [])
        .flatMap(({ area, prompts }) =>
          prompts.map((prompt) => ({ kind: 'prompt' as const, id: `prompt-${prompt.code}`, area, prompt })),
        )
        .slice(0, 6),
    },
    {
      id: 'visits',
      title: 'Visits',
      rows: (isPlain ? searchVisits(visits, words, false) : [])
        .slice(0, 5)
        .map((visit) => ({ kind: 'visit', id: `visit-${visit.id}`, visit })),
    },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

const noteGroups = (found: FoundNotes, inVisit: boolean): readonly PaletteGroup[] => {
  if (found.kind !== 'found') return []
  const group = (id: string, title: string, { hits, total }: typeof found.here, isHere: boolean) => ({
    id,
    title,
    ...(total > hits.length ? { count: `${hits.length} of ${countWords(total)}` } : {}),
    rows: hits.map((hit) => ({ kind: 'note' as const, id: `note-${hit.noteId}`, hit, isHere })),
  })
  return [
    group('here', 'Notes of this visit', found.here, true),
    group('elsewhere', inVisit ? 'Notes of other visits' : 'Notes', found.elsewhere, false),
  ]
}

/** What may stand behind a filter: taken from the visit that is open. */
export const knownValues = (
  open: { readonly visit: Visit; readonly pack: FrameworkPack } | null,
  areas: readonly Area[],
  notes: readonly NoteSummary[],
): KnownValues => {
  const sorted = (values: readonly string[]) => [...new Set(values.filter(Boolean))].toSorted()
  const days = sorted(notes.map((note) => note.at.slice(0, 10)))
  return {
    area: areas.map((area) => [area.code, area.short]),
    prompt: areas.flatMap(promptsOf).map((prompt) => [prompt.code, prompt.short]),
    by: sorted([
      ...(open?.visit.team ?? []).map(({ name }) => name),
      ...notes.map(({ author }) => author),
    ]).map((name) => [name, '']),
    case: sorted(notes.map((note) => note.case)).map((code) => [code, '']),
    on: (days.length > 0 ? days : sorted((open?.visit.dates ?? []).flat())).map((day) => [day, dayOf(day)]),
  }
}
