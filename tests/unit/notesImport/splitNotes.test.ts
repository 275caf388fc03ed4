import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedBlock } from '@shared/notes/import/importedText'
import { readWhen } from '@shared/notes/import/readStart'
import { context, propose, proposeBlocks, wordsOf } from './aFile'

const startsOf = (text: string) =>
  propose(text).notes.map(({ day, time, blocks }) => [
    day,
    time,
    blocks.map((block) => block.text).join(' / '),
  ])

describe('a line that begins with a time starts a note', () => {
  it.each([
    ['10:20 Case sample C07', null, '10:20'],
    ['10.20am spoke with a social worker', null, '10:20'],
    ['10.20 Observation', null, '10:20'],
    ['2pm Meeting', null, '14:00'],
    ['12am', null, '00:00'],
    ['12.30 p.m. lunch with staff', null, '12:30'],
    ['1420hrs strategy meeting', null, '14:20'],
    ['[09:15] – 10:00 Meeting with the head of service', null, '09:15'],
    ['09:15 - 10:00 Meeting with ...', null, '09:15'],
    ['**16:05** Observation', null, '16:05'],
    ['Tuesday 15 October 10:20', '2024-10-15', '10:20'],
    ['Tues 15th Oct, at 10.20am: duty team', '2024-10-15', '10:20'],
    ['15/10/2024 14:05', '2024-10-15', '14:05'],
    ['15.10.24 – 14:05', '2024-10-15', '14:05'],
    ['2024-10-16T08:45 data', '2024-10-16', '08:45'],
    ['October 16, 2024 9:00', '2024-10-16', '09:00'],
    ['Wednesday 11:15 meeting', '2024-10-16', '11:15'],
    ['Day 2, 9am', '2024-10-16', '09:00'],
  ])('%s', (line, day, time) => {
    const when = readWhen(line, context.fieldwork)
    expect([when?.named?.day ?? null, when?.time]).toEqual([day, time])
  })

  it.each([
    '10.5 per cent of visits',
    '10.20 per cent',
    '14 of 18 assessments timely',
    '2.10 The local authority',
    '3:1 staffing',
    '25:10',
    '10:75',
    '31 February 10:20',
    '10am-ish'.replace('10am', '10amp'),
    'She said 10:20',
    '20 children',
    '1.5 FTE',
  ])('not %s', (line) => {
    expect(readWhen(line, context.fieldwork)?.time ?? null).toBeNull()
  })

  it('an hour that nobody is on site at is taken as the afternoon, and that is said', () => {
    expect(readWhen('2:15 Meeting', [])).toMatchObject({ time: '14:15', afternoonAssumed: true })
    expect(readWhen('02:15 Meeting', [])).toMatchObject({ time: '02:15', afternoonAssumed: false })
    expect(readWhen('2:15am Meeting', [])).toMatchObject({ time: '02:15', afternoonAssumed: false })
  })
})

describe('the day of a note', () => {
  it('is that of the line of a day above it, which is in no note itself', () => {
    const { notes, dayLines } = propose(
      'Tuesday 15 October\n10:20 One\n11:00 Two\n\nWednesday 16 October 2024\n\n09:00 Three',
    )
    expect(notes.map(({ day, time }) => `${day} ${time}`)).toEqual([
      '2024-10-15 10:20',
      '2024-10-15 11:00',
      '2024-10-16 09:00',
    ])
    expect(dayLines).toEqual(['Tuesday 15 October', 'Wednesday 16 October 2024'])
  })

  it('comes without a year from the fieldwork, and is flagged when it is outside it', () => {
    const [inside, outside] = propose('16 October 10:20 a\n17 October 10:20 b').notes
    expect(inside).toMatchObject({ day: '2024-10-16', isOutsideFieldwork: false })
    expect(outside).toMatchObject({ day: '2024-10-17', isOutsideFieldwork: true })
  })

  it('is not known where nothing says it, and where a weekday does not fit the date that is said', () => {
    expect(propose('10:20 One').notes[0]).toMatchObject({ day: null })
    expect(propose('Friday\n10:20 One').notes[0]).toMatchObject({ day: null })
    expect(propose('Monday 15 October 2024\n10:20 One').notes[0]).toMatchObject({
      day: '2024-10-15',
      weekdayDiffers: true,
    })
  })

  it('stays the one above under headings that name none', () => {
    expect(startsOf('# Tuesday 15 October\n\n## Front door\n10:20 a\n\n## Leaders\n11:00 b')).toEqual([
      ['2024-10-15', '10:20', 'Front door / 10:20 a'],
      ['2024-10-15', '11:00', 'Leaders / 11:00 b'],
    ])
  })
})

describe('a heading starts a note', () => {
  it('and what stands before the first start is a note too', () => {
    expect(startsOf('Notes of the lead\n\n# Case one\nText.\n\n# Case two\nMore.')).toEqual([
      [null, null, 'Notes of the lead'],
      [null, null, 'Case one / Text.'],
      [null, null, 'Case two / More.'],
    ])
  })

  it('with the headings under it until there are words, and with the time that follows it', () => {
    expect(startsOf('# Front door\n## Case one\n10:20 Text.\n\n## Case two\nMore.')).toEqual([
      [null, '10:20', 'Front door / Case one / 10:20 Text.'],
      [null, null, 'Case two / More.'],
    ])
  })

  it('but not a heading of the templates: it is a part of its note', () => {
    expect(startsOf('## 10:20 Case sample C07\n### What I saw\nA.\n### So what for the child?\nB.')).toEqual([
      [null, '10:20', '10:20 Case sample C07 / What I saw / A. / So what for the child? / B.'],
    ])
  })

  it('and one without any words is a note of a heading only', () => {
    expect(propose('# Empty\n\n# Full\nText.').notes.map(({ isHeadingOnly }) => isHeadingOnly)).toEqual([
      true,
      false,
    ])
  })
})

const text = fc.array(
  fc.oneof(
    fc.constantFrom(
      '10:20',
      '9.15am',
      'Tuesday',
      '15 October',
      '15/10/2024',
      '14:05',
      'Day 1',
      'C07',
      'met',
      'What I saw',
      '14 of 18',
      '\n',
      '\n10:20 ',
      '\n16 October\n',
    ),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 12 },
)
const block: fc.Arbitrary<ImportedBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'heading', 'quote', 'bullet', 'number'),
  level: fc.integer({ min: 0, max: 7 }),
  text: text.map((words) => words.join(' ')),
})

it('whatever a file holds, each of its words is in one note or one line of a day, in the order of the file', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
      const { notes, dayLines } = proposeBlocks(blocks)
      const ofNotes = notes.flatMap((note) => note.blocks.map((each) => each.text))
      const all = wordsOf(blocks.map((each) => each.text))
      expect([...wordsOf(ofNotes), ...wordsOf(dayLines)].sort()).toEqual([...all].sort())
      if (dayLines.length === 0) expect(wordsOf(ofNotes)).toEqual(all)
    }),
    { seed: 7, numRuns: 1_000 },
  )
})

it('plain text keeps every word on its way into blocks and notes', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# Heading',
      '- item',
      '  - deeper',
      '> said',
      '1. one',
      '2. two',
      '7. seven',
      '',
      'CAPITALS',
      '===',
      '---',
      '10:20 x',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { notes, dayLines } = propose(lines.join('\n'))
      const kept = wordsOf([...notes.flatMap((note) => note.blocks.map((each) => each.text)), ...dayLines])
      // A list's own numbers are drawn, not kept as words.
      const figures = (words: readonly string[]) => words.filter((word) => !/^\d{1,3}$/.test(word)).sort()
      expect(figures(kept)).toEqual(figures(wordsOf(lines)))
    }),
    { seed: 11, numRuns: 1_000 },
  )
})
