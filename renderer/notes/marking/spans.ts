import { $isMarkNode } from '@lexical/mark'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
} from 'lexical'
import type { PointType } from 'lexical'
import { $caretAt, $readBlock } from '../../language/blockText'
import type { Caret, Piece } from '../../language/blockText'
import { $getBlocks, $isBlock } from '../editor/blockId'

/** A stretch of the note by its blocks: it stands when marks are put into the text or taken out of it. */
export type Span = { readonly from: Caret; readonly to: Caret }

/** Where the cursor stands and where its selection began, to be put back later. */
export type KeptCursor = { readonly anchor: Caret; readonly focus: Caret; readonly span: Span }

export const $readCursor = (): KeptCursor | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const anchor = $caretAt(selection.anchor)
  const focus = $caretAt(selection.focus)
  if (anchor === null || focus === null) return null
  return {
    anchor,
    focus,
    span: selection.isBackward() ? { from: focus, to: anchor } : { from: anchor, to: focus },
  }
}

/** Selects from one place to another. A block that is gone meanwhile changes nothing. */
export const $select = (anchor: Caret, focus: Caret): boolean => {
  const selection = $createRangeSelection()
  const isThere = $setPoint(selection.anchor, anchor, 'before') && $setPoint(selection.focus, focus, 'after')
  if (isThere) $setSelection(selection)
  return isThere
}

/** The words of a stretch, in the order of the text. */
export const $wordsOf = (span: Span): string =>
  $parts(span)
    .map(({ text, start, end }) => text.slice(start, end))
    .join(' ')

/** The passages that the whole stretch lies in. */
export const $passagesOver = (span: Span): readonly string[] => {
  const ids = $parts(span).flatMap(({ pieces, start, end }) =>
    pieces
      .filter((piece) => piece.end > start && piece.start < end)
      .flatMap((piece) => ($textOf(piece).trim() === '' ? [] : [$passagesOf(piece)])),
  )
  const [first = [], ...others] = ids
  return first.filter((id) => others.every((each) => each.includes(id)))
}

/** The stretch block by block, with what to draw of each. */
export const $parts = ({ from, to }: Span) => {
  const blocks = $getBlocks()
  const first = blocks.findIndex((block) => block.getKey() === from.key)
  const last = blocks.findIndex((block) => block.getKey() === to.key)
  if (first < 0 || last < first) return []
  return blocks.slice(first, last + 1).map((block, index) => {
    const { text, pieces } = $readBlock(block)
    return {
      key: block.getKey(),
      text,
      pieces,
      start: index === 0 ? from.offset : 0,
      end: index === last - first ? to.offset : text.length,
    }
  })
}

const $textOf = ({ key }: Piece) => $getNodeByKey(key)?.getTextContent() ?? ''

const $passagesOf = ({ key }: Piece): readonly string[] =>
  ($getNodeByKey(key)?.getParents() ?? []).flatMap((parent) => ($isMarkNode(parent) ? parent.getIDs() : []))

/** Between two texts the place belongs to the one whose words are meant. */
const $setPoint = (point: PointType, { key, offset }: Caret, side: 'before' | 'after'): boolean => {
  const block = $getNodeByKey(key)
  if (!$isBlock(block)) return false
  const { pieces } = $readBlock(block)
  const holding = pieces.filter((piece) => piece.start <= offset && offset <= piece.end)
  const piece = side === 'before' ? holding.at(-1) : holding[0]
  if (piece === undefined) point.set(key, 0, 'element')
  else point.set(piece.key, offset - piece.start, 'text')
  return true
}
