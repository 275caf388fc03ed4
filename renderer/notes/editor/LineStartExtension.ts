import { $createListItemNode, $createListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  KEY_SPACE_COMMAND,
  defineExtension,
} from 'lexical'
import type { ElementNode, ParagraphNode } from 'lexical'

/** `## `, `- `, `1. ` and `> ` at the start of a paragraph turn it into what they stand for in plain text. */
export const LineStartExtension = defineExtension({
  name: 'visitbook/LineStart',
  register: (editor) =>
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        if (!$turnParagraph()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
})

const makers: Readonly<Record<string, () => { outer: ElementNode; inner: ElementNode }>> = {
  '#': () => same($createHeadingNode('h2')),
  '##': () => same($createHeadingNode('h2')),
  '###': () => same($createHeadingNode('h3')),
  '>': () => same($createQuoteNode()),
  '-': () => listOf('bullet'),
  '*': () => listOf('bullet'),
  '1.': () => listOf('number'),
}

const $turnParagraph = (): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const text = selection.anchor.getNode()
  const paragraph = text.getParent()
  if (!$isTextNode(text) || !$isParagraphNode(paragraph) || !text.is(paragraph.getFirstChild())) return false
  const marker = text.getTextContent().slice(0, selection.anchor.offset)
  const make = Object.hasOwn(makers, marker) ? makers[marker] : undefined
  if (make === undefined) return false
  text.spliceText(0, marker.length, '', true)
  $replaceParagraph(paragraph, make())
  return true
}

const $replaceParagraph = (
  paragraph: ParagraphNode,
  { outer, inner }: { outer: ElementNode; inner: ElementNode },
) => {
  inner.append(...paragraph.getChildren())
  paragraph.replace(outer)
  inner.selectStart()
}

const same = (element: ElementNode) => ({ outer: element, inner: element })

const listOf = (kind: 'bullet' | 'number') => {
  const inner = $createListItemNode()
  return { outer: $createListNode(kind).append(inner), inner }
}
