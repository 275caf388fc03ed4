import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { KnownRecord } from '@shared/bundles/bundleFormat'
import { mergeRecords } from '@shared/bundles/mergeRecords'
import { noteToParts } from '@shared/bundles/noteParts'
import { changesBetween, isUnchanged } from '@shared/bundles/shownParts'
import { documentToText, plainText, readBlocks } from '@shared/notes/noteDocument'
import {
  deleted,
  followed,
  idOf,
  marked,
  paragraph,
  reworded,
  withBlocks,
  withField,
  without,
} from './noteEdits'
import { aRecord, aSharedNote, begun, noteOf, passageId, savedBy } from './someRecords'

const textOf = (known: readonly KnownRecord[]) => documentToText(noteOf(known).document)
const clashesOf = (known: readonly KnownRecord[]) =>
  mergeRecords(known).clashes.map(({ part, kind, sides }) => [part, kind, sides.map(({ value }) => value)])

const first = begun(
  'A',
  aSharedNote('Entry to care was timely.\n\nThe plan was clear.\n\nPanel met in June.'),
)

it('merges what two people changed in different blocks, and what they put in', () => {
  const mine = savedBy('A', [first], reworded('a', 'Entry to care was late.'))
  const theirs = savedBy('B', [first], (note) =>
    followed('b', 'n', 'A second plan.')(reworded('c', 'Panel never met.')(note)),
  )
  const known = [first, mine, theirs]
  expect(textOf(known)).toBe(
    'Entry to care was late.\n\nThe plan was clear.\n\nA second plan.\n\nPanel never met.',
  )
  expect(clashesOf(known)).toEqual([])
})

it('keeps both texts, one under the other, when two rewrote the same block', () => {
  const mine = savedBy('A', [first], reworded('b', 'The plan was vague.'))
  const theirs = savedBy('B', [first], reworded('b', 'No plan was found.'))
  const text = textOf([first, mine, theirs])
  expect(text.split('\n\n').toSorted()).toEqual([
    'Entry to care was timely.',
    'No plan was found.',
    'Panel met in June.',
    'The plan was vague.',
  ])
  const clash = mergeRecords([first, mine, theirs]).clashes[0]
  expect(clash?.part).toBe('block/b')
  expect(clash?.sides.map(({ record }) => record.device).toSorted()).toEqual(['A', 'B'])
  expect(clash?.base).toMatchObject({ children: [{ text: 'The plan was clear.' }] })
})

it('leaves a clash open while something else is edited, and settles it by editing its text', () => {
  const known = [
    first,
    savedBy('A', [first], reworded('b', 'The plan was vague.')),
    savedBy('B', [first], reworded('b', 'No plan was found.')),
  ]
  const elsewhere = savedBy('A', known, reworded('a', 'Entry was late.'))
  expect(clashesOf([...known, elsewhere]).length).toBe(1)
  expect(textOf([...known, elsewhere])).toContain('The plan was vague.')
  expect(textOf([...known, elsewhere])).toContain('No plan was found.')

  const second = readBlocks(noteOf(known).document)[2]?.id ?? ''
  const kept = savedBy('A', known, reworded('b', 'The plan was vague and then lost.'))
  expect(clashesOf([...known, kept])).toEqual([])
  const one = savedBy('B', known, without(second))
  expect(clashesOf([...known, one])).toEqual([])
  expect(readBlocks(noteOf([...known, one]).document).length).toBe(3)
  // Both settled it, each in their own way: the text that one of them kept stands.
  const both = [...known, kept, one]
  expect(textOf(both)).toContain('The plan was vague and then lost.')
})

it('keeps a block that one took out and the other rewrote, where it stood, and tells of it', () => {
  const mine = savedBy('A', [first], without('b'))
  const theirs = savedBy('B', [first], reworded('b', 'No plan was found.'))
  expect(textOf([first, mine, theirs])).toBe(
    'Entry to care was timely.\n\nNo plan was found.\n\nPanel met in June.',
  )
  expect(mergeRecords([first, mine, theirs]).clashes.map(({ kind }) => kind)).toEqual(['removedAndChanged'])
  const confirmed = savedBy('A', [first, mine, theirs], (note) => note, new Set(['block/b']))
  expect(clashesOf([first, mine, theirs, confirmed])).toEqual([])
})

it('sets a colleague’s passage in the block that its author has rewritten meanwhile', () => {
  const mine = savedBy(
    'A',
    [first],
    reworded('a', 'On the whole, entry to care was timely. It was late twice.'),
  )
  const theirs = savedBy('B', [first], marked(passageId(1), 'care was timely'))
  const note = noteOf([first, mine, theirs])
  expect(clashesOf([first, mine, theirs])).toEqual([])
  expect(readBlocks(note.document)[0]?.marked.get(passageId(1))).toBe('care was timely')
  expect(note.passages).toEqual([
    { id: passageId(1), direction: 'concern', prompts: ['PD1'], blockId: 'a', quote: 'care was timely' },
  ])
})

it('keeps the marks of both where two marked the same block', () => {
  const mine = savedBy('A', [first], marked(passageId(1), 'Entry to care'))
  const theirs = savedBy('B', [first], marked(passageId(2), 'care was timely'))
  const block = readBlocks(noteOf([first, mine, theirs]).document)[0]
  expect([...(block?.marked ?? [])].toSorted()).toEqual([
    [passageId(1), 'Entry to care'],
    [passageId(2), 'care was timely'],
  ])
  expect(clashesOf([first, mine, theirs])).toEqual([])
})

it('asks where the words of a new mark are gone from the rewritten block, or stand in it twice', () => {
  const theirs = savedBy('B', [first], marked(passageId(1), 'timely'))
  for (const words of ['Entry was late.', 'Timely for one, timely for two, timely for three.']) {
    const mine = savedBy('A', [first], reworded('a', words))
    const note = noteOf([first, mine, theirs])
    expect(plainText(note.document)).toContain(words)
    expect(plainText(note.document)).toContain('Entry to care was timely.')
    expect(mergeRecords([first, mine, theirs]).clashes.map(({ part }) => part)).toEqual(['block/a'])
  }
})

it('merges fields one by one and tells when two changed the same', () => {
  const mine = savedBy('A', [first], withField({ area: 'L', role: 'team manager' }))
  const theirs = savedBy('B', [first], withField({ area: 'CL', team: 'Leaving care' }))
  const known = [first, mine, theirs]
  expect(noteOf(known).fields).toMatchObject({ role: 'team manager', team: 'Leaving care' })
  expect(['L', 'CL']).toContain(noteOf(known).fields.area)
  const [clash] = mergeRecords(known).clashes
  expect(clash?.part).toBe('field/area')
  expect(clash?.sides.map(({ value }) => value).toSorted()).toEqual(['CL', 'L'])
  const other = noteOf(known).fields.area === 'L' ? 'CL' : 'L'
  const settled = savedBy('A', known, withField({ area: other }))
  expect(clashesOf([...known, settled])).toEqual([])
  expect(noteOf([...known, settled]).fields.area).toBe(other)
})

it('keeps both tallies, and tells when two counted the same differently', () => {
  const tallies = (n: number, more: string) =>
    withField({
      tallies: [
        { what: 'timely', n, of: 18 },
        { what: more, n: 1, of: 2 },
      ],
    })
  const known = [
    first,
    savedBy('A', [first], tallies(14, 'seen alone')),
    savedBy('B', [first], tallies(15, 'plans')),
  ]
  expect(
    noteOf(known)
      .fields.tallies.map(({ what }) => what)
      .toSorted(),
  ).toEqual(['plans', 'seen alone', 'timely'])
  expect(mergeRecords(known).clashes.map(({ part }) => part)).toEqual(['tally/timely'])
})

it('keeps a note that one deleted and another changed, says so, and lets either be confirmed', () => {
  const known = [
    first,
    savedBy('B', [first], deleted),
    savedBy('A', [first], reworded('a', 'Entry was late.')),
  ]
  const merged = mergeRecords(known)
  expect(merged.isDeleted).toBe(false)
  expect(merged.clashes.map(({ kind }) => kind)).toEqual(['deletedAndChanged'])
  expect(textOf(known)).toContain('Entry was late.')
  const again = savedBy('B', known, deleted)
  expect(mergeRecords([...known, again])).toMatchObject({ isDeleted: true, clashes: [] })
  const keptOn = savedBy('A', known, (note) => note, new Set(['field/deleted']))
  expect(mergeRecords([...known, keptOn])).toMatchObject({ isDeleted: false, clashes: [] })
})

it('deletes a note that nobody else had changed, whoever deleted it how often, and brings it back whole', () => {
  const known = [first, savedBy('A', [first], deleted), savedBy('B', [first], deleted)]
  expect(mergeRecords(known)).toMatchObject({ isDeleted: true, clashes: [] })
  const restored = savedBy('A', known, (note) => ({ ...note, deletion: null }))
  expect(mergeRecords([...known, restored])).toMatchObject({ isDeleted: false, clashes: [] })
  expect(textOf([...known, restored])).toBe(textOf([first]))
})

it('waits with what rests on something that has not arrived, and loses none of it', () => {
  const second = savedBy('A', [first], reworded('a', 'Entry was late.'))
  const third = savedBy('A', [first, second], reworded('b', 'No plan.'))
  const merged = mergeRecords([first, third])
  expect(merged.waiting).toEqual([third])
  expect(textOf([first, third])).toBe(textOf([first]))
  expect(textOf([third, first, second])).toContain('No plan.')
})

it('follows whoever moved a block, and keeps what the other put in', () => {
  const moved = savedBy('A', [first], (note) =>
    withBlocks(without('c')(note), (node) =>
      idOf(node) === 'a' ? [paragraph('c', 'Panel met in June.'), node] : [node],
    ),
  )
  const added = savedBy('B', [first], followed('a', 'n', 'New.'))
  for (const known of [
    [first, moved, added],
    [added, first, moved],
  ])
    expect(readBlocks(noteOf(known).document).map(({ id }) => id)).toEqual(['c', 'a', 'n', 'b'])
})

it('writes nothing when nothing was changed, in any state of a note', () => {
  const known = [
    first,
    savedBy('A', [first], reworded('b', 'The plan was vague.')),
    savedBy('B', [first], (note) => without('c')(reworded('b', 'No plan was found.')(note))),
    savedBy('C', [first], reworded('c', 'Panel met twice.')),
  ]
  const merged = mergeRecords(known)
  expect(merged.clashes.length).toBe(2)
  expect(isUnchanged(changesBetween(merged, noteToParts(noteOf(known))))).toBe(true)
})

it('never lets go of a text that nobody has replaced: it stands in the note or in a clash', () => {
  const write = (device: string, known: readonly KnownRecord[], words: string) =>
    savedBy(device, known, reworded('b', words))
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2, maxLength: 5 }), (devices) => {
      const sides = devices.map((device, place) => write(device, [first], `Said by ${device} ${place}.`))
      const text = plainText(noteOf([first, ...sides]).document)
      devices.forEach((device, place) => expect(text).toContain(`Said by ${device} ${place}.`))
    }),
    { numRuns: 30, seed: 7 },
  )
})

it('holds records that are forged to rest on themselves as waiting', () => {
  const forged = { ...aRecord('X', [], { 'field/area': 'PD' }), id: 'f'.repeat(64) }
  const turned = { ...forged, bases: [forged.id] }
  expect(mergeRecords([first, turned]).waiting).toEqual([turned])
})
