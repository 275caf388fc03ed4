import { element } from '../notes/documentNodes'
import type { SerialisedNode } from '../notes/documentNodes'
import { canonicalJson } from './canonicalJson'
import type { Json } from './canonicalJson'
import { childrenOf, isNode } from './inlineAtoms'
import { keysInOrder } from './parts'
import type { Parts } from './parts'

/**
 * A note's document as parts: `block/<block id>` is a block with its words, `place/<block id>` the lists it stands in
 * from the outermost to its own, `order/block` the order of all, `silent/document` what holds them. List items are
 * blocks like any other; a list is nothing but what its items say of it.
 */
export const documentToParts = (document: unknown): ReadonlyMap<string, Json> => {
  const parts = new Map<string, Json>()
  const { root, ...rest } = isNode(document) ? document : { root: undefined }
  const { children: _, ...frame } = isNode(root) ? root : { children: [] }
  const keys: string[] = []
  for (const { node, place } of rowsOf(isNode(root) ? childrenOf(root) : [], [])) {
    if (blockIdOf(node).endsWith(onlyBlock) && childrenOf(node).length === 0) continue
    const key = freeKey(blockIdOf(node), parts)
    keys.push(key)
    parts.set(`block/${key}`, asJson(node))
    parts.set(`place/${key}`, asJson(place))
  }
  parts.set('order/block', keys)
  parts.set('silent/document', asJson({ rest, frame }))
  return parts
}

/** The document that the parts make. Where all its blocks were taken out it has an empty one, as Lexical wants it. */
export const documentFromParts = (parts: Parts, noteId: string): unknown => {
  const rows = keysInOrder(parts, 'block').map((key): Row => {
    const place = parts.get(`place/${key}`)
    const node = parts.get(`block/${key}`)
    return { node: isNode(node) ? node : element('paragraph', []), place: nodesOf(place) }
  })
  const kept = parts.get('silent/document')
  const rest = isNode(kept) ? kept['rest'] : undefined
  const frame = isNode(kept) ? kept['frame'] : undefined
  const children = rows.length > 0 ? build(rows, 0) : [emptyParagraph(`${noteId}${onlyBlock}`)]
  const root =
    isNode(frame) && typeof frame['type'] === 'string' ? frame : withoutChildren(element('root', []))
  return { ...(isNode(rest) ? rest : {}), root: { ...root, children } }
}

/** The block under another id: what a second version of a block needs to stand beside the first. */
export const withBlockId = (block: Json, id: string): Json => {
  if (!isNode(block)) return block
  const state = block['$']
  return asJson({ ...block, $: { ...(isNode(state) ? state : {}), blockId: id } })
}

/** How the id of a block ends that stands for "no block at all" until somebody writes in it. */
const onlyBlock = '~empty'

/** A block and what it stands in: list, and for nested ones the item that holds nothing but the next list. */
type Row = { readonly node: SerialisedNode; readonly place: readonly SerialisedNode[] }

const rowsOf = (nodes: readonly SerialisedNode[], place: readonly SerialisedNode[]): readonly Row[] => {
  const rows: Row[] = []
  let before = ''
  let run = 0
  for (const node of nodes) {
    if (!isContainer(node)) {
      before = ''
      rows.push({ node: place.length > 0 ? withoutValue(node) : node, place })
      continue
    }
    const holder = withoutValue(withoutChildren(node))
    // Two lists that follow each other and look alike are still two.
    run = canonicalJson(holder) === before ? 1 - run : 0
    before = canonicalJson(holder)
    rows.push(...rowsOf(childrenOf(node), [...place, run === 0 ? holder : { ...holder, run }]))
  }
  return rows
}

const build = (rows: readonly Row[], depth: number): readonly SerialisedNode[] => {
  const nodes: SerialisedNode[] = []
  for (let from = 0; from < rows.length;) {
    const holder = rows[from]?.place[depth]
    const key = canonicalJson(holder)
    let to = from + 1
    if (holder !== undefined)
      while (to < rows.length && canonicalJson(rows[to]?.place[depth]) === key) to += 1
    const first = rows[from]
    if (holder === undefined) nodes.push(...(first ? [first.node] : []))
    else nodes.push(filled(holder, build(rows.slice(from, to), depth + 1)))
    from = to
  }
  return nodes
}

const filled = (
  { run: _, ...holder }: SerialisedNode,
  children: readonly SerialisedNode[],
): SerialisedNode => ({
  ...holder,
  children: holder['type'] === 'list' ? numbered(children, Number(holder['start'] ?? 1)) : children,
})

/** Items count from where their list starts; one that only holds a list does not count. */
const numbered = (items: readonly SerialisedNode[], start: number): readonly SerialisedNode[] => {
  let value = start
  return items.map((item) => {
    const own = { ...item, value }
    if (!isContainer(item)) value += 1
    return own
  })
}

/** A list, or a list item that holds lists and nothing else; empty ones hold nobody's words, and are blocks. */
const isContainer = (node: SerialisedNode): boolean => {
  const children = childrenOf(node)
  if (children.length === 0) return false
  if (node['type'] === 'list') return true
  return (
    node['type'] === 'listitem' && children.every((child) => isContainer(child) && child['type'] === 'list')
  )
}

const withoutChildren = ({ children: _, ...rest }: SerialisedNode): SerialisedNode => rest
const withoutValue = ({ value: _, ...rest }: SerialisedNode): SerialisedNode => rest

const blockIdOf = (node: SerialisedNode): string => {
  const state = node['$']
  const id = isNode(state) ? state['blockId'] : undefined
  return typeof id === 'string' && id !== '' ? id : '?'
}

/** Blocks without an id, or with one that another has, are told apart by their place. */
const freeKey = (id: string, parts: Parts): string => {
  let key = id
  for (let copy = 2; parts.has(`block/${key}`); copy += 1) key = `${id}?${copy}`
  return key
}

const emptyParagraph = (blockId: string): SerialisedNode => ({
  ...element('paragraph', []),
  textFormat: 0,
  textStyle: '',
  $: { blockId },
})

const nodesOf = (value: Json | undefined): readonly SerialisedNode[] =>
  Array.isArray(value) ? value.filter(isNode) : []

/** Documents are parsed JSON, whatever else is unknown of them. */
const asJson = (value: unknown): Json => value as Json
