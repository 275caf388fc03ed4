import type { Piece } from './letterSlots'
import { joinedBags, similarity, wordBag } from './similarity'
import type { WordBag } from './similarity'

/** Two texts in the same place with fewer words in common than this are two texts. */
const likeness = 0.4
/** What was cut or joined keeps nearly all of its words, and is clearly more alike whole than any of its parts. */
const wholeLikeness = 0.7
const wholeGain = 0.08
/** A line of an address or a date may change all of its few words and still be that line. */
const fewWords = 6
const mostPairs = 1_000_000

type Pairing = { readonly slots: readonly number[]; readonly items: readonly number[] }

/** How many parts of the letter became how many of the document. */
const shapes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const

/**
 * Pairs what stands between two equal parts: in order, so that the words in common are as many as can be. What finds no
 * partner is in no pairing.
 */
export const alignGap = (
  slots: readonly Piece[],
  items: readonly Piece[],
  gap: Pairing,
): readonly Pairing[] => {
  const [n, m] = [gap.slots.length, gap.items.length]
  if (n === 0 || m === 0 || n * m > mostPairs) return []
  const left = gap.slots.map((at) => bagged(slots[at]))
  const right = gap.items.map((at) => bagged(items[at]))
  // best[i][j]: of what stands from the i-th slot and the j-th item on.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1))
  const step = Array.from({ length: n + 1 }, () => new Int8Array(m + 1).fill(-1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      let most = Math.max(at(i + 1, j), at(i, j + 1))
      let shape = at(i + 1, j) >= at(i, j + 1) ? -1 : -2
      shapes.forEach(([a, b], index) => {
        if (i + a > n || j + b > m || !isInARow(gap.items, j, b)) return
        const gain = gainOf(left.slice(i, i + a), right.slice(j, j + b))
        if (gain === 0) return
        const sum = gain + at(i + a, j + b)
        if (sum > most) [most, shape] = [sum, index]
      })
      const row = best[i]
      const steps = step[i]
      if (row && steps) [row[j], steps[j]] = [most, shape]
    }
  const pairings: Pairing[] = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    const taken = step[i]?.[j] ?? -1
    const shape = shapes[taken]
    if (shape === undefined) {
      if (taken === -2) j += 1
      else i += 1
      continue
    }
    const [a, b] = shape
    pairings.push({ slots: gap.slots.slice(i, i + a), items: gap.items.slice(j, j + b) })
    ;[i, j] = [i + a, j + b]
  }
  return pairings.length === 0 && isOneShortLine(left, right) ? [gap] : pairings
}

/** What something else was put between was cut, but is no longer one place. */
const isInARow = (items: readonly number[], from: number, count: number): boolean =>
  (items[from + count - 1] ?? 0) - (items[from] ?? 0) === count - 1

type Bagged = { readonly kind: Piece['kind']; readonly bag: WordBag }

const bagged = (piece: Piece | undefined): Bagged => ({
  kind: piece?.kind ?? 'fixed',
  bag: wordBag(piece?.text ?? ''),
})

/** Words in common, counted for every part that finds its place; 0: they do not belong together. */
const gainOf = (left: readonly Bagged[], right: readonly Bagged[]): number => {
  const all = [...left, ...right]
  const whole = all.length > 2
  if (whole ? all.some(({ kind }) => kind !== 'text') : left[0]?.kind !== right[0]?.kind) return 0
  const alike = similarity(joinedBags(left.map(({ bag }) => bag)), joinedBags(right.map(({ bag }) => bag)))
  if (!whole) return alike >= likeness ? alike : 0
  if (alike < wholeLikeness) return 0
  const single = Math.max(...left.flatMap((one) => right.map((other) => similarity(one.bag, other.bag))))
  return alike > single + wholeGain ? (alike * all.length) / 2 : 0
}

const isOneShortLine = (left: readonly Bagged[], right: readonly Bagged[]): boolean => {
  const [one, other] = [left[0], right[0]]
  if (left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return false
  return one.kind === other.kind && one.bag.size <= fewWords && other.bag.size <= fewWords
}
