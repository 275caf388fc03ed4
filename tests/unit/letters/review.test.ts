import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphOfRow, accuracyRows, understoodTable } from '@shared/letters/accuracyTable'
import { beforeFinal, questionWords } from '@shared/letters/beforeFinal'
import { movedPlace } from '@shared/letters/commentPlace'
import { compareLetters } from '@shared/letters/compareLetters'
import type { LetterContent } from '@shared/letters/letter'
import { leftOut, needsReason, stages } from '@shared/letters/stages'

/** Paragraphs by their ids, in one part. */
const aLetter = (texts: Readonly<Record<string, string>>, numbered = false): LetterContent => ({
  title: 'Focused visit',
  documentType: 'letter',
  authorityShortName: 'Sheffield',
  letterDate: null,
  removed: [],
  sections: [
    {
      id: 'main',
      kind: 'prose',
      heading: 'Main findings',
      level: 2,
      numbered,
      evidence: true,
      footnote: '',
      rows: [],
      paragraphs: Object.entries(texts).map(([id, text]) => ({
        id,
        text,
        sources: [],
        origin: null,
        drafted: '',
      })),
    },
  ],
})

const weekly = 'Children are visited weekly by workers they know.'
const plans = 'Plans are reviewed with the child and with those who care for them.'

it('asks for a reason on every way back, and on none forward', () => {
  for (const from of stages)
    for (const to of stages) expect(needsReason(from, to)).toBe(stages.indexOf(to) < stages.indexOf(from))
  expect(leftOut('draft', 'final')).toEqual(['team-check', 'quality-assurance', 'factual-accuracy'])
  expect(leftOut('final', 'draft')).toEqual([])
  expect(leftOut('draft', 'team-check')).toEqual([])
})

it('keeps a comment at its paragraph whatever becomes of its words and its place', () => {
  const place = { paragraphId: 'a', placeId: 'a', quote: weekly }
  const moved = aLetter({ b: plans, a: 'Quite other words.' })
  expect(movedPlace(place, aLetter({ a: weekly, b: plans }), moved)).toEqual(place)
})

it('goes along with words that are joined to another paragraph, also short ones, and back with an undo', () => {
  const before = aLetter({ a: weekly, b: 'Not so.', c: 'It was not so. Not so.' })
  const joined = aLetter({ a: `${weekly} Not so.`, c: 'It was not so. Not so.' })
  const place = movedPlace({ paragraphId: 'b', placeId: 'b', quote: 'Not so.' }, before, joined)
  expect(place).toMatchObject({ placeId: 'a', paragraphId: 'b' })
  expect(movedPlace(place, joined, before)).toMatchObject({ placeId: 'b' })
})

it('says of words that are gone what they last were', () => {
  const before = aLetter({ a: 'Worded anew since.', b: plans })
  const place = movedPlace({ paragraphId: 'a', placeId: 'a', quote: weekly }, before, aLetter({ b: plans }))
  expect(place).toEqual({ paragraphId: 'a', placeId: '', quote: 'Worded anew since.' })
})

it('compares two versions paragraph by paragraph and word by word', () => {
  const { blocks, changed } = compareLetters(
    aLetter({ a: weekly, b: plans }),
    aLetter({ a: weekly.replace('weekly', 'every week'), c: 'Leaders know this.', b: plans }),
  )
  expect(changed).toBe(2)
  const edited = blocks.find(({ before, after }) => before?.id === 'a' && after?.id === 'a')
  expect(edited?.segments.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'weekly' },
    { kind: 'added', text: 'every week' },
  ])
  expect(blocks.find(({ after }) => after?.id === 'c')?.before).toBeNull()
})

it('gives both texts back out of every comparison', () => {
  const words = fc.array(fc.constantFrom('care', 'is', 'timely', 'not', 'always', 'weekly'), {
    maxLength: 12,
  })
  const texts = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    words.map((each) => each.join(' ')),
  )
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const { blocks } = compareLetters(aLetter(one), aLetter(other))
      const side = (without: 'added' | 'removed') =>
        blocks
          .filter(({ before, after }) => (without === 'added' ? before : after) !== null)
          .map(({ segments }) =>
            segments
              .filter(({ kind }) => kind !== without)
              .map(({ text }) => text)
              .join(''),
          )
      const printed = (content: Readonly<Record<string, string>>) => [
        'Main findings',
        ...Object.values(content).filter((text) => text !== ''),
      ]
      expect(side('added')).toEqual(printed(one))
      expect(side('removed')).toEqual(printed(other))
    }),
    { seed: 11, numRuns: 300 },
  )
})

it('recognises the columns by their heads, however these are worded and ordered', () => {
  const heads = [
    ['Paragraph number', 'Text as published', 'Comment', 'Evidence'],
    ['Para', 'Report text', 'LA comment / factual inaccuracy', 'Supporting evidence'],
    ['Ref.', 'Sentence in draft letter', 'Proposed amendment', 'Source'],
  ]
  for (const head of heads) {
    const table = understoodTable([
      [['Response of the council'], head, ['4', 'weekly', 'Fortnightly', 'Policy']],
    ])
    expect(table && accuracyRows(table)).toEqual([
      { paragraphNumber: '4', quoted: 'weekly', comment: 'Fortnightly', evidence: 'Policy' },
    ])
  }
  const swapped = understoodTable([
    [
      ['Evidence', 'Comments', 'Paragraph'],
      ['Policy', 'Fortnightly', '4'],
    ],
  ])
  expect(swapped?.columns).toEqual({ paragraphNumber: 2, quoted: null, comment: 1, evidence: 0 })
})

it('passes over tables that are none, joins one that was broken across pages, and takes no empty row', () => {
  const head = ['Paragraph', 'Text', 'Comment', 'Evidence']
  const table = understoodTable([
    [['Name of authority', 'Sheffield']],
    [head, ['1', 'a', 'One', ''], ['', ' ', '', '']],
    [head, ['2', 'b', 'Two', '']],
  ])
  expect(table && accuracyRows(table).map(({ comment }) => comment)).toEqual(['One', 'Two'])
  expect(understoodTable([[['Only one column'], ['of words']]])).toBeNull()
  expect(understoodTable([])).toBeNull()
})

it('finds the paragraph by the words that are quoted, and only a numbered document by its numbers', () => {
  const texts = { a: weekly, b: plans }
  const about = (paragraphNumber: string, quoted: string, numbered = false) =>
    paragraphOfRow(aLetter(texts, numbered), { paragraphNumber, quoted })
  expect(about('1', '“Plans are reviewed with the Child  and with those”')).toBe('b')
  expect(about('', 'Plans are reviewd with the child and with those that care for them')).toBe('b')
  expect(about('para 2', '', true)).toBe('b')
  expect(about('2', '')).toBeNull()
  const [section] = aLetter(texts).sections
  const withoutHeading = { sections: section === undefined ? [] : [{ ...section, heading: '' }] }
  expect(paragraphOfRow(withoutHeading, { paragraphNumber: '2', quoted: '' })).toBeNull()
  expect(about('9', 'Words of no paragraph at all, of which none is known here', true)).toBeNull()
})

it('understands whatever rows and cells a file may hold, and makes no comment of nothing', () => {
  const table = fc.array(fc.array(fc.string({ maxLength: 40 }), { maxLength: 7 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(table, { maxLength: 4 }), (tables) => {
      const understood = understoodTable(tables)
      if (understood === null) return
      for (const row of accuracyRows(understood)) {
        expect(row.quoted + row.comment + row.evidence).not.toBe('')
        paragraphOfRow(aLetter({ a: weekly }, true), row)
      }
    }),
    { seed: 5, numRuns: 500 },
  )
})

it('says what stands against a final text, and what only has to be known', () => {
  const pack = { areas: [], graded: false, gradeScale: [], judgementRows: [], gradeLimits: [] }
  const questions = beforeFinal({
    judgements: [],
    pack: pack as never,
    standing: new Set(),
    issues: [
      { rule: 'identity.name', severity: 'error', message: '', quote: '', offset: 0 },
      { rule: 'style.long', severity: 'warning', message: '', quote: '', offset: 0 },
      { rule: 'style.info', severity: 'info', message: '', quote: '', offset: 0 },
    ],
    comments: [{ resolvedAt: '' }, { resolvedAt: 'then' }],
    accuracy: [
      { verdict: 'accepted', response: 'Changed.' },
      { verdict: 'accepted', response: ' ' },
      { verdict: '', response: 'Words without a decision' },
    ],
  })
  expect(questions.map((question) => [question.effect, questionWords(question)])).toEqual([
    ['block', '2 comments of the authority have no answer yet.'],
    ['ask', '1 check to settle is still open.'],
    ['ask', '1 check asks to look again.'],
    ['ask', '1 comment on paragraphs is not resolved.'],
  ])
})

it('keeps a grade from going out that the framework gives no grade for', () => {
  const pack = { areas: [], graded: false, gradeScale: [], judgementRows: [], gradeLimits: [] }
  const questions = beforeFinal({
    judgements: [{ area: 'OE', grade: 'good', rationale: '', passageIds: [] }],
    pack: pack as never,
    standing: new Set(),
    issues: [],
    comments: [],
    accuracy: [],
  })
  expect(questions).toEqual([
    {
      effect: 'block',
      about: 'grade',
      count: 1,
      message: 'This framework gives no grade here, so the grade is not printed.',
    },
  ])
})
