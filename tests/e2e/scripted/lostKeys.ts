/** What became of what was typed, by comparing it with what stands there. */
export type LostKeys = {
  /** Characters that were typed and are not there. */
  readonly dropped: number
  /** Characters that nobody typed. */
  readonly added: number
  /** Places that hold another character than was typed there, though all of them are in the text. */
  readonly reordered: number
}

export const lostKeys = (typed: string, stored: string): LostKeys => {
  const missing = without(typed, stored)
  const more = without(stored, typed)
  const sameCharacters = missing === 0 && more === 0
  const moved = [...typed].filter((character, index) => stored[index] !== character).length
  return { dropped: missing, added: more, reordered: sameCharacters ? moved : 0 }
}

/** How many characters of a text the other one has not got. */
const without = (text: string, other: string): number => {
  const left = new Map<string, number>()
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1)
  return [...text].filter((character) => {
    const count = left.get(character) ?? 0
    left.set(character, count - 1)
    return count <= 0
  }).length
}
