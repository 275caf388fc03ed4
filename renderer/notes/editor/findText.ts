import { findQuote } from '@shared/notes/findQuote'
import { $createRangeSelection, $getRoot, $setSelection } from 'lexical'
import type { TextNode } from 'lexical'

type Stretch = { readonly node: TextNode; readonly start: number }

/** Selects the first place where these words stand as whole words; answers the key of the text they begin in. */
export const $selectFirst = (words: string): string | null => {
  const { text, stretches } = $readText()
  const [firstWord = ''] = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const inNote = findQuote(folded(text), folded(words))
  // A phrase may be written with other signs between its words.
  const places = inNote.length > 0 ? inNote : findQuote(folded(text), folded(firstWord))
  const place = places.find(({ start, end }) => !isInWord(text, start) && !isInWord(text, end)) ?? places[0]
  const from = place === undefined ? undefined : stretches.findLast(({ start }) => start <= place.start)
  const to = place === undefined ? undefined : stretches.findLast(({ start }) => start < place.end)
  if (place === undefined || from === undefined || to === undefined) return null
  const selection = $createRangeSelection()
  selection.anchor.set(from.node.getKey(), place.start - from.start, 'text')
  selection.focus.set(to.node.getKey(), place.end - to.start, 'text')
  $setSelection(selection)
  return from.node.getKey()
}

/** In lower case, where that has as many characters: places in it are places in the text. */
const folded = (text: string) => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** All texts of the note in a row; where one block ends and the next begins, a line break keeps their words apart. */
const $readText = () => {
  let text = ''
  let before: TextNode | null = null
  const stretches: Stretch[] = []
  for (const node of $getRoot().getAllTextNodes()) {
    if (before !== null && !$followsOn(before, node)) text += '\n'
    stretches.push({ node, start: text.length })
    text += node.getTextContent()
    before = node
  }
  return { text, stretches }
}

/** Both stand in one line: beside each other, or one of them in a mark of the same block. */
const $followsOn = (before: TextNode, node: TextNode) => {
  const block = (text: TextNode) => text.getParents().find((parent) => !parent.isInline())
  const ofNode = block(node)
  const ofBefore = block(before)
  if (ofNode === undefined || ofBefore === undefined || !ofNode.is(ofBefore)) return false
  return before.getNextSibling() === null || before.getNextSibling()?.getType() !== 'linebreak'
}

/** Between two letters or digits: the middle of a word. */
const isInWord = (text: string, at: number) => /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1))
