import { buildEditorFromExtensions } from '@lexical/extension'
import { HeadlessExtension } from '@lexical/headless'
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  HISTORY_MERGE_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  defineExtension,
} from 'lexical'
import type { LexicalEditor, RangeSelection, TextNode } from 'lexical'
import { documentFromText, readBlocks } from '@shared/notes/noteDocument'
import type { Direction } from '@shared/notes/note'
import { noteExtension } from '../../../renderer/notes/editor/noteExtension'

/** Ids that can be read in a test: `new-1`, `new-2` ... */
export const countingIds = (prefix = 'new') => {
  let count = 0
  return () => `${prefix}-${(count += 1)}`
}

/** A note open in an editor without a window, with what its listener was told. */
export const anOpenNote = (text: string, marks: readonly { id: string; quote: string }[] = []) => {
  const marked: { id: string; direction: Direction; prompts?: readonly string[] }[] = []
  const cases: string[] = []
  const refused: string[] = []
  const note = noteExtension({
    document: documentFromText(text, marks, countingIds('block')),
    newId: countingIds(),
    listener: {
      passageMarked: (id, direction, prompts) =>
        marked.push(prompts.length === 0 ? { id, direction } : { id, direction, prompts }),
      directionChosen: (id, direction) => marked.push({ id, direction }),
      nothingSelected: () => refused.push('nothing selected'),
      isOfThisNote: (id) => marks.some((mark) => mark.id === id) || marked.some((mark) => mark.id === id),
    },
    chips: { caseWritten: (code) => cases.push(code), casePressed: () => undefined },
  })
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test', dependencies: [HeadlessExtension, note] }),
  )
  // In a window the first state is committed when the editor gets its element; here an edit that changes nothing does it.
  editor.update(() => $getRoot().markDirty(), { discrete: true, tag: HISTORY_MERGE_TAG })
  return { editor, marked, refused, cases }
}

export const edit = (editor: LexicalEditor, change: () => void) => editor.update(change, { discrete: true })

/** Undo sets a whole state, which Lexical commits after the command has returned. */
export const undo = async (editor: LexicalEditor) => {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await Promise.resolve()
}

export const redo = async (editor: LexicalEditor) => {
  editor.dispatchCommand(REDO_COMMAND, undefined)
  await Promise.resolve()
}

export const documentOf = (editor: LexicalEditor): unknown =>
  JSON.parse(JSON.stringify(editor.getEditorState()))

export const blocksOf = (editor: LexicalEditor) =>
  readBlocks(documentOf(editor)).map(({ id, text }) => [id, text] as const)

/** Selects the words where they first stand within one text node; `collapse` only puts the cursor beside them. */
export const $selectWords = (words: string, collapse?: 'before' | 'after'): RangeSelection => {
  const text = $texts().find((node) => node.getTextContent().includes(words))
  if (text === undefined) throw new Error(`not in the note: ${words}`)
  const start = text.getTextContent().indexOf(words)
  return $selectBetween(
    [text, collapse === 'after' ? start + words.length : start],
    [text, collapse === 'before' ? start : start + words.length],
  )
}

export const $selectBetween = (from: readonly [TextNode, number], to: readonly [TextNode, number]) => {
  const selection = $createRangeSelection()
  selection.anchor.set(from[0].getKey(), from[1], 'text')
  selection.focus.set(to[0].getKey(), to[1], 'text')
  $setSelection(selection)
  return selection
}

export const $texts = (): readonly TextNode[] => $getRoot().getAllTextNodes()
