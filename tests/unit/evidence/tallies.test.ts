import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumTallies, talliesDisagree } from '@shared/evidence/tallies'
import { aNote, someNotes } from './someNotes'

const counted = (id: string, what: string, n: number, of: number) => aNote(id, { tallies: [{ what, n, of }] })

it('sums the same measure over notes whatever its capitals and spaces, in the first note’s words', () => {
  const sums = sumTallies([
    { ...counted('b', 'assessments  TIMELY', 5, 9), at: '2024-10-16T09:00' },
    counted('a', 'Assessments timely ', 14, 18),
    counted('c', 'visits made', 3, 4),
  ])
  expect(sums).toMatchObject([
    { what: 'Assessments timely', n: 19, of: 27, notes: 2, disagreement: null },
    { what: 'visits made', n: 3, of: 4, notes: 1, disagreement: null },
  ])
})

it('lets tallies disagree when they are more than 25 percentage points apart', () => {
  expect(talliesDisagree({ n: 3, of: 4 }, { n: 2, of: 4 })).toBe(false)
  expect(talliesDisagree({ n: 30, of: 40 }, { n: 19, of: 40 })).toBe(true)
})

it('lets tallies disagree when one says all or none and the other does not', () => {
  expect(talliesDisagree({ n: 10, of: 10 }, { n: 9, of: 10 })).toBe(true)
  expect(talliesDisagree({ n: 0, of: 10 }, { n: 1, of: 10 })).toBe(true)
  expect(talliesDisagree({ n: 10, of: 10 }, { n: 3, of: 3 })).toBe(false)
})

it('names a disagreement exactly when some two of the counts disagree', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      for (const sum of sumTallies(notes)) {
        const some = sum.parts.some((a) => sum.parts.some((b) => talliesDisagree(a, b)))
        expect(sum.disagreement !== null).toBe(some)
        if (sum.disagreement !== null) expect(talliesDisagree(...sum.disagreement)).toBe(true)
      }
    }),
    { seed: 4 },
  )
})

it('loses no tally, and does not mind the order of the notes', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const sums = sumTallies(notes)
      const all = notes.flatMap((note) => note.tallies)
      expect(sums.reduce((total, { n }) => total + n, 0)).toBe(all.reduce((total, { n }) => total + n, 0))
      expect(sums.reduce((total, { of }) => total + of, 0)).toBe(all.reduce((total, { of }) => total + of, 0))
      expect(sumTallies([...notes].reverse())).toEqual(sums)
    }),
    { seed: 5 },
  )
})
