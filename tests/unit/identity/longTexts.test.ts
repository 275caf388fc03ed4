import { expect, it } from 'vitest'
import { findIdentifiers } from '@shared/identity/findIdentifiers'

const today = '2026-11-22'

/**
 * A search that tries again from every place of a run needs a hundred million steps and more for each of these, and is
 * stopped by the runner; one that reads on is through in a fraction of a second.
 */
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
])('comes to an end in a text as long as a book of nothing but %s', (_, piece) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000)
  const found = findIdentifiers(text, { known: ['Kestrel'], today })
  expect(found.every(({ quote, offset }) => text.startsWith(quote, offset))).toBe(true)
})
