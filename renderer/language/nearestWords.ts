type Entry = { readonly word: string; readonly lower: string; readonly letters: number }

/**
 * Finds the words of a dictionary that differ from a typed one by one or two slips, the likeliest first: swapped
 * neighbours, a letter doubled or not, one vowel for another, then any other letter.
 */
export const createNearestWords = (words: Iterable<string>) => {
  const byLength = new Map<number, Entry[]>()
  for (const word of words) {
    const lower = word.toLowerCase()
    const entry = { word, lower, letters: lettersOf(lower) }
    const same = byLength.get(lower.length)
    if (same === undefined) byLength.set(lower.length, [entry])
    else same.push(entry)
  }
  return (typed: string, count: number): readonly string[] => {
    const wanted = typed.toLowerCase()
    const slips = wanted.length < 5 ? 1 : 2
    const letters = lettersOf(wanted)
    const found: { word: string; cost: number }[] = []
    for (let length = wanted.length - slips; length <= wanted.length + slips; length += 1)
      for (const entry of byLength.get(length) ?? []) {
        // A slip changes two letters at most: nearly all words go by this alone.
        if (bitsOf(entry.letters ^ letters) > 2 * slips) continue
        const cost = costBetween(wanted, entry.lower, slips)
        if (cost <= slips) found.push({ word: entry.word, cost: cost + unlikely(entry, wanted) })
      }
    return found
      .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
      .slice(0, count)
      .map(({ word }) => word)
  }
}

/** Fingers rarely miss the first letter, and a name is rarely meant where no capital was typed. */
const unlikely = ({ word, lower }: Entry, wanted: string) => {
  const begins = lower.charAt(0) === wanted.charAt(0)
  const swapped = lower.charAt(0) === wanted.charAt(1) && lower.charAt(1) === wanted.charAt(0)
  return (begins || swapped ? 0 : 0.5) + (word === lower ? 0 : 0.3)
}

/** Which letters a word has, one bit each. */
const lettersOf = (word: string) => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - 97) % 32)
  return letters
}

const bitsOf = (number: number) => {
  let rest = number
  let count = 0
  for (; rest !== 0; count += 1) rest &= rest - 1
  return count
}

/** Weighed edit distance with swaps; more than `limit` as soon as that is certain. */
const costBetween = (from: string, to: string, limit: number): number => {
  let twoBack: number[] = []
  let before: number[] = []
  for (let column = 0; column <= to.length; column += 1) before.push(column)
  for (let row = 1; row <= from.length; row += 1) {
    const now: number[] = [row]
    for (let column = 1; column <= to.length; column += 1) now.push(far)
    let least = row
    const last = Math.min(to.length, row + limit)
    for (let column = Math.max(1, row - limit); column <= last; column += 1) {
      const cost = stepCost(from, to, row, column, twoBack, before, now)
      now[column] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return far
    twoBack = before
    before = now
  }
  return before[to.length] ?? far
}

const stepCost = (
  from: string,
  to: string,
  row: number,
  column: number,
  twoBack: readonly number[],
  before: readonly number[],
  now: readonly number[],
): number => {
  const mine = from.charCodeAt(row - 1)
  const theirs = to.charCodeAt(column - 1)
  const diagonal = before[column - 1] ?? far
  if (mine === theirs) return diagonal
  const changed = diagonal + (isVowel(mine) && isVowel(theirs) ? 0.8 : 1)
  const left = (before[column] ?? far) + (mine === from.charCodeAt(row - 2) ? doubled : 1)
  const added = (now[column - 1] ?? far) + (theirs === to.charCodeAt(column - 2) ? doubled : 1)
  const areSwapped = mine === to.charCodeAt(column - 2) && theirs === from.charCodeAt(row - 2)
  const swapped = areSwapped ? (twoBack[column - 2] ?? far) + 0.6 : far
  return Math.min(changed, left, added, swapped)
}

const far = 100
const doubled = 0.6
const vowels = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)))
const isVowel = (code: number) => vowels.has(code)
