import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { KnownRecord } from '@shared/bundles/bundleFormat'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { noteFromParts, noteToParts } from '@shared/bundles/noteParts'
import { changesBetween, isUnchanged, shownParts } from '@shared/bundles/shownParts'
import { deleted, followed, reworded, withField, without } from './noteEdits'
import { aSharedNote, begun, deepEqualParts, noteId, savedBy, shuffled } from './someRecords'

const first = begun(
  'A',
  aSharedNote('Entry to care was timely.\n\nThe plan was clear.\n\nPanel met in June.'),
)

it('comes to the same whatever order the records arrive in, and however often', () => {
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('reword' as const),
      block: fc.constantFrom('a', 'b', 'c', 'n1', 'n2'),
      words: fc.constantFrom('One.', 'Two.', 'Three.'),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      block: fc.constantFrom('a', 'b', 'c'),
      words: fc.constantFrom('n1', 'n2', 'n3'),
    }),
    fc.record({
      kind: fc.constant('remove' as const),
      block: fc.constantFrom('a', 'b', 'c'),
      words: fc.constant(''),
    }),
    fc.record({
      kind: fc.constant('field' as const),
      block: fc.constantFrom('area', 'team'),
      words: fc.constantFrom('PD', 'L'),
    }),
    fc.record({ kind: fc.constant('delete' as const), block: fc.constant(''), words: fc.constant('') }),
  )
  const apply = ({ kind, block, words }: { kind: string; block: string; words: string }) =>
    kind === 'reword'
      ? reworded(block, words)
      : kind === 'insert'
        ? followed(block, words, 'Put in.')
        : kind === 'remove'
          ? without(block)
          : kind === 'field'
            ? withField({ [block]: words })
            : deleted
  const steps = fc.array(
    fc.record({ device: fc.constantFrom('A', 'B', 'C'), edit, sees: fc.nat({ max: 63 }) }),
    { minLength: 1, maxLength: 8 },
  )
  const histories = steps.map((list) => {
    const known: KnownRecord[] = [first]
    for (const { device, edit: one, sees } of list) {
      // Each author has the first record and any set of others with all that these rest on.
      const had = closed(
        known,
        known.filter((_, place) => place === 0 || (sees >> place) % 2 === 1),
      )
      const record = savedBy(device, had, apply(one))
      if (!isUnchanged(record)) known.push(record)
    }
    return known
  })
  fc.assert(
    fc.property(
      histories.chain((known) => fc.tuple(fc.constant(known), shuffled(known))),
      ([known, other]) => {
        const one = mergeRecords(known)
        const two = mergeRecords(other)
        expect(deepEqualParts(two.parts)).toEqual(deepEqualParts(one.parts))
        expect(two.clashes).toEqual(one.clashes)
        expect(two.isDeleted).toBe(one.isDeleted)
        expect([...two.heads].sort()).toEqual([...one.heads].sort())
        // What is stored of a merge is read back as it was.
        const note = noteFromParts(noteId, shownParts(one).parts)
        expect(note).not.toBeNull()
        if (note !== null) expect(isUnchanged(changesBetween(one, noteToParts(note)))).toBe(true)
      },
    ),
    { numRuns: 150, seed: 7 },
  )
})

const closed = (known: readonly KnownRecord[], seen: readonly KnownRecord[]): readonly KnownRecord[] => {
  const ids = new Set<string>()
  const byId = new Map(known.map((record) => [record.id, record]))
  const add = (id: string): void => {
    if (ids.has(id)) return
    ids.add(id)
    byId.get(id)?.bases.forEach(add)
  }
  seen.forEach(({ id }) => add(id))
  return known.filter(({ id }) => ids.has(id))
}
