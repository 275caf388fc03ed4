import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard'
import { $getRoot, $getSelection, HISTORY_PUSH_TAG } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { expect, it } from 'vitest'
import { readPassages } from '@shared/notes/noteDocument'
import type { PassageMark } from '@shared/notes/note'
import { MARK_PASSAGE_COMMAND, UNMARK_PASSAGE_COMMAND } from '../../../renderer/notes/editor/PassageExtension'
import { typeKeys } from '../../../renderer/notes/editor/typeKeys'
import {
  anOpenNote,
  blocksOf,
  documentOf,
  edit,
  undo,
  $selectBetween,
  $selectWords,
  $texts,
} from './notesEditing'

const text = 'Plan agreed at the second review. Dates are missing.\n\nSettled now, back at college.'

const quotes = (editor: LexicalEditor, ids: readonly string[]) => {
  const marks = ids.map((id): PassageMark => ({ id, direction: 'strength', prompts: [] }))
  return readPassages(documentOf(editor), marks, [], 'note').map(({ quote, gone }) => (gone ? 'gone' : quote))
}

const mark = (editor: LexicalEditor, $select: () => unknown) => {
  edit(editor, () => {
    $select()
    editor.dispatchCommand(MARK_PASSAGE_COMMAND, 'concern')
  })
}

it('marks the selected words without the spaces around them', () => {
  const { editor, marked } = anOpenNote(text)
  mark(editor, () => $selectWords(' Dates are missing'))
  expect(marked).toEqual([{ id: 'new-1', direction: 'concern' }])
  expect(quotes(editor, ['new-1'])).toEqual(['Dates are missing'])
})

it('marks whole words where a selection cuts them', () => {
  const { editor } = anOpenNote(text)
  mark(editor, () => $selectWords('greed at the sec'))
  expect(quotes(editor, ['new-1'])).toEqual(['agreed at the second'])
})

it('puts keys that have waited behind the words that were marked, in their order, and overwrites nothing', () => {
  const { editor } = anOpenNote(text)
  mark(editor, () => $selectWords('Dates are missing'))
  const keys = [...' ab', 'Backspace', ...'nd so', 'Enter', 'x', ' ']
  typeKeys(
    editor,
    keys.map((key) => ({ key, shiftKey: false })),
  )
  expect(quotes(editor, ['new-1'])).toEqual(['Dates are missing'])
  expect(blocksOf(editor).map(([, words]) => words)).toEqual([
    'Plan agreed at the second review. Dates are missing and so',
    'x .',
    'Settled now, back at college.',
  ])
})

it('says so when no words are selected', () => {
  const { editor, marked, refused } = anOpenNote(text)
  mark(editor, () => $selectWords('Dates', 'before'))
  expect(marked).toEqual([])
  expect(refused).toHaveLength(1)
})

it('changes the direction of the passage around the cursor instead of marking nothing', () => {
  const { editor, marked } = anOpenNote(text, [{ id: 'p1', quote: 'second review' }])
  mark(editor, () => $selectWords('review', 'before'))
  expect(marked).toEqual([{ id: 'p1', direction: 'concern' }])
})

it('marks over the border of two paragraphs as one passage', () => {
  const { editor } = anOpenNote(text)
  mark(editor, () => {
    const [first, second] = $texts()
    if (first && second)
      $selectBetween([first, first.getTextContent().indexOf('Dates')], [second, 'Settled now'.length])
  })
  expect(quotes(editor, ['new-1'])).toEqual(['Dates are missing. Settled now'])
})

it('lets passages overlap, each with all of its words', () => {
  const { editor } = anOpenNote(text)
  mark(editor, () => $selectWords('agreed at the second'))
  mark(editor, () => {
    const [, inside, after] = $texts()
    if (inside && after) $selectBetween([inside, 'agreed at '.length], [after, ' review'.length])
  })
  expect(quotes(editor, ['new-1', 'new-2'])).toEqual(['agreed at the second', 'the second review'])
})

it('keeps the space between two passages that a third one is marked over', () => {
  const { editor } = anOpenNote(text, [
    { id: 'p1', quote: 'Plan agreed' },
    { id: 'p2', quote: 'at the second' },
  ])
  mark(editor, () => {
    const [first, , last] = $texts()
    if (first && last) $selectBetween([first, 0], [last, last.getTextContentSize()])
  })
  expect(quotes(editor, ['new-1'])).toEqual(['Plan agreed at the second'])
})

it('keeps a passage through edits before, within and behind it', () => {
  const { editor } = anOpenNote(text, [{ id: 'p1', quote: 'second review' }])
  edit(editor, () => $selectWords('Plan', 'before').insertText('The '))
  edit(editor, () => $selectWords('review', 'before').insertText('and last '))
  edit(editor, () => $selectWords('review', 'after').insertText(' of June'))
  expect(quotes(editor, ['p1'])).toEqual(['second and last review'])
  edit(editor, () => void $selectWords('last', 'before').insertParagraph())
  expect(quotes(editor, ['p1'])).toEqual(['second and last review'])
})

it('says gone when the words are deleted, and undo brings the passage back', async () => {
  const { editor } = anOpenNote(text, [{ id: 'p1', quote: 'second review' }])
  editor.update(() => $selectWords('second review').removeText(), { discrete: true, tag: HISTORY_PUSH_TAG })
  expect(quotes(editor, ['p1'])).toEqual(['gone'])
  await undo(editor)
  expect(quotes(editor, ['p1'])).toEqual(['second review'])
})

it('takes a passage away and leaves its words, also where another overlaps it', () => {
  const { editor } = anOpenNote(text, [
    { id: 'p1', quote: 'agreed at the second' },
    { id: 'p2', quote: 'second review' },
  ])
  edit(editor, () => void editor.dispatchCommand(UNMARK_PASSAGE_COMMAND, 'p1'))
  expect(quotes(editor, ['p1', 'p2'])).toEqual(['gone', 'second review'])
  expect(editor.read(() => $getRoot().getTextContent())).toContain('Plan agreed at the second review.')
})

it('does not make a second passage of copied words', () => {
  const { editor } = anOpenNote(text, [{ id: 'p1', quote: 'second review' }])
  edit(editor, () => {
    const copied = $generateNodesFromSerializedNodes([serialisedMark('p1', 'second review')])
    $selectWords('college', 'after')
    const selection = $getSelection()
    if (selection) $insertGeneratedNodes(editor, copied, selection)
  })
  expect(quotes(editor, ['p1'])).toEqual(['second review'])
  expect(editor.read(() => $getRoot().getTextContent())).toContain('collegesecond review')
})

it('moves a passage with words that are cut and pasted', () => {
  const { editor } = anOpenNote(text, [{ id: 'p1', quote: 'second review' }])
  edit(editor, () => $selectWords('second review').removeText())
  edit(editor, () => {
    const cut = $generateNodesFromSerializedNodes([serialisedMark('p1', 'second review')])
    $selectWords('college', 'after')
    const selection = $getSelection()
    if (selection) $insertGeneratedNodes(editor, cut, selection)
  })
  expect(quotes(editor, ['p1'])).toEqual(['second review'])
})

const serialisedMark = (id: string, words: string) => ({
  type: 'mark',
  version: 1,
  ids: [id],
  direction: null,
  format: '',
  indent: 0,
  children: [{ type: 'text', version: 1, text: words, detail: 0, format: 0, mode: 'normal', style: '' }],
})
