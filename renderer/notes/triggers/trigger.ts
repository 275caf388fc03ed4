import { $getNodeByKey, $getSelection, $isRangeSelection } from 'lexical'
import type { TextNode } from 'lexical'
import { $isPlainText, $isWordStart } from '../chips/caseChips'

export type Sign = '/' | '#' | '@'

/** A sign typed where a word begins, and what has been typed behind it. */
export type Trigger = { readonly sign: Sign; readonly query: string; readonly start: number }

/** A trigger and the text it stands in. */
export type PlacedTrigger = Trigger & { readonly nodeKey: string }

const longest = 60
// Letters first: "#1", "24 /7" and "/ or" are words. Words may follow, as long as something has them.
const pattern = /(?<=^|[\s(])([/#@])((?:\p{L}[^\s/#@]*(?: [^\s/#@]+){0,3} ?)?)$/u

/** The trigger that ends a text. None in "and/or", "12/10", "a@b" and "C#". */
export const triggerIn = (before: string): Trigger | null => {
  const match = pattern.exec(before)
  const [sign, query] = [match?.[1], match?.[2]]
  if (match === null || query === undefined || query.length > longest) return null
  return sign === '/' || sign === '#' || sign === '@' ? { sign, query, start: match.index } : null
}

/** The trigger before the cursor. */
export const $readTrigger = (): PlacedTrigger | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const text = selection.anchor.getNode()
  if (!$isPlainText(text)) return null
  const trigger = triggerIn(text.getTextContent().slice(0, selection.anchor.offset))
  if (trigger === null || (trigger.start === 0 && !$isWordStart(text))) return null
  return { ...trigger, nodeKey: text.getKey() }
}

/** Takes what was typed out of the text and leaves the cursor there. False: the text has changed meanwhile. */
export const $takeTrigger = ({ nodeKey, sign, query, start }: PlacedTrigger): boolean => {
  const text = $getNodeByKey<TextNode>(nodeKey)
  const typed = sign + query
  const end = start + typed.length
  if (text === null || !$isPlainText(text) || text.getTextContent().slice(start, end) !== typed) return false
  text.select(start, end).removeText()
  return true
}
