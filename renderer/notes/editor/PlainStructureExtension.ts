import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode, QuoteNode } from '@lexical/rich-text'
import { ParagraphNode, TEXT_TYPE_TO_FORMAT, TextNode, defineExtension, mergeRegister } from 'lexical'
import type { ElementNode } from 'lexical'

const keptFormats = (TEXT_TYPE_TO_FORMAT['bold'] ?? 0) | (TEXT_TYPE_TO_FORMAT['italic'] ?? 0)

/**
 * Whatever is pasted, a note holds headings, paragraphs, lists, quotes, bold and italics, and nothing else: no colours,
 * fonts, alignment or images, so that letters and searches meet no shape they do not know.
 */
export const PlainStructureExtension = defineExtension({
  name: 'visitbook/PlainStructure',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (text) => {
        if (text.getStyle() !== '') text.setStyle('')
        const format = text.getFormat()
        if ((format & ~keptFormats) !== 0) text.setFormat(format & keptFormats)
      }),
      editor.registerNodeTransform(HeadingNode, (heading) => {
        const tag = heading.getTag()
        if (tag === 'h1') heading.setTag('h2')
        else if (tag !== 'h2' && tag !== 'h3') heading.setTag('h3')
        $alignPlainly(heading)
      }),
      editor.registerNodeTransform(ListNode, (list) => {
        if (list.getListType() === 'check') list.setListType('bullet')
      }),
      editor.registerNodeTransform(ParagraphNode, $alignPlainly),
      editor.registerNodeTransform(QuoteNode, $alignPlainly),
      editor.registerNodeTransform(ListItemNode, $alignPlainly),
    ),
})

const $alignPlainly = (block: ElementNode) => {
  if (block.getFormatType() !== '') block.setFormat('')
  if (!(block instanceof ListItemNode) && block.getIndent() !== 0) block.setIndent(0)
}
