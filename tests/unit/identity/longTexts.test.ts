import { expect, it } from 'vitest'
import { findIdentifiers } from '@shared/identity/findIdentifiers'

const today = '2026-11-22'

/** Processor time of the shortest of a few runs: what the search needs, whatever the machine does beside it. */
const timeFor = (text: string): number => {
  const runs = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage()
    findIdentifiers(text, { known: ['Kestrel'], today })
    return process.cpuUsage(start).user / 1_000
  })
  return Math.min(...runs)
}

/** A search that tries again from every place of a run needs sixteen times as long for four times the text. */
it.each([
  ['letters', 'a'],
  ['capitals', 'Aa '],
  ['words', 'plan '],
  ['names', 'Oluchi '],
  ['figures', '1'],
  ['grouped figures', '12 '],
  ['phone figures', '07 '],
  ['mailboxes without end', 'a.'],
  ['half addresses', 'a@b.'],
  ['blanks', ' '],
  ['blank lines', '\n'],
  ['dates begun', 'dob '],
  ['dots', 'A.'],
  ['streets', '12 Acacia '],
  ['schools', 'St Mary of the '],
  ['places', 'lives in the '],
  ['apostrophes', 'a’s '],
  ['hyphens', 'Ana-'],
  ['brackets', 'JD ('],
  ['notes', 'SW told Oluchi, 14, that mum Sarah lives at 12 Acacia Avenue near Tesco. '],
])('needs no more than in proportion for long texts of %s', (_, piece) => {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  timeFor(text(5_000))
  const short = Math.max(timeFor(text(5_000)), 1)
  expect(timeFor(text(20_000)) / short).toBeLessThan(10)
})
