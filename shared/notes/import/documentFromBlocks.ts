import type { NewId } from '../../ids'
import { element, textNodes } from '../documentNodes'
import type { SerialisedNode } from '../documentNodes'
import type { ImportedBlock } from './importedText'

/** The document of a note made of blocks of a file; every word of them is in it, in their order. */
export const documentFromBlocks = (blocks: readonly ImportedBlock[], newId: NewId): SerialisedNode => {
  const nodes: SerialisedNode[] = []
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at]
    if (block === undefined) break
    if (isItem(block)) {
      const end = endOfList(blocks, at)
      nodes.push(list(blocks.slice(at, end), 0, newId))
      at = end
    } else {
      nodes.push(single(block, newId))
      at += 1
    }
  }
  // Lexical refuses a document without any block.
  if (nodes.length === 0) nodes.push(single({ kind: 'paragraph', level: 0, text: '' }, newId))
  return { root: element('root', nodes) }
}

const isItem = ({ kind }: ImportedBlock) => kind === 'bullet' || kind === 'number'

/** A list goes on while items follow; at its outermost level they are all of one kind. */
const endOfList = (blocks: readonly ImportedBlock[], start: number): number => {
  const kind = blocks[start]?.kind
  const end = blocks.findIndex(
    (block, at) => at > start && (!isItem(block) || (block.level === 0 && block.kind !== kind)),
  )
  return end === -1 ? blocks.length : end
}

const deepest = 8

const list = (items: readonly ImportedBlock[], level: number, newId: NewId): SerialisedNode => {
  const nodes: SerialisedNode[] = []
  let value = 0
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (item === undefined) break
    const isDeeper = item.level > level && level < deepest && at > 0
    value += isDeeper ? 0 : 1
    if (isDeeper) {
      // Lexical nests a list by an item that holds nothing else.
      const found = items.findIndex((each, place) => place > at && each.level <= level)
      const end = found === -1 ? items.length : found
      nodes.push({
        ...element('listitem', [list(items.slice(at, end), level + 1, newId)]),
        value: value + 1,
        ...state(newId),
      })
      at = end
    } else {
      nodes.push({ ...element('listitem', textNodes(item.text)), value, ...state(newId) })
      at += 1
    }
  }
  const isNumbered = items[0]?.kind === 'number'
  return {
    ...element('list', nodes),
    listType: isNumbered ? 'number' : 'bullet',
    start: 1,
    tag: isNumbered ? 'ol' : 'ul',
  }
}

const single = ({ kind, level, text }: ImportedBlock, newId: NewId): SerialisedNode => {
  const children = textNodes(text)
  if (kind === 'heading')
    return { ...element('heading', children), tag: level > 2 ? 'h3' : 'h2', ...state(newId) }
  if (kind === 'quote') return { ...element('quote', children), ...state(newId) }
  return { ...element('paragraph', children), textFormat: 0, textStyle: '', ...state(newId) }
}

const state = (newId: NewId) => ({ $: { blockId: newId() } })
