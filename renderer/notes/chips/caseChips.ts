import { $createRangeSelection, $getSelection, $isRangeSelection, $isTextNode, $setSelection } from 'lexical'
import type { LexicalNode, TextNode } from 'lexical'
import { $createChipNode } from './ChipNode'
import { codeAtEnd } from './caseCode'

/** What ended the word: a space that stands there already, or a new line that is about to come. */
export type Ended = 'by a space' | 'by a new line'

/** Turns the case code just before the cursor into a chip; answers its code, or null where there is none. */
export const $chipCodeBefore = (ended: Ended): string | null => {
  const selection = $getSelection()
  const found = $codeBeforeCursor(ended)
  if (found === null || !$isRangeSelection(selection)) return null
  const { text, start, end, code } = found
  const behind = selection.anchor.offset - end
  const cuts = [start, end].filter((at) => at > 0 && at < text.getTextContentSize())
  const word = text.splitText(...cuts)[start > 0 ? 1 : 0]
  if (word === undefined) return null
  const chip = $createChipNode('case', code).setFormat(word.getFormat())
  word.replace(chip)
  const after = chip.getNextSibling()
  if (behind > 0 && $isTextNode(after)) $putCursor(after, behind)
  else $putCursor(chip, chip.getTextContentSize())
  return code
}

/** Is there one? Only reads, for every key press asks. */
export const $codeBeforeCursor = (ended: Ended) => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const text = selection.anchor.getNode()
  if (!$isPlainText(text)) return null
  const before = text.getTextContent().slice(0, selection.anchor.offset)
  const words = ended === 'by a space' ? before.replace(/\s$/u, '') : before
  if (ended === 'by a space' && words === before) return null
  const place = codeAtEnd(words)
  if (place === null || (place.start === 0 && !$isWordStart(text))) return null
  return { text, ...place }
}

/** Does a word begin where this text begins? Before it may stand half a word in bold, a chip, or a passage. */
export const $isWordStart = (text: LexicalNode): boolean => {
  const before = $before(text)
  return before === null || /[\s([“"‘']$/u.test(before.getTextContent())
}

const $before = (node: LexicalNode): LexicalNode | null => {
  const sibling = node.getPreviousSibling()
  if (sibling !== null) return sibling
  const parent = node.getParent()
  return parent !== null && parent.isInline() ? $before(parent) : null
}

/** Text that is nothing but text: no chip. */
export const $isPlainText = (node: LexicalNode): node is TextNode =>
  $isTextNode(node) && node.getType() === 'text' && node.isSimpleText()

export const $putCursor = (node: TextNode, offset: number) => {
  const selection = $createRangeSelection()
  selection.anchor.set(node.getKey(), offset, 'text')
  selection.focus.set(node.getKey(), offset, 'text')
  $setSelection(selection)
}
