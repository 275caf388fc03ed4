/**
 * One order of several that were written side by side on the same base. Where somebody has moved things, their order
 * leads; what others have put in comes after what they have put it after.
 */
export const mergeOrders = (
  base: readonly string[],
  orders: readonly (readonly string[])[],
): readonly string[] => {
  const leading = orders.find((order) => isMoved(base, order)) ?? orders[0] ?? []
  return orders.filter((order) => order !== leading).reduce(withKeysOf, [...new Set(leading)])
}

/** The order with what of the other is missing in it, each after the same one as there. */
export const withKeysOf = (order: readonly string[], other: readonly string[]): readonly string[] => {
  const present = new Set(order)
  const after = new Map<string, string[]>()
  let before = ''
  for (const key of other) {
    if (present.has(key)) {
      before = key
      continue
    }
    present.add(key)
    const following = after.get(before)
    if (following) following.push(key)
    else after.set(before, [key])
  }
  const following = (key: string): readonly string[] => after.get(key) ?? []
  return [...following(''), ...order.flatMap((key) => [key, ...following(key)])]
}

const isMoved = (base: readonly string[], order: readonly string[]): boolean => {
  const kept = new Set(order)
  const known = new Set(base)
  const before = base.filter((key) => kept.has(key))
  const now = order.filter((key) => known.has(key))
  return before.some((key, place) => key !== now[place])
}
