import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
} from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import { afterComposing, typingTaken } from '../../visits/typingCaught'
import type { Arrival } from '../openNoteStore'
import { $selectFirst } from './findText'
import { $getMarks } from './passages'

/** Puts the cursor where the user wanted to go: the first empty place of a new note, or a passage. */
export const useArrival = (
  editor: LexicalEditor,
  arrival: { readonly number: number; readonly to: Arrival },
) => {
  const { to } = arrival
  useEffect(() => {
    if (to.kind === 'none') return
    // Somebody waits to type: not a frame later, where the editor has its element already.
    if (to.kind === 'writing' && editor.getRootElement() !== null) {
      afterComposing(() => startWriting(editor))
      return
    }
    // The editor's element is there after this commit; selecting before would be lost.
    const frame = requestAnimationFrame(() => {
      if (to.kind === 'writing') return afterComposing(() => startWriting(editor))
      if (to.kind === 'text') return goToText(editor, to.findText)
      const element = passageElement(editor, to.passageId)
      editor.update(
        () => {
          $getMarks()
            .find((mark) => mark.hasID(to.passageId))
            ?.selectStart()
        },
        { tag: HISTORY_MERGE_TAG, onUpdate: () => element?.scrollIntoView({ block: 'center' }) },
      )
      editor.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [editor, arrival.number, to])
}

/** The element a passage begins in, in this editor. */
export const passageElement = (editor: LexicalEditor, passageId: string): HTMLElement | null => {
  const key = editor.read(
    () =>
      $getMarks()
        .find((mark) => mark.hasID(passageId))
        ?.getKey() ?? null,
  )
  return key === null ? null : editor.getElementByKey(key)
}

const goToText = (editor: LexicalEditor, words: string) => {
  let key: string | null = null
  editor.update(
    () => {
      key = $selectFirst(words)
    },
    {
      tag: HISTORY_MERGE_TAG,
      onUpdate: () => {
        if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
      },
    },
  )
  editor.focus()
}

const startWriting = (editor: LexicalEditor) => {
  editor.update(
    () => {
      const blocks = $getRoot().getChildren()
      const empty = blocks.find((block) => $isParagraphNode(block) && block.isEmpty())
      const last = blocks.at(-1)
      if ($isElementNode(empty)) empty.select()
      else if ($isElementNode(last)) last.selectEnd()
    },
    { tag: HISTORY_MERGE_TAG },
  )
  const words = typingTaken()
  if (words !== '') editor.update(() => $typeWords(words))
  editor.focus()
}

/** As if it had been typed here: a new line is a new paragraph. */
const $typeWords = (words: string) => {
  words.split('\n').forEach((line, index) => {
    const before = $getSelection()
    if (index > 0 && $isRangeSelection(before)) before.insertParagraph()
    $getSelection()?.insertText(line)
  })
}
