/** Words of a text with how often each stands in it. */
export type WordBag = { readonly counts: ReadonlyMap<string, number>; readonly size: number }

/** The text as two people would read it aloud: breaks and kinds of space do not count. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

export const wordBag = (text: string): WordBag => {
  const counts = new Map<string, number>()
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

export const joinedBags = (bags: readonly WordBag[]): WordBag => {
  const [first, ...others] = bags
  if (first !== undefined && others.length === 0) return first
  const counts = new Map<string, number>()
  for (const bag of bags)
    for (const [word, count] of bag.counts) counts.set(word, (counts.get(word) ?? 0) + count)
  return { counts, size: bags.reduce((sum, { size }) => sum + size, 0) }
}

/** The share of words that two texts have in common, from 0 to 1, whatever their order. */
export const similarity = (a: WordBag, b: WordBag): number => {
  if (a.size + b.size === 0) return 0
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  let common = 0
  for (const [word, count] of small.counts) common += Math.min(count, large.counts.get(word) ?? 0)
  return (2 * common) / (a.size + b.size)
}
