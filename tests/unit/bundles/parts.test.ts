import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '@shared/bundles/canonicalJson'
import { documentFromParts, documentToParts } from '@shared/bundles/documentParts'
import { stateFromParts, stateToParts } from '@shared/bundles/entityParts'
import { atomsOf, nodesOfAtoms } from '@shared/bundles/inlineAtoms'
import { mergeOrders, withKeysOf } from '@shared/bundles/mergeOrders'
import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import { element, textNodes } from '@shared/notes/documentNodes'
import { documentFromText } from '@shared/notes/noteDocument'
import { aSharedNote, noteId, passageId } from './someRecords'

const item = (id: string, children: readonly unknown[], value: number) => ({
  ...element('listitem', []),
  children,
  value,
  $: { blockId: id },
})
const list = (children: readonly unknown[], listType = 'bullet') => ({
  ...element('list', []),
  children,
  listType,
  start: 1,
  tag: listType === 'bullet' ? 'ul' : 'ol',
})

it('takes a document apart and puts it together again as it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.constantFrom('## ', '- ', '> ', ''), fc.stringMatching(/^[A-Za-z][a-z ]{0,12}[a-z]$/)),
      ),
      (blocks) => {
        let ids = 0
        const text = blocks.map(([marker, words]) => marker + words).join('\n\n')
        const document = documentFromText(text, [{ id: 'p', quote: 'a' }], () => `b${(ids += 1)}`)
        expect(documentFromParts(documentToParts(document), noteId)).toEqual(document)
      },
    ),
    { numRuns: 200, seed: 3 },
  )
})

it('keeps nested lists, lists that follow each other, pictures, and blocks without an id', () => {
  const words = textNodes('Seen alone')
  const picture = { type: 'attachment', version: 1, attachmentId: 'x', caption: 'Plan' }
  const document = {
    root: element('root', [
      list([
        item('a', words, 1),
        item('w', [list([item('b', words, 1), item('c', words, 2)], 'number')], 2),
        item('d', words, 2),
      ]),
      list([item('e', words, 1)]),
      { ...element('paragraph', [picture]), $: { blockId: 'f' } },
      { ...element('paragraph', words), $: { blockId: 'f' } },
      element('paragraph', words),
    ]),
  }
  const parts = documentToParts(document)
  expect(parts.get('order/block')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'f?2', '?'])
  expect(documentFromParts(parts, noteId)).toEqual(document)
})

it('reads anything as a document, and shows an empty one where there is nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = documentFromParts(documentToParts(value), noteId)
      expect(documentFromParts(documentToParts(once), noteId)).toEqual(once)
    }),
    { numRuns: 200, seed: 3 },
  )
})

it('cuts words into the smallest stretches and joins them to the same nodes', () => {
  const chip = { type: 'chip', text: 'C07', kind: 'case', version: 1 }
  const nodes = [
    ...textNodes('Café 👩‍👧\nseen'),
    { ...element('mark', [...textNodes('alone'), chip]), ids: ['p', 'q'] },
    ...textNodes(' twice'),
  ]
  expect(nodesOfAtoms(atomsOf(nodes))).toEqual(nodes)
})

it('takes a note apart and puts it together again', () => {
  const note = aSharedNote('Entry was timely.\n\n- One\n- Two', {
    passages: [
      {
        id: passageId(1),
        direction: 'mixed',
        prompts: ['PD1', 'PD2'],
        blockId: 'a',
        quote: 'Entry was timely',
      },
    ],
    deletion: { at: '2024-10-15T20:00:00.000Z', by: 'A', because: '' },
  })
  const tallies = [
    { what: 'timely', n: 1, of: 2 },
    { what: 'timely', n: 3, of: 4 },
    { what: 'x'.repeat(2_000), n: 1, of: 1 },
  ]
  const whole = { ...note, fields: { ...note.fields, tallies } }
  expect(noteFromParts(noteId, noteToParts(whole))).toEqual(whole)
  expect([...noteToParts(whole).keys()].every((part) => part.length <= 1_000)).toBe(true)
})

it('shows no note that it cannot read', () => {
  const parts = new Map(noteToParts(aSharedNote('Words.')))
  parts.set('field/activity', 'of a newer kind')
  expect(noteFromParts(noteId, parts)).toBeNull()
})

it('takes findings, lines of enquiry, visits and letters apart and puts them together again', () => {
  const finding = {
    area: 'PD',
    kind: 'strength' as const,
    headline: true,
    text: 'Children are heard.',
    passageIds: [passageId(2), passageId(1)],
    reason: '',
    signedOffBy: '',
    nationalFramework: ['outcome 1'],
    position: 3,
  }
  expect(stateFromParts('finding', stateToParts('finding', finding, null))).toEqual({
    state: finding,
    deletion: null,
  })
  const line = {
    question: 'Are plans clear?',
    area: '',
    passages: [{ passageId: passageId(1), side: 'against' as const }],
    position: 0,
    origin: null,
    state: 'answered' as const,
    decisions: [{ state: 'answered' as const, reason: 'Yes', by: 'A', at: '2024-10-15T20:00:00.000Z' }],
  }
  expect(stateFromParts('lineOfEnquiry', stateToParts('lineOfEnquiry', line, null))?.state).toEqual(line)
  const visit = {
    authority: { name: 'Sheffield City Council', shortName: 'Sheffield' },
    dates: [['2024-10-15', '2024-10-16'] as const],
    letterDate: null,
    themes: ['PD', 'L'],
    includeLeaders: true,
    scope: '',
    team: [
      { name: 'A', role: 'lead' },
      { name: 'A', role: 'inspector' },
    ],
    addressee: null,
    terms: { 'care leavers': 'care-experienced young people' },
    acronyms: { __proto__x: 'odd', PEP: 'personal education plan' },
    previous: [{ type: 'inspection', date: '2023-11-03', improve: ['Plans'] }],
    facts: { intro: ['One.', 'Two.'] },
    optionalBlocks: [],
    framework: { id: 'ilacs-focused-visit', version: '2024' },
    timeZone: 'Europe/London',
    createdAt: '2024-10-01T09:00:00.000Z',
    pack: '{}',
  }
  expect(stateFromParts('visit', stateToParts('visit', visit, null))?.state).toEqual(visit)
  const letter = {
    title: 'Focused visit',
    documentType: 'letter' as const,
    authorityShortName: 'Sheffield',
    letterDate: '2024-11-20',
    removed: [],
    steps: [],
    stage: 'draft' as const,
    sections: [
      {
        id: 'headline',
        kind: 'prose' as const,
        heading: '',
        level: 1 as const,
        numbered: false,
        evidence: true,
        footnote: '',
        rows: [],
      },
    ],
    paragraphs: [
      {
        id: passageId(9),
        section: 'headline',
        text: 'Good.',
        sources: [],
        origin: null,
        drafted: '',
      },
    ],
  }
  expect(stateFromParts('letter', stateToParts('letter', letter, null))?.state).toEqual(letter)
  expect(stateFromParts('finding', new Map([['field/area', 'PD']]))).toBeNull()
})

it('writes equal values as equal texts, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: undefined, A: 0.5 })).toBe(
    '{"A":0.5,"b":[1,{"c":"ü","d":null}]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 300, seed: 3 },
  )
})

it('joins orders: whoever moved something leads, and what was put in comes after the same as before', () => {
  expect(
    mergeOrders(
      ['a', 'b', 'c'],
      [
        ['a', 'x', 'b', 'c'],
        ['c', 'a', 'b'],
      ],
    ),
  ).toEqual(['c', 'a', 'x', 'b'])
  expect(
    mergeOrders(
      ['a'],
      [
        ['n', 'a'],
        ['a', 'm1', 'm2'],
      ],
    ),
  ).toEqual(['n', 'a', 'm1', 'm2'])
  expect(withKeysOf([], ['a', 'b'])).toEqual(['a', 'b'])
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'))
  fc.assert(
    fc.property(keys, keys, keys, (base, one, other) => {
      const merged = mergeOrders(base, [one, other])
      expect(merged.toSorted()).toEqual([...new Set([...one, ...other])].toSorted())
    }),
    { numRuns: 300, seed: 3 },
  )
})
