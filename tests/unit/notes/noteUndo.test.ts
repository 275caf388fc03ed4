import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changed, textChange, unchanged } from '@shared/notes/noteUndo'

it('finds the change between any two texts, whole characters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const change = textChange(before, after)
      expect(changed(before, change)).toBe(after)
      expect(unchanged(after, change)).toBe(before)
      expect(encodeURIComponent(change.removed + change.inserted)).toBeTypeOf('string')
    }),
    {
      seed: 71,
      examples: [
        ['a😀b', 'a😁b'],
        ['😀😀', '😀'],
        ['', ''],
      ],
    },
  )
  expect(changed('Plans', { at: 0, removed: 'Visits', inserted: '' })).toBeNull()
  expect(changed('Plans', { at: 9, removed: '', inserted: 'x' })).toBeNull()
})
