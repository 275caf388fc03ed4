import { createHeadlessEditor } from '@lexical/headless'
import { ListItemNode, ListNode } from '@lexical/list'
import { MarkNode } from '@lexical/mark'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { $getRoot, $getState, createState } from 'lexical'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PassageMark } from '@shared/notes/note'
import {
  documentFromText,
  documentToText,
  excerptOf,
  hasQuote,
  plainText,
  readBlocks,
  readPassages,
} from '@shared/notes/noteDocument'

const ids = (): (() => string) => {
  let count = 0
  return () => `block-${(count += 1)}`
}
const mark = (id: string): PassageMark => ({ id, direction: 'strength', prompts: ['PD1'] })
const noteId = '01890000-0000-7000-8000-000000000001'

const sample = [
  '## What I saw',
  'Entry to care was timely.\nThe plan was clear.',
  '- Family tried first\n- Panel met in June',
  '> I was asked what I wanted',
].join('\n\n')

it('reads headings, paragraphs, list items and quotes from plain text', () => {
  const blocks = readBlocks(documentFromText(sample, [], ids()))
  expect(blocks.map((block) => [block.kind, block.level, block.text])).toEqual([
    ['heading', 2, 'What I saw'],
    ['paragraph', 0, 'Entry to care was timely.\nThe plan was clear.'],
    ['bullet', 0, 'Family tried first'],
    ['bullet', 0, 'Panel met in June'],
    ['quote', 0, 'I was asked what I wanted'],
  ])
  expect(new Set(blocks.map((block) => block.id)).size).toBe(5)
})

it('gives the words without markers, and an excerpt without headings', () => {
  const document = documentFromText(sample, [], ids())
  expect(plainText(document)).toBe(
    'What I saw\nEntry to care was timely.\nThe plan was clear.\nFamily tried first\nPanel met in June\nI was asked what I wanted',
  )
  expect(excerptOf(document, 30)).toBe('Entry to care was timely. The')
})

it('finds the words of a passage again, also over the border of two blocks', () => {
  const document = documentFromText(
    sample,
    [
      { id: 'a', quote: 'Entry to care was timely. The plan' },
      { id: 'b', quote: 'Family tried first Panel met' },
    ],
    ids(),
  )
  const passages = readPassages(document, [mark('a'), mark('b')], [], noteId)
  expect(passages.map(({ quote, blockId, gone }) => ({ quote, blockId, gone }))).toEqual([
    { quote: 'Entry to care was timely.\nThe plan', blockId: 'block-2', gone: false },
    { quote: 'Family tried first Panel met', blockId: 'block-3', gone: false },
  ])
})

it('keeps all words of passages that overlap', () => {
  const text = 'Oversight is strong and plans progress'
  const quotes = [
    { id: 'a', quote: 'Oversight is strong and' },
    { id: 'b', quote: 'strong and plans' },
  ]
  const passages = readPassages(documentFromText(text, quotes, ids()), [mark('a'), mark('b')], [], noteId)
  expect(passages.map((passage) => passage.quote)).toEqual(['Oversight is strong and', 'strong and plans'])
})

it('says that a passage is gone and keeps its last words', () => {
  const before = readPassages(
    documentFromText('Seen alone.', [{ id: 'a', quote: 'Seen alone' }], ids()),
    [mark('a')],
    [],
    noteId,
  )
  const after = readPassages(
    documentFromText('Not seen.', [], ids()),
    [{ ...mark('a'), direction: 'concern' }],
    before,
    noteId,
  )
  expect(after).toEqual([
    {
      ...mark('a'),
      direction: 'concern',
      noteId,
      blockId: before[0]?.blockId,
      quote: 'Seen alone',
      gone: true,
    },
  ])
})

it('reads a document of any shape without failing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (document) => {
      expect(Array.isArray(readBlocks(document))).toBe(true)
      expect(typeof plainText({ root: document })).toBe('string')
    }),
  )
})

it('writes what Lexical itself would write, block ids and marks included', () => {
  const blockId = createState('blockId', { parse: (value) => (typeof value === 'string' ? value : '') })
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, MarkNode],
    onError: (error) => {
      throw error
    },
  })
  const document = documentFromText(sample, [{ id: 'a', quote: 'The plan was clear.' }], ids())
  const state = editor.parseEditorState(JSON.stringify(document))
  expect(JSON.parse(JSON.stringify(state.toJSON()))).toEqual(JSON.parse(JSON.stringify(document)))
  const read = state.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => $getState(node, blockId)),
  )
  expect(read).toEqual(['block-1', 'block-2', '', 'block-5'])
})

const line = fc
  .stringMatching(/^[A-Za-z0-9 .,>#\\-]{1,30}$/)
  .map((text) => text.trim())
  .filter((text) => text !== '')
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(fc.constantFrom('', '## ', '### ', '- ', '> ', '\\- '), line, fc.constantFrom('\n', '\n\n')),
    )
    .map((parts) => parts.flat().join('')),
)

it('comes back as the same text when a document goes out as text and in again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const first = documentFromText(text, [], ids())
      const second = documentFromText(documentToText(first), [], ids())
      expect(second).toEqual(first)
    }),
  )
})

it('loses no character of a text but the markers and white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bare = text
        .split(/\r\n|\r|\n/)
        .map((part) => part.trimEnd().replace(/^(###?|-|>) +(?=\S)|^\\(?=\\*(## |### |- |> ))/, ''))
        .join('\n')
      expect(plainText(documentFromText(text, [], ids())).replace(/\s/g, '')).toBe(bare.replace(/\s/g, ''))
    }),
  )
})

it('finds every quote cut from a text', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (lines, from, length) => {
      const document = documentFromText(lines.join('\n\n'), [], ids())
      const words = plainText(document)
      const start = from % words.length
      const quote = words.slice(start, start + 1 + (length % 40))
      fc.pre(quote.trim() !== '')
      expect(hasQuote(document, quote)).toBe(true)
      const marked = documentFromText(lines.join('\n\n'), [{ id: 'a', quote }], ids())
      const passage = readPassages(marked, [mark('a')], [], noteId)[0]
      expect(passage?.quote.replace(/\s+/g, ' ')).toBe(quote.trim().replace(/\s+/g, ' '))
    }),
  )
})
