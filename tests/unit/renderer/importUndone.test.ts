import { expect, it } from 'vitest'
import { undoneWords } from '../../../renderer/notes/import/words'
import type { KeptBecause } from '../../../renderer/notes/import/words'

const kept = (code: string, because: KeptBecause['because'] = 'changed'): KeptBecause => ({
  at: '2024-10-15T10:20',
  activity: 'case-sample',
  case: code,
  role: '',
  because,
})

it('says how many notes went to the bin when an import is undone', () => {
  expect(undoneWords(5, [])).toBe('5 notes moved to the bin.')
  expect(undoneWords(1, [])).toBe('1 note moved to the bin.')
})

it('names the notes that stay, each with its reason', () => {
  expect(undoneWords(2, [kept('C12'), kept('C07', 'apart')])).toBe(
    '2 notes moved to the bin. Kept, because changed since the import: “Case sample C12, 10:20”. ' +
      'Kept, because open in a window of its own: “Case sample C07, 10:20”.',
  )
})

it('says that none went where all of them stay, and counts those that are too many to name', () => {
  expect(
    undoneWords(
      0,
      ['C01', 'C02', 'C03', 'C04', 'C05'].map((code) => kept(code)),
    ),
  ).toBe(
    'No note moved to the bin. Kept, because changed since the import: “Case sample C01, 10:20”, ' +
      '“Case sample C02, 10:20”, “Case sample C03, 10:20” and 2 more.',
  )
})
