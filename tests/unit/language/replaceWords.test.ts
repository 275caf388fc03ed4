import { $getRoot } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { expect, it } from 'vitest'
import { readPassages } from '@shared/notes/noteDocument'
import { $readBlock, $readCaret } from '../../../renderer/language/blockText'
import { replaceWords } from '../../../renderer/language/replaceWords'
import { $getBlocks } from '../../../renderer/notes/editor/blockId'
import { $selectWords, anOpenNote, blocksOf, documentOf, edit, undo } from '../renderer/notesEditing'

const text = 'We read the plan of Chloe Henderson today.'

const placeOf = (editor: LexicalEditor, quote: string) =>
  editor.read(() => {
    for (const block of $getBlocks()) {
      const start = $readBlock(block).text.indexOf(quote)
      if (start >= 0)
        return {
          key: block.getKey(),
          mark: { kind: 'spelling', start, end: start + quote.length, quote } as const,
        }
    }
    throw new Error(`not in the note: ${quote}`)
  })
const words = (editor: LexicalEditor) => blocksOf(editor).map(([, each]) => each)
const quoteOf = (editor: LexicalEditor, id: string) =>
  readPassages(documentOf(editor), [{ id, direction: 'strength', prompts: [] }], [], 'note')[0]

it('replaces the words in one step of undo', async () => {
  const { editor } = anOpenNote(text)
  edit(editor, () => void $selectWords('today').insertText('now'))
  expect(replaceWords(editor, placeOf(editor, 'Chloe Henderson'), 'C07')).toBe(true)
  expect(words(editor)).toEqual(['We read the plan of C07 now.'])
  await undo(editor)
  expect(words(editor)).toEqual(['We read the plan of Chloe Henderson now.'])
})

it.each(['plan of Chloe Henderson', 'Henderson today', 'Chloe Henderson', 'Chloe', 'Henderson'])(
  'keeps the passage “%s” with what stands there instead',
  (quote) => {
    const { editor } = anOpenNote(text, [{ id: 'p1', quote }])
    expect(replaceWords(editor, placeOf(editor, 'Chloe Henderson'), 'C07')).toBe(true)
    expect(words(editor)).toEqual(['We read the plan of C07 today.'])
    const passage = quoteOf(editor, 'p1')
    expect(passage?.gone).toBe(false)
    expect(passage?.quote).toContain('C07')
  },
)

it('leaves the cursor where it was in the words around', () => {
  const { editor } = anOpenNote(text)
  const caret = () => editor.read(() => $readCaret()?.offset)
  edit(editor, () => void $selectWords('today', 'before'))
  replaceWords(editor, placeOf(editor, 'Chloe Henderson'), 'C07')
  expect(caret()).toBe('We read the plan of C07 '.length)
  edit(editor, () => void $selectWords('read', 'after'))
  replaceWords(editor, placeOf(editor, 'C07'), 'the child')
  expect(caret()).toBe('We read'.length)
})

it('changes nothing where the words are not there any more', () => {
  const { editor } = anOpenNote(text)
  const placed = placeOf(editor, 'Chloe Henderson')
  edit(editor, () => void $selectWords('We').insertText('Inspectors'))
  expect(replaceWords(editor, placed, 'C07')).toBe(false)
  edit(editor, () => void $getRoot().clear())
  expect(replaceWords(editor, placed, 'C07')).toBe(false)
  expect(words(editor).join('')).not.toContain('C07')
})
