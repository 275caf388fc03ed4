import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $createRangeSelection,
  $setSelection,
} from 'lexical'
import type { EditorState, LexicalNode, PointType } from 'lexical'
import type { Cursor } from '@shared/notes/noteUndo'

/** Where the cursor is in a state of the editor, in a form that outlives the editor. */
export const cursorIn = (state: EditorState): Cursor | null =>
  state.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection)
      ? { anchor: $pathTo(selection.anchor), focus: $pathTo(selection.focus) }
      : null
  })

/** Puts the cursor where it was; a place that is not there leaves it out of the text. */
export const $putCursor = ({ anchor, focus }: Cursor) => {
  const [start, end] = [$pointAt(anchor), $pointAt(focus)]
  if (start === null || end === null) return
  const selection = $createRangeSelection()
  selection.anchor.set(start.node.getKey(), start.offset, start.type)
  selection.focus.set(end.node.getKey(), end.offset, end.type)
  $setSelection(selection)
}

const $pathTo = (point: PointType): readonly number[] => {
  const path = [point.offset]
  for (let node: LexicalNode | null = point.getNode(); node?.getParent(); node = node.getParent())
    path.unshift(node.getIndexWithinParent())
  return path
}

const $pointAt = (path: readonly number[]) => {
  let node: LexicalNode | null = $getRoot()
  for (const index of path.slice(0, -1)) node = $isElementNode(node) ? node.getChildAtIndex(index) : null
  if (node === null) return null
  const offset = path.at(-1) ?? 0
  if ($isTextNode(node))
    return { node, offset: Math.min(offset, node.getTextContentSize()), type: 'text' as const }
  if (!$isElementNode(node)) return null
  return { node, offset: Math.min(offset, node.getChildrenSize()), type: 'element' as const }
}
