import { $isMarkNode } from '@lexical/mark'
import { $createRangeSelection, $getNodeByKey, $isTextNode, $setSelection, HISTORY_PUSH_TAG } from 'lexical'
import type { LexicalEditor, TextNode } from 'lexical'
import { $isBlock } from '../notes/editor/blockId'
import { $readBlock, $readCaret } from './blockText'
import type { Caret } from './blockText'
import type { PlacedMark } from './writing'

/**
 * Puts other words in the place of marked ones, as one step of undo. The passage they stand in keeps them, also where it
 * holds only a part of them. False: the words are not there any more, and nothing was changed.
 */
export const replaceWords = (editor: LexicalEditor, { key, mark }: PlacedMark, words: string): boolean => {
  let isDone = false
  editor.update(
    () => {
      const block = $getNodeByKey(key)
      if (!$isBlock(block)) return
      const { text, pieces } = $readBlock(block)
      if (text.slice(mark.start, mark.end) !== mark.quote) return
      const touched = pieces.filter(({ start, end }) => start < mark.end && mark.start < end)
      if (touched.some(({ isPlain }) => !isPlain)) return
      const caret = $readCaret()
      const nodes = touched.flatMap((piece) => {
        const node = $getNodeByKey(piece.key)
        return $isTextNode(node) ? [{ node, piece }] : []
      })
      // A passage of which nothing is left would be gone: its words come first.
      const home = nodes.find(({ node }) => node.getParents().some($isMarkNode)) ?? nodes[0]
      for (const { node, piece } of nodes) {
        const from = Math.max(mark.start, piece.start) - piece.start
        const count = Math.min(mark.end, piece.end) - piece.start - from
        $spliceOrRemove(node, from, count, node === home?.node ? words : '')
      }
      if (caret?.key === key) $putCaret({ key, offset: movedOffset(caret.offset, mark, words) })
      isDone = true
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return isDone
}

/** Puts the cursor at a place of the note. */
export const $putCaret = ({ key, offset }: Caret) => {
  const block = $getNodeByKey(key)
  if (!$isBlock(block)) return
  const { pieces } = $readBlock(block)
  const piece = pieces.find(({ start, end }) => start <= offset && offset <= end)
  if (piece === undefined) return
  const selection = $createRangeSelection()
  selection.anchor.set(piece.key, offset - piece.start, 'text')
  selection.focus.set(piece.key, offset - piece.start, 'text')
  $setSelection(selection)
}

/** Where a place of the text stands once other words are in the place of the marked ones. */
export const movedOffset = (offset: number, mark: PlacedMark['mark'], words: string) => {
  if (offset <= mark.start) return offset
  return offset >= mark.end ? offset + words.length - (mark.end - mark.start) : mark.start + words.length
}

const $spliceOrRemove = (node: TextNode, from: number, count: number, words: string) => {
  if (words === '' && count === node.getTextContentSize()) node.remove()
  else node.spliceText(from, count, words)
}
