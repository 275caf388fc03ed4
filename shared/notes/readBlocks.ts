/** One block of a note as readers outside the editor need it. `marked` is its text by passage id. */
export type NoteBlock = {
  readonly id: string
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'bullet' | 'number'
  /** 2 or 3 for headings, 0 for all others. */
  readonly level: number
  readonly text: string
  readonly marked: ReadonlyMap<string, string>
}

/** The blocks of a note in document order; list items stand for themselves, nested ones after their parent. */
export const readBlocks = (document: unknown): readonly NoteBlock[] => {
  const blocks: NoteBlock[] = []
  const root = property(document, 'root')
  for (const child of childrenOf(root)) readBlock(child, 'bullet', blocks)
  return blocks
}

const readBlock = (node: unknown, listKind: 'bullet' | 'number', blocks: NoteBlock[]): void => {
  const type = property(node, 'type')
  if (type === 'list') {
    const kind = property(node, 'listType') === 'number' ? 'number' : 'bullet'
    for (const item of childrenOf(node)) readBlock(item, kind, blocks)
    return
  }
  const nested = childrenOf(node).filter((child) => property(child, 'type') === 'list')
  const inline = childrenOf(node).filter((child) => property(child, 'type') !== 'list')
  // Lexical nests a list by a list item that holds nothing but the inner list: it is no item of its own.
  if (inline.length > 0 || nested.length === 0) blocks.push(toBlock(node, inline, listKind))
  for (const list of nested) readBlock(list, listKind, blocks)
}

const toBlock = (node: unknown, inline: readonly unknown[], listKind: 'bullet' | 'number'): NoteBlock => {
  const type = property(node, 'type')
  const id = property(property(node, '$'), 'blockId')
  const marked = new Map<string, string>()
  const text = inline.map((child) => readInline(child, [], marked)).join('')
  const kind =
    type === 'heading' ? 'heading' : type === 'quote' ? 'quote' : type === 'listitem' ? listKind : 'paragraph'
  const level = kind !== 'heading' ? 0 : property(node, 'tag') === 'h3' ? 3 : 2
  return { id: typeof id === 'string' ? id : '', kind, level, text, marked }
}

const readInline = (node: unknown, passageIds: readonly string[], marked: Map<string, string>): string => {
  const text = property(node, 'text')
  const own = property(node, 'type') === 'linebreak' ? '\n' : typeof text === 'string' ? text : null
  if (own === null) {
    const ids = property(node, 'type') === 'mark' ? [...new Set([...passageIds, ...idsOf(node)])] : passageIds
    return childrenOf(node)
      .map((child) => readInline(child, ids, marked))
      .join('')
  }
  for (const id of passageIds) marked.set(id, (marked.get(id) ?? '') + own)
  return own
}

const idsOf = (node: unknown): readonly string[] => {
  const ids: unknown = property(node, 'ids')
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : []
}

const childrenOf = (node: unknown): readonly unknown[] => {
  const children: unknown = property(node, 'children')
  return Array.isArray(children) ? children : []
}

/** The document comes from disk or from a colleague: nothing in it is taken for granted. */
const property = (node: unknown, key: string): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, key)
    ? (node as Readonly<Record<string, unknown>>)[key]
    : undefined
