import { $createMarkNode, $isMarkNode, $unwrapMarkNode, $wrapSelectionInMarkNode } from '@lexical/mark'
import type { MarkNode } from '@lexical/mark'
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
} from 'lexical'
import { $chipKind, $isChipNode } from '../chips/ChipNode'
import type { BaseSelection, LexicalNode, PointType, RangeSelection } from 'lexical'

/** All marks in document order. */
export const $getMarks = (): readonly MarkNode[] => {
  const marks: MarkNode[] = []
  const visit = (node: LexicalNode) => {
    if ($isMarkNode(node)) marks.push(node)
    if ($isElementNode(node)) node.getChildren().forEach(visit)
  }
  visit($getRoot())
  return marks
}

/** Marks the selected words as one passage. False when no words are selected. */
export const $markPassage = (selection: BaseSelection | null, passageId: string): boolean => {
  if (!$isRangeSelection(selection) || selection.getTextContent().trim() === '') return false
  $wrapSelectionInMarkNode($toWholeWords(selection), false, passageId, (ids) => $createMarkNode(ids))
  // A line of white space between two paragraphs is no evidence: its mark would only confuse.
  const marks = $getMarks().filter((mark) => mark.hasID(passageId))
  const inWords = new Set(marks.flatMap((mark) => (isBlank(mark) ? [] : [$blockOf(mark)])))
  for (const mark of marks) if (isBlank(mark) && !inWords.has($blockOf(mark))) $takeOut(mark, passageId)
  return true
}

/** Takes the passage's marks away; its words stay. */
export const $unmarkPassage = (passageId: string) => {
  for (const mark of $getMarks()) if (mark.hasID(passageId)) $takeOut(mark, passageId)
}

/** The prompts that are named by chips within a passage. */
export const $promptsNamedIn = (passageId: string): readonly string[] => {
  const chips = $getMarks()
    .filter((mark) => mark.hasID(passageId))
    .flatMap((mark) => mark.getAllTextNodes())
  return [...new Set(chips.flatMap((chip) => ($isPromptChip(chip) ? [chip.getTextContent()] : [])))]
}

const $isPromptChip = (node: LexicalNode) => $isChipNode(node) && $chipKind(node) === 'prompt'

/** The passages around the cursor or the start of the selection. */
export const $passagesAt = (selection: BaseSelection | null): readonly string[] => {
  if (!$isRangeSelection(selection)) return []
  const start = selection.isBackward() ? selection.focus : selection.anchor
  for (let node: LexicalNode | null = start.getNode(); node !== null; node = node.getParent())
    if ($isMarkNode(node)) return node.getIDs()
  return []
}

/**
 * Words copied out of a passage are not that passage a second time. Only a passage that was cut away, and so stands
 * nowhere in the note any more, comes back with its words.
 */
export const $keepOnlyMovedPassages = (
  pasted: readonly LexicalNode[],
  isOfThisNote: (id: string) => boolean,
) => {
  const present = new Set($getMarks().flatMap((mark) => mark.getIDs()))
  const visit = (node: LexicalNode): readonly LexicalNode[] => {
    if ($isElementNode(node)) {
      const children = node.getChildren()
      const kept = children.flatMap(visit)
      if (kept.length !== children.length || kept.some((child, index) => child !== children[index])) {
        node.clear()
        node.append(...kept)
      }
    }
    if (!$isMarkNode(node)) return [node]
    const ids = node.getIDs().filter((id) => !present.has(id) && isOfThisNote(id))
    if (ids.length === 0) return node.getChildren()
    node.setIDs(ids)
    return [node]
  }
  return pasted.flatMap(visit)
}

const isBlank = (mark: MarkNode) => mark.getTextContent().trim() === ''

const $blockOf = (mark: MarkNode) =>
  mark
    .getParents()
    .find((parent) => !parent.isInline())
    ?.getKey()

const $takeOut = (mark: MarkNode, passageId: string) => {
  if (mark.getIDs().length > 1) mark.deleteID(passageId)
  else $unwrapMarkNode(mark)
}

/** A quote starts and ends with whole words: no space that a double click took along, and no half word. */
const $toWholeWords = (selection: RangeSelection): RangeSelection => {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const [start, end] = [$atWordStart(first), $atWordEnd(last)]
  if (start.key === end.key && start.offset >= end.offset) return selection
  const whole = $createRangeSelection()
  whole.anchor.set(start.key, start.offset, start.type)
  whole.focus.set(end.key, end.offset, end.type)
  $setSelection(whole)
  return whole
}

const $atWordStart = (point: PointType) => {
  const text = $textAt(point)
  let { offset } = point
  if ($isChipNode(point.getNode()))
    return { key: point.key, offset: offset < text.length ? 0 : offset, type: point.type }
  while (isSpace(text[offset])) offset += 1
  while (isLetter(text[offset]) && isLetter(text[offset - 1])) offset -= 1
  return { key: point.key, offset, type: point.type }
}

const $atWordEnd = (point: PointType) => {
  const text = $textAt(point)
  let { offset } = point
  if ($isChipNode(point.getNode()))
    return { key: point.key, offset: offset > 0 ? text.length : offset, type: point.type }
  while (isSpace(text[offset - 1])) offset -= 1
  while (isLetter(text[offset - 1]) && isLetter(text[offset])) offset += 1
  return { key: point.key, offset, type: point.type }
}

const $textAt = (point: PointType) => {
  const node = point.getNode()
  return $isTextNode(node) ? node.getTextContent() : ''
}

const isSpace = (character = '') => /^\s$/.test(character)
const isLetter = (character = '') => /^[\p{L}\p{N}’']$/u.test(character)
