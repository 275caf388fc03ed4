/** The document with the marks of some passages named anew: a copy of a passage is a passage of its own. */
export const renamePassages = (document: unknown, names: ReadonlyMap<string, string>): unknown =>
  names.size === 0 ? document : renamed(document, names)

const renamed = (node: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(node)) return node.map((each: unknown) => renamed(each, names))
  if (typeof node !== 'object' || node === null) return node
  const isMark = 'type' in node && node.type === 'mark'
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) =>
      isMark && key === 'ids' && Array.isArray(value)
        ? [key, value.map((id: unknown) => (typeof id === 'string' ? (names.get(id) ?? id) : id))]
        : [key, renamed(value, names)],
    ),
  )
}
