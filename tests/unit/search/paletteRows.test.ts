import { expect, it } from 'vitest'
import type { Area } from '@shared/frameworks/frameworkPack'
import type { NoteHit } from '@shared/notes/noteSearch'
import { paletteGroups } from '../../../renderer/search/paletteRows'
import type { PaletteSources } from '../../../renderer/search/paletteRows'
import { packOn } from '../frameworks/packs'

const areas: readonly Area[] = packOn('ilacs-focused-visit', '2024-10-16').areas
const hit = (noteId: string): NoteHit => ({
  noteId,
  visitId: 'v',
  authority: 'Sheffield',
  at: '2024-10-15T10:20',
  activity: 'meeting',
  case: '',
  role: '',
  area: 'PD',
  snippet: [{ text: 'plan', hit: true }],
  revision: 1,
})
const sources = (typed: string, more: Partial<PaletteSources> = {}): PaletteSources => ({
  typed,
  screen: { kind: 'visit', visitId: 'v', tab: 'notes' },
  found: { kind: 'nothingAsked' },
  visits: [],
  areas,
  known: { area: [], prompt: [], by: [], case: [], on: [] },
  ...more,
})
const idsOf = (typed: string, more: Partial<PaletteSources> = {}) =>
  paletteGroups(sources(typed, more)).map(({ id, rows }) => [id, rows.map((row) => row.id)])

it('offers all commands before anything is typed, those of a visit only inside one', () => {
  const inside = JSON.stringify(idsOf(''))
  expect(inside).toContain('command-import-notes')
  const outside = JSON.stringify(idsOf('', { screen: { kind: 'visits' }, areas: [] }))
  expect(outside).not.toContain('command-import-notes')
  expect(outside).toContain('command-lock')
  expect(outside).toContain('command-new-note')
})

it('keeps commands, which need no asking, above the notes', () => {
  const found = {
    kind: 'found',
    here: { hits: [hit('a')], total: 214 },
    elsewhere: { hits: [hit('b')], total: 1 },
  } as const
  const groups = paletteGroups(sources('lock', { found }))
  expect(groups.map(({ id }) => id)).toEqual(['commands', 'here', 'elsewhere', 'prompts'])
  expect(groups.map(({ count }) => count).slice(0, 3)).toEqual([undefined, '1 of 214', undefined])
})

it('finds a prompt by its code or its words', () => {
  const code = areas[0]?.sections[0]?.prompts[0]?.code ?? ''
  expect(idsOf(code.toLowerCase()).at(-1)?.[1]).toContain(`prompt-${code}`)
})

it('shows only notes once a filter is typed', () => {
  const found = {
    kind: 'found',
    here: { hits: [hit('a')], total: 1 },
    elsewhere: { hits: [], total: 0 },
  } as const
  expect(idsOf('note is:concern', { found })).toEqual([['here', ['note-a']]])
})
