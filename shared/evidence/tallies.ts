import type { Tally } from '../notes/note'
import { byTime } from './weight'
import type { EvidenceNote } from './weight'

/** One note's count of a measure. */
export type TallyPart = Tally & { readonly noteId: string }

/** A measure summed over the notes that counted it. */
export type TallySum = {
  /** In the words of the note that counted it first. */
  readonly what: string
  readonly n: number
  readonly of: number
  readonly notes: number
  readonly parts: readonly TallyPart[]
  /** Two counts that cannot both be the picture, the ones furthest apart; null when there are none. */
  readonly disagreement: readonly [TallyPart, TallyPart] | null
}

type CountingNote = Pick<EvidenceNote, 'id' | 'at' | 'tallies'>

/** Tallies of the same measure, whatever its capitals and spaces, added up over the notes, by name of the measure. */
export const sumTallies = (notes: readonly CountingNote[]): readonly TallySum[] => {
  const byMeasure = new Map<string, TallyPart[]>()
  for (const note of [...notes].sort(byTime))
    for (const tally of note.tallies) {
      const parts = byMeasure.get(measureKey(tally.what)) ?? []
      byMeasure.set(measureKey(tally.what), [...parts, { ...tally, noteId: note.id }])
    }
  return [...byMeasure].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, parts]) => sumOf(parts))
}

/** "Assessments  timely" and "assessments timely" are one measure. */
export const measureKey = (what: string): string => what.trim().replace(/\s+/g, ' ').toLowerCase()

/** "14 of 18". */
export const tallyWords = ({ n, of }: Pick<Tally, 'n' | 'of'>): string => `${n} of ${of}`

/** Further apart than 25 percentage points, or one says all (or none) and the other does not. */
export const talliesDisagree = (a: Pick<Tally, 'n' | 'of'>, b: Pick<Tally, 'n' | 'of'>): boolean =>
  4 * distance(a, b) > a.of * b.of || (a.n === a.of) !== (b.n === b.of) || (a.n === 0) !== (b.n === 0)

/** The distance of the two shares, times both denominators: whole numbers compare without rounding. */
const distance = (a: Pick<Tally, 'n' | 'of'>, b: Pick<Tally, 'n' | 'of'>) => Math.abs(a.n * b.of - b.n * a.of)

const sumOf = (parts: readonly TallyPart[]): TallySum => ({
  what: parts[0]?.what.trim().replace(/\s+/g, ' ') ?? '',
  n: parts.reduce((sum, { n }) => sum + n, 0),
  of: parts.reduce((sum, { of }) => sum + of, 0),
  notes: new Set(parts.map(({ noteId }) => noteId)).size,
  parts,
  disagreement: furthestApart(parts),
})

/** If any two disagree, then the lowest and the highest share do. */
const furthestApart = (parts: readonly TallyPart[]): readonly [TallyPart, TallyPart] | null => {
  const byShare = [...parts].sort((a, b) => b.n * a.of - a.n * b.of)
  const highest = byShare[0]
  const lowest = byShare.findLast((part) => part !== highest)
  if (highest === undefined || lowest === undefined) return null
  return talliesDisagree(highest, lowest) ? [highest, lowest] : null
}
