import { expect, it } from 'vitest'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { documentFromText, documentToText, readBlocks, readPassages } from '@shared/notes/noteDocument'
import type { Direction, NoteSummary, Passage, PassageMark } from '@shared/notes/note'
import { countEvidence, evidenceWords, isWithin } from '../../../renderer/notes/evidence'
import { marksToSave } from '../../../renderer/notes/marksToSave'
import { codesTyped, promptGroups, promptsMatching } from '../../../renderer/notes/promptChoice'
import { templateFor } from '@shared/frameworks/noteTemplates'
import { documentFromTemplate, isUntouched } from '../../../renderer/notes/template'
import { localTime } from '../../../renderer/notes/visitTime'
import { noteTitle } from '../../../renderer/notes/words'
import { countingIds } from './notesEditing'

const prompt = (code: string, short: string) => ({ code, short, text: `${short}?` })
const area = (code: string, prompts: readonly ReturnType<typeof prompt>[]) => ({
  code,
  title: code,
  short: code,
  role: 'theme' as const,
  sections: [{ title: 'Section', prompts }],
})
const areas = [
  area('FD', [prompt('FD1', 'Contacts'), prompt('FD10', 'First assessment')]),
  area('L', [prompt('L1', 'Self-knowledge')]),
]

const aNote = (more: Partial<NoteSummary> = {}): NoteSummary => ({
  id: 'note',
  visitId: 'visit',
  revision: 1,
  savedAt: '2024-10-15T10:00:00.000Z',
  excerpt: '',
  at: '2024-10-15T10:20',
  author: '',
  area: 'FD',
  activity: 'case-sample',
  role: '',
  team: '',
  case: '',
  tallies: [],
  count: 0,
  leadersKnew: 'unknown',
  passages: [],
  ...more,
})

const aPassage = (id: string, direction: Direction, prompts: readonly string[], gone = false): Passage => ({
  id,
  direction,
  prompts,
  gone,
  noteId: 'note',
  blockId: 'block',
  quote: 'plans drift',
})

it('counts a passage under each of its prompts, and not once its words are gone', () => {
  const notes = [
    aNote({
      id: 'a',
      passages: [aPassage('1', 'strength', ['FD1', 'L1']), aPassage('2', 'concern', ['FD1'])],
    }),
    aNote({ id: 'b', passages: [aPassage('3', 'mixed', ['FD1']), aPassage('4', 'strength', ['FD1'], true)] }),
  ]
  const { byPrompt, byArea } = countEvidence(notes, areas)
  expect(byPrompt.get('FD1')).toMatchObject({ notes: 2, passages: 3 })
  expect(byPrompt.get('L1')).toMatchObject({ notes: 1, passages: 1 })
  expect(byPrompt.get('FD10')?.passages).toBe(0)
  expect(byArea.get('FD')?.notes).toBe(2)
  expect(evidenceWords(byPrompt.get('FD1')!)).toBe('3 passages in 2 notes: 1 strength, 1 mixed, 1 concern')
  expect(evidenceWords(byPrompt.get('FD10')!)).toBe('none yet')
})

it('finds a note by its area, and by a prompt only when a passage names it', () => {
  const note = aNote({ passages: [aPassage('1', 'strength', ['L1'])] })
  expect(isWithin(note, { kind: 'area', area: 'FD' })).toBe(true)
  expect(isWithin(note, { kind: 'area', area: 'L' })).toBe(false)
  expect(isWithin(note, { kind: 'prompts', area: 'L', codes: ['L1'] })).toBe(true)
  expect(isWithin(note, { kind: 'prompts', area: 'FD', codes: ['FD1'] })).toBe(false)
})

const templates: readonly NoteTemplate[] = [
  {
    activity: 'meeting',
    label: 'Meeting',
    headings: [{ title: 'What was said', hint: 'In short' }],
    fields: [],
  },
  {
    activity: 'meeting',
    area: 'L',
    label: 'Leaders',
    headings: [{ title: 'What leaders said', hint: '' }],
    fields: [],
  },
]

it('prefers the template of the area, and falls back on the general one', () => {
  expect(templateFor(templates, 'meeting', 'L')?.label).toBe('Leaders')
  expect(templateFor(templates, 'meeting', 'FD')?.label).toBe('Meeting')
  expect(templateFor(templates, 'data', 'FD')).toBeUndefined()
})

it('starts a note with the headings of its template, each over an empty paragraph with its own id', () => {
  const document = documentFromTemplate(templateFor(templates, 'meeting', 'FD') ?? null, countingIds())
  const blocks = readBlocks(document)
  expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 3, 'What was said'],
    ['paragraph', 0, ''],
  ])
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(2)
})

it('starts with one empty paragraph where headings are not wanted', () => {
  const document = documentFromTemplate(templates[0] ?? null, countingIds(), 'text')
  expect(readBlocks(document).map(({ kind, text }) => [kind, text])).toEqual([['paragraph', '']])
})

it('takes a note with nothing but template headings for untouched, and any word of the user for touched', () => {
  expect(
    isUntouched(
      documentFromTemplate(templateFor(templates, 'meeting', 'L') ?? null, countingIds()),
      templates,
    ),
  ).toBe(true)
  expect(isUntouched(documentFromText('', [], countingIds()), templates)).toBe(true)
  expect(isUntouched(documentFromText('### What was said\n\nYes', [], countingIds()), templates)).toBe(false)
  expect(isUntouched(documentFromText('### My own heading', [], countingIds()), templates)).toBe(false)
})

const mark = (id: string): PassageMark => ({ id, direction: 'strength', prompts: [] })
const knownFrom = (text: string, id: string, quote: string) =>
  readPassages(documentFromText(text, [{ id, quote }], countingIds()), [mark(id)], [], 'note')

it('lets a passage go when its words stand unmarked in the note, by hand or by undo', () => {
  const known = knownFrom('Plans drift here.', 'p1', 'Plans drift')
  expect(marksToSave(documentFromText('Plans drift here.', [], countingIds()), [mark('p1')], known)).toEqual(
    [],
  )
})

it('keeps a passage whose words were deleted, for a finding may rest on it', () => {
  const known = knownFrom('Plans drift here.', 'p1', 'Plans drift')
  const document = documentFromText('Nothing left.', [], countingIds())
  expect(marksToSave(document, [mark('p1')], known)).toEqual([mark('p1')])
  const gone = readPassages(document, [mark('p1')], known, 'note')
  expect(
    marksToSave(documentFromText('Plans drift, typed again.', [], countingIds()), [mark('p1')], gone),
  ).toEqual([mark('p1')])
})

it('never saves a mark that undo took away before it was ever saved', () => {
  expect(marksToSave(documentFromText('Plans drift.', [], countingIds()), [mark('new')], [])).toEqual([])
})

it('offers the prompts of the note’s own area first', () => {
  expect(promptGroups(areas, 'L').map((group) => group.area.code)).toEqual(['L', 'FD'])
})

it('finds prompts by code and by words, the exact code before longer ones', () => {
  const groups = promptGroups([...areas].reverse(), 'L')
  const found = (typed: string) =>
    promptsMatching(groups, typed).flatMap(({ prompts }) => prompts.map(({ code }) => code))
  expect(found('fd1')).toEqual(['FD1', 'FD10'])
  expect(found('first ass')).toEqual(['FD10'])
  expect(found('knowledge')).toEqual(['L1'])
  expect(found('nothing like it')).toEqual([])
})

it('takes a code as chosen when a space or comma follows it, and leaves other words alone', () => {
  const groups = promptGroups(areas, 'FD')
  expect(codesTyped(groups, 'fd1 ')).toEqual({ code: 'FD1', rest: '' })
  expect(codesTyped(groups, 'FD1, ')).toEqual({ code: 'FD1', rest: '' })
  expect(codesTyped(groups, 'fd1')).toEqual({ code: null, rest: 'fd1' })
  expect(codesTyped(groups, 'first ')).toEqual({ code: null, rest: 'first ' })
})

it('notes the time of the place, in summer and in winter', () => {
  expect(localTime(new Date('2024-07-15T12:52:00Z'), 'Europe/London')).toBe('2024-07-15T13:52')
  expect(localTime(new Date('2024-12-31T23:59:30Z'), 'Europe/London')).toBe('2024-12-31T23:59')
})

it('names a note by its case, or by whom it was with, and says nothing twice', () => {
  expect(noteTitle(aNote({ case: 'C07', role: 'social worker' }))).toBe('Case sample C07')
  expect(noteTitle(aNote({ activity: 'meeting', role: 'team manager' }))).toBe('Meeting, team manager')
  expect(noteTitle(aNote({ activity: 'voice-parent', role: 'parent' }))).toBe('Voice of a parent')
  expect(noteTitle(aNote({ activity: 'data' }))).toBe('Data')
})

it('reads the same words from a document and from its text', () => {
  const text = '### What I saw\n\nPlans drift.\n\n- one\n- two'
  expect(documentToText(documentFromText(text, [], countingIds()))).toBe(text)
})
