import { $getRoot, $getState, $isParagraphNode, $setState } from 'lexical'
import type { LexicalNode, ParagraphNode } from 'lexical'
import type { NewId } from '@shared/ids'
import type { EditedParagraph } from '@shared/letters/editedLetter'
import type { LetterContent, LetterSection } from '@shared/letters/letter'
import {
  $createLetterParagraph,
  $createSectionHead,
  SectionHeadNode,
  hasHead,
  paragraphIdState,
  sectionIdState,
} from './letterNodes'

/** Fills an empty root from the letter. A section without paragraphs gets an empty one to write in. */
export const $showLetter = (letter: LetterContent, newId: NewId) => {
  const root = $getRoot().clear()
  for (const section of letter.sections) {
    if (hasHead(section)) root.append($createSectionHead(section.id))
    for (const paragraph of section.paragraphs) {
      root.append($createLetterParagraph(section.id, paragraph.id, paragraph.text))
    }
    if (section.paragraphs.length === 0 && section.evidence) {
      root.append($createLetterParagraph(section.id, newId(), ''))
    }
  }
}

/** The paragraphs as they stand. Empty ones are places to write, not part of the letter. */
export const $readParagraphs = (): readonly EditedParagraph[] =>
  $getRoot()
    .getChildren()
    .filter($isParagraphNode)
    .map((paragraph) => ({
      id: $getState(paragraph, paragraphIdState),
      sectionId: $getState(paragraph, sectionIdState),
      text: paragraph.getTextContent().trim(),
    }))
    .filter((paragraph) => paragraph.text !== '')

/**
 * After each change: every head stands before its section, every paragraph has an id of its own and belongs to the
 * section that it stands in. Heads deleted with a selection come back; nothing is stored in them.
 */
export const $putInOrder = (letter: LetterContent, newId: NewId) => {
  const order = new Map(letter.sections.map((section, index) => [section.id, index]))
  const root = $getRoot()
  const heads = new Set(root.getChildren().filter($isHead).map($sectionOf))
  for (const section of letter.sections) {
    if (!hasHead(section) || heads.has(section.id)) continue
    const index = order.get(section.id) ?? 0
    const next = root.getChildren().find((child) => (order.get($sectionOf(child)) ?? -1) >= index)
    if (next === undefined) root.append($createSectionHead(section.id))
    else next.insertBefore($createSectionHead(section.id))
  }
  $leavePlaces(letter, newId)
  const taken = new Set<string>()
  let sectionId = letter.sections[0]?.id ?? ''
  for (const child of root.getChildren()) {
    if ($isHead(child)) sectionId = $sectionOf(child)
    if (!$isParagraphNode(child)) continue
    sectionId = $giveSection(child, sectionId, order)
    const id = $getState(child, paragraphIdState)
    if (id === '' || taken.has(id)) $setState(child, paragraphIdState, newId())
    taken.add($getState(child, paragraphIdState))
  }
}

/** Between two heads there is no place for a cursor: a section of evidence keeps a paragraph to write in. */
const $leavePlaces = (letter: LetterContent, newId: NewId) => {
  const places = new Set(letter.sections.filter((section) => section.evidence).map(({ id }) => id))
  for (const head of $getRoot().getChildren().filter($isHead)) {
    if (!places.has($sectionOf(head)) || $isParagraphNode(head.getNextSibling())) continue
    head.insertAfter($createLetterParagraph($sectionOf(head), newId(), ''))
  }
}

/** Keeps a paragraph's own section while that is not before the one it stands in; a new or moved one takes its place's. */
const $giveSection = (paragraph: ParagraphNode, place: string, order: ReadonlyMap<string, number>) => {
  const own = order.get($getState(paragraph, sectionIdState))
  if (own !== undefined && own >= (order.get(place) ?? 0)) return $getState(paragraph, sectionIdState)
  $setState(paragraph, sectionIdState, place)
  return place
}

/** The address, the date and who signs come from the visit; the rest is the inspector's to word. */
export const $isOwnWords = (block: LexicalNode, letter: LetterContent | null): boolean => {
  const section = letter?.sections.find(({ id }) => id === $sectionOf(block))
  return section !== undefined && !given.has(section.kind)
}
const given: ReadonlySet<LetterSection['kind']> = new Set(['address', 'date', 'signOff'])

export const $isHead = (node: LexicalNode | null | undefined): node is SectionHeadNode =>
  node instanceof SectionHeadNode

const $sectionOf = (node: LexicalNode) => $getState(node, sectionIdState)
