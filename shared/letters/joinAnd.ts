/** "A", "A and B", "A, B and C": no comma before "and". */
export const joinAnd = (items: readonly string[]): string => {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
