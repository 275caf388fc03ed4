import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NoteFields } from '@shared/notes/note'
import { plainText, readBlocks } from '@shared/notes/noteDocument'
import { documentFromBlocks } from '@shared/notes/import/documentFromBlocks'
import { notesToAdd, planImport, textOfBlocks } from '@shared/notes/import/planImport'
import type { ImportChoices, NoteChoice } from '@shared/notes/import/planImport'
import { propose, wordsOf } from './aFile'

const choices = (
  byId: Readonly<Record<string, NoteChoice>> = {},
  more: Partial<ImportChoices> = {},
): ImportChoices => ({
  byId,
  unknownDay: null,
  outsideDay: null,
  author: 'A. Lead',
  area: 'PD',
  activity: 'observation',
  ...more,
})
const none: ReadonlySet<string> = new Set()
let ids = 0
const newId = () => `block-${(ids += 1)}`

const file = propose(`Before anything.

Tuesday 15 October
10:20 Case sample C07
14 of 18 visits in time.

11:00 Front door
Busy.

Sunday 20 October
9:00 Read the strategy`).notes

it('asks for the day of notes that have none, and for those outside the fieldwork, before anything is added', () => {
  const open = planImport(file, none, choices())
  expect(open).toMatchObject({ included: 4, withoutDay: 1, outsideFieldwork: 1 })
  expect(notesToAdd(open, 'A. Lead', newId)).toHaveLength(3)
  const answered = planImport(file, none, choices({}, { unknownDay: '2024-10-15', outsideDay: '2024-10-16' }))
  expect(answered).toMatchObject({ withoutDay: 0, outsideFieldwork: 0 })
  expect(answered.notes.map(({ at }) => at)).toEqual([
    '2024-10-15T09:00',
    '2024-10-15T10:20',
    '2024-10-15T11:00',
    '2024-10-16T09:00',
  ])
  expect(planImport(file, none, choices({}, { outsideDay: 'keep' })).notes[3]?.at).toBe('2024-10-20T09:00')
  expect(
    planImport(file, none, choices({ 1: { isIncluded: false }, 4: { at: '2024-10-16T12:00' } })),
  ).toMatchObject({
    included: 3,
    withoutDay: 0,
    outsideFieldwork: 0,
  })
})

it('says of each note what was read and what was not', () => {
  const [before, sample, door] = planImport(file, none, choices()).notes
  expect(before?.flags).toEqual(['noDay', 'noTime', 'noActivity', 'noArea'])
  expect(sample).toMatchObject({ activity: 'case-sample', case: 'C07', area: 'PD', flags: ['noArea'] })
  expect(door).toMatchObject({ activity: 'observation', area: 'FD', flags: ['noActivity'] })
})

it('stores nothing of a proposal that was not agreed to', () => {
  const plan = planImport(
    file,
    none,
    choices(
      { 2: { withoutTallies: [0], case: 'C08', role: 'social worker' } },
      { unknownDay: '2024-10-16', outsideDay: 'keep' },
    ),
  )
  const [, sample] = notesToAdd(plan, 'B. Second', newId)
  expect(sample?.fields).toEqual({
    at: '2024-10-15T10:20',
    author: 'B. Second',
    area: 'PD',
    activity: 'case-sample',
    role: 'social worker',
    team: '',
    case: 'C08',
    tallies: [],
    count: 0,
    leadersKnew: 'unknown',
  })
})

it('joins a note to the one before it, with its words, its tallies and what it alone says', () => {
  const joined = planImport(
    file,
    none,
    choices({ 2: { isJoined: true }, 3: { isJoined: true } }, { unknownDay: '2024-10-16' }),
  )
  expect(joined.notes).toHaveLength(2)
  expect(joined.notes[0]).toMatchObject({ id: '1', case: 'C07', area: 'FD', at: '2024-10-15T10:20' })
  expect(joined.notes[0]?.tallies).toHaveLength(1)
  expect(joined.notes[0]?.blocks.at(-1)?.text).toContain('Busy.')
  // The first has none to be joined to.
  expect(planImport(file, none, choices({ 1: { isJoined: true } })).notes).toHaveLength(4)
})

it('leaves out what is there already and what is a heading only, until somebody asks for it', () => {
  const [known] = file
  const plan = planImport(file, new Set([known?.id ?? '']), choices())
  expect(plan.notes[0]).toMatchObject({ isIncluded: false })
  expect(plan.notes[0]?.flags).toContain('alreadyThere')
  expect(plan.included).toBe(3)
  const heading = propose('# Empty\n\n# Full\nText.').notes
  expect(planImport(heading, none, choices()).notes.map(({ isIncluded }) => isIncluded)).toEqual([
    false,
    true,
  ])
  expect(planImport(heading, none, choices({ 1: { isIncluded: true } })).included).toBe(2)
})

it('makes fields that a note can have, and a document with every word, of any file and any choice', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom('10:20 C07', '# A', '- b', '  - c', '1. d', '> e', '', '15 October', '2 of 3 done'),
      fc.string(),
    ),
    { maxLength: 25 },
  )
  const choice = fc.record({ isJoined: fc.boolean(), isIncluded: fc.constant(true) })
  fc.assert(
    fc.property(lines, fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), choice), (text, byId) => {
      const { notes } = propose(text.join('\n'))
      const all = Object.fromEntries(notes.map(({ id }) => [id, { isIncluded: true, ...byId[id] }]))
      const plan = planImport(notes, none, choices(all, { unknownDay: '2024-10-15', outsideDay: 'keep' }))
      const added = notesToAdd(plan, 'A. Lead', newId)
      for (const { fields } of added) expect(NoteFields.safeParse(fields).success).toBe(true)
      expect(wordsOf(added.map(({ document }) => plainText(document)))).toEqual(
        wordsOf(notes.flatMap(({ blocks }) => blocks.map((block) => block.text))),
      )
    }),
    { seed: 13, numRuns: 500 },
  )
})

it('lists within lists stay lists within lists; headings have the two levels that notes have', () => {
  const blocks = [
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'heading', level: 5, text: 'B' },
    { kind: 'number', level: 0, text: 'one' },
    { kind: 'bullet', level: 1, text: 'inner' },
    { kind: 'number', level: 0, text: 'two\nlines' },
    { kind: 'quote', level: 0, text: 'said' },
  ] as const
  const document = documentFromBlocks(blocks, newId)
  expect(readBlocks(document).map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
    'heading 2 A',
    'heading 3 B',
    'number 0 one',
    'bullet 0 inner',
    'number 0 two\nlines',
    'quote 0 said',
  ])
  expect(readBlocks(document).every(({ id }) => id !== '')).toBe(true)
  expect(textOfBlocks(blocks)).toBe('A\nB\none\ninner\ntwo\nlines\nsaid')
})
