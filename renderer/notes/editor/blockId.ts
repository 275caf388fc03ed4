import { $isListItemNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getRoot, $getState, $isElementNode, $isParagraphNode, createState } from 'lexical'
import type { ElementNode, LexicalNode } from 'lexical'

/** Names a block for as long as it lives: passages and letters point at it (`shared/notes/noteDocument.ts` reads it). */
export const blockIdState = createState('blockId', {
  parse: (value) => (typeof value === 'string' ? value : ''),
})

/** A block carries an id: a paragraph, a heading, a quote or a list item. Lists themselves do not. */
export const $isBlock = (node: LexicalNode | null | undefined): node is ElementNode =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListItemNode(node)

export const $getBlockId = (block: LexicalNode): string => $getState(block, blockIdState)

/** All blocks in document order; nested list items after their parents. */
export const $getBlocks = (): readonly ElementNode[] => {
  const blocks: ElementNode[] = []
  const visit = (node: LexicalNode) => {
    if ($isBlock(node)) blocks.push(node)
    if ($isElementNode(node) && !node.isInline()) node.getChildren().forEach(visit)
  }
  $getRoot().getChildren().forEach(visit)
  return blocks
}
