import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoteSummary } from '@shared/notes/note'
import { newestFirst, withPage } from '../../../renderer/notes/notePages'

const aNote = (id: string, minute: number, revision = 1) =>
  ({ id, at: `2024-10-15T10:${String(minute).padStart(2, '0')}`, revision }) as NoteSummary

const idsOf = (notes: readonly NoteSummary[]) => notes.map(({ id }) => id)
const none: ReadonlySet<string> = new Set()

/** Reads a visit page by page into what is listed already. */
const readThrough = (listed: readonly NoteSummary[], stored: readonly NoteSummary[], limit: number) => {
  const inOrder = stored.toSorted(newestFirst)
  let [list, before] = [listed, null as NoteSummary | null]
  for (let start = 0; ; start += limit) {
    const notes = inOrder.slice(start, start + limit)
    const isLast = notes.length < limit
    list = withPage(list, { notes, before, isLast, made: none })
    if (isLast) return list
    before = notes.at(-1) ?? null
  }
}

it('lists every note once and in order, whatever the size of the pages and what was listed before', () => {
  const notes = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
      selector: ([id]) => id,
      maxLength: 30,
    })
    .map((pairs) => pairs.map(([id, minute]) => aNote(`note-${id}`, minute)))
  fc.assert(
    fc.property(notes, notes, fc.integer({ min: 1, max: 7 }), (listed, stored, limit) => {
      const list = readThrough(listed, stored, limit)
      expect(idsOf(list)).toEqual(idsOf(stored.toSorted(newestFirst)))
    }),
    { seed: 11 },
  )
})

it('keeps a note that was begun while the older ones were read', () => {
  const listed = [aNote('begun', 30), aNote('old', 5)]
  const page = { notes: [aNote('old', 5)], before: null, isLast: true }
  expect(idsOf(withPage(listed, { ...page, made: new Set(['begun']) }))).toEqual(['begun', 'old'])
  expect(idsOf(withPage(listed, { ...page, made: none }))).toEqual(['old'])
})

it('keeps what the window saved after the page was read', () => {
  const listed = [aNote('one', 5, 7)]
  const page = { notes: [aNote('one', 5, 6)], before: null, isLast: true, made: none }
  expect(withPage(listed, page)[0]?.revision).toBe(7)
})

it('leaves the very same list when a page brings nothing that is shown, so that nothing is drawn anew', () => {
  const listed = [aNote('c', 3), aNote('b', 2), aNote('a', 1)]
  const page = (notes: readonly NoteSummary[]) =>
    withPage(listed, { notes, before: null, isLast: true, made: none })
  expect(page([aNote('c', 3), aNote('b', 2), aNote('a', 1)])).toBe(listed)
  expect(page([aNote('c', 3, 2), aNote('b', 2), aNote('a', 1)])).toBe(listed)
  expect(page([aNote('b', 2), aNote('a', 1)])).not.toBe(listed)
  expect(page([{ ...aNote('c', 3), area: 'L' }, aNote('b', 2), aNote('a', 1)])).not.toBe(listed)
})
