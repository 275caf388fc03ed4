import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedParts } from '@shared/notes/changedParts'
import { compareNotes } from '@shared/notes/compareNotes'
import type { ComparedBlock } from '@shared/notes/compareNotes'
import type { NoteFields, Passage } from '@shared/notes/note'
import { documentFromText, plainText, readBlocks } from '@shared/notes/noteDocument'
import type { NoteState } from '@shared/notes/noteHistory'
import { renamePassages } from '@shared/notes/renamePassages'

const fields: NoteFields = {
  at: '2024-10-15T10:20',
  author: 'A. Lead',
  area: 'PD',
  activity: 'case-sample',
  role: 'social worker',
  team: 'North',
  case: 'C07',
  tallies: [],
  count: 0,
  leadersKnew: 'unknown',
}

const passage = (id: string, change: Partial<Passage> = {}): Passage => ({
  id,
  noteId: 'note',
  blockId: 'block',
  quote: 'in time',
  direction: 'strength',
  prompts: ['PD1'],
  gone: false,
  ...change,
})

/** Blocks with ids of their own, as the editor gives them. */
const aDocument = (blocks: readonly (readonly [id: string, text: string])[]) => ({
  root: {
    children: blocks.map(([blockId, text]) => ({
      type: 'paragraph',
      $: { blockId },
      children: [{ type: 'text', text }],
    })),
  },
})

const aState = (
  blocks: readonly (readonly [string, string])[],
  rest: Partial<NoteState> = {},
): NoteState => ({
  fields,
  document: aDocument(blocks),
  passages: [],
  ...rest,
})

const textBefore = (blocks: readonly ComparedBlock[]) => applied(blocks, 'before', 'added')
const textAfter = (blocks: readonly ComparedBlock[]) => applied(blocks, 'after', 'removed')
const applied = (blocks: readonly ComparedBlock[], side: 'before' | 'after', without: string) =>
  blocks
    .filter((block) => block[side] !== null)
    .map(({ segments }) =>
      segments
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('visits', 'were', 'in', 'time', ',', ' ', '\n', '  ', 'é', '😀', 'C07'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))
const someBlocks = fc.array(fc.tuple(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'), words), { maxLength: 8 })

it('gives both texts back exactly, whatever was changed, moved, added or removed', () => {
  fc.assert(
    fc.property(someBlocks, someBlocks, (before, after) => {
      const { blocks } = compareNotes(aState(before), aState(after))
      expect(textBefore(blocks)).toBe(plainText(aDocument(before)))
      expect(textAfter(blocks)).toBe(plainText(aDocument(after)))
      for (const { segments } of blocks)
        for (const { text, kind } of segments) if (kind !== 'same') expect(text).not.toBe('')
    }),
    { seed: 11, numRuns: 2_000 },
  )
})

it('gives both texts back exactly also for texts too different to be interleaved', () => {
  const before = aState([['a', Array.from({ length: 4_000 }, (_, at) => `a${at}`).join(' ')]])
  const after = aState([['a', Array.from({ length: 4_000 }, (_, at) => `b${at}`).join(' ')]])
  const { blocks } = compareNotes(before, after)
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.segments.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(textBefore(blocks)).toBe(plainText(before.document))
  expect(textAfter(blocks)).toBe(plainText(after.document))
})

it('says which words of a block were changed, and leaves the others alone', () => {
  const { blocks } = compareNotes(
    aState([['a', 'Visits were made in time.']]),
    aState([['a', 'Visits were not quite in time.']]),
  )
  expect(blocks).toHaveLength(1)
  expect(blocks[0]?.segments).toEqual([
    { kind: 'same', text: 'Visits were ' },
    { kind: 'removed', text: 'made' },
    { kind: 'added', text: 'not quite' },
    { kind: 'same', text: ' in time.' },
  ])
})

it('reads words that were changed side by side as one change', () => {
  const { blocks } = compareNotes(aState([['a', 'one red fox ran']]), aState([['a', 'one blue bird ran']]))
  expect(blocks[0]?.segments).toEqual([
    { kind: 'same', text: 'one ' },
    { kind: 'removed', text: 'red fox' },
    { kind: 'added', text: 'blue bird' },
    { kind: 'same', text: ' ran' },
  ])
})

it('knows a block by its id when its words are new, and by its words when its id is', () => {
  const { blocks } = compareNotes(
    aState([
      ['a', 'First.'],
      ['b', 'Second.'],
    ]),
    aState([
      ['a', 'Rewritten wholly'],
      ['x', 'Between.'],
      ['y', 'Second.'],
    ]),
  )
  expect(blocks.map(({ before, after }) => [before !== null, after !== null])).toEqual([
    [true, true],
    [false, true],
    [true, true],
  ])
})

it('names the fields and passages that differ; a passage whose words are gone counts as not there', () => {
  const before = aState([['a', 'x']], { passages: [passage('p'), passage('q'), passage('r')] })
  const after = aState([['a', 'x']], {
    fields: { ...fields, case: 'C08', tallies: [{ what: 'visits in time', n: 1, of: 2 }] },
    passages: [passage('p', { direction: 'concern' }), passage('q', { gone: true }), passage('s')],
  })
  const compared = compareNotes(before, after)
  expect(compared.fields).toEqual(['case', 'tallies'])
  expect(compared.passages.map(({ kind, passage: { id } }) => [kind, id])).toEqual([
    ['changed', 'p'],
    ['added', 's'],
    ['removed', 'q'],
    ['removed', 'r'],
  ])
  expect(changedParts(before, after)).toEqual(['fields', 'passages'])
  expect(compared.identical).toBe(false)
  expect(compareNotes(before, before)).toMatchObject({ identical: true, fields: [], passages: [] })
})

it('says "formatting" only where nothing else is different', () => {
  const plain = aState([['a', 'x']])
  const quoted = {
    ...plain,
    document: JSON.parse(JSON.stringify(plain.document).replace('paragraph', 'quote')) as unknown,
  }
  expect(changedParts(plain, quoted)).toEqual(['formatting'])
  expect(changedParts(plain, { ...quoted, fields: { ...fields, case: 'C09' } })).toEqual(['fields'])
  expect(changedParts(plain, plain)).toEqual([])
  expect(compareNotes(plain, quoted).identical).toBe(false)
})

it('names the marks of a passage anew, and nothing else, not even the same id in the words', () => {
  const document = documentFromText('the id p1 is in the words', [{ id: 'p1', quote: 'is in' }], () => 'p1')
  const renamed = renamePassages(document, new Map([['p1', 'p2']]))
  const [block] = readBlocks(renamed)
  expect(block?.text).toBe('the id p1 is in the words')
  expect(block?.id).toBe('p1')
  expect([...(block?.marked ?? [])]).toEqual([['p2', 'is in']])
})
