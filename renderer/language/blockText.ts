import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
} from 'lexical'
import type { ElementNode, LexicalNode, NodeKey, PointType } from 'lexical'
import { $isBlock } from '../notes/editor/blockId'

/** Where a text node stands in the text of its block. Chips and the like are read, and nothing is put into them. */
export type Piece = {
  readonly key: NodeKey
  readonly start: number
  readonly end: number
  readonly isPlain: boolean
}
export type BlockText = { readonly text: string; readonly pieces: readonly Piece[] }

/** The text of a block as its readers see it, without the blocks nested in it. */
export const $readBlock = (block: ElementNode): BlockText => {
  let text = ''
  const pieces: Piece[] = []
  const read = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const own = node.getTextContent()
      const isPlain = node.getType() === 'text' && node.isSimpleText()
      pieces.push({ key: node.getKey(), start: text.length, end: text.length + own.length, isPlain })
      text += own
    } else if ($isElementNode(node)) {
      if (node.isInline()) node.getChildren().forEach(read)
    } else text += $isLineBreakNode(node) ? '\n' : ' '
  }
  block.getChildren().forEach(read)
  return { text, pieces }
}

/** A place in the note: the key of its block, and how far into its text. */
export type Caret = { readonly key: NodeKey; readonly offset: number }

/** Where the cursor or the end of the selection stands. */
export const $readCaret = (): Caret | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $caretAt(selection.focus) : null
}

/** One end of a selection as a place in its block. */
export const $caretAt = (point: PointType): Caret | null => {
  const node = $getNodeByKey(point.key)
  const block = node === null ? undefined : [node, ...node.getParents()].find($isBlock)
  if (node === null || block === undefined) return null
  const { pieces, text } = $readBlock(block)
  if (point.type === 'text') {
    const piece = pieces.find(({ key }) => key === point.key)
    return piece === undefined ? null : { key: block.getKey(), offset: piece.start + point.offset }
  }
  const next = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null
  const following = pieces.find(({ key }) => key === next?.getKey())
  return { key: block.getKey(), offset: following?.start ?? (point.offset === 0 ? 0 : text.length) }
}
