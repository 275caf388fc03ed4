import { expect, it } from 'vitest'
import { createFinding, findingsInVisit, saveFinding } from '../../electron/findings/findingService'
import { deleteNote } from '../../electron/notes/noteService'
import { noteHistory } from '../../electron/notes/historyService'
import { clashesInVisit, mergeBundles, previewMerge, undoMerge } from '../../electron/bundles/mergeService'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { valueOf } from './support/aCore'
import {
  bundleOf,
  copyOf,
  dumpOf,
  exchange,
  reword,
  shownOn,
  someLaptops,
  takeNote,
  textsOf,
} from './support/laptops'
import type { Laptop } from './support/laptops'
import { aFinding } from './support/visits'
import { allOf, attachTo } from './support/wholeVisit'

const twoLaptops = () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  return { visitId, a, b }
}
const bothWays = async (a: Laptop, b: Laptop, visitId: string) => {
  await exchange(a, b, visitId)
  await exchange(b, a, visitId)
}
const linesOf = (laptop: Laptop): string =>
  laptop.vault.db.prepare('SELECT line FROM shared_record').pluck().all().join('\n')

it('brings two laptops to the same notes, passages and findings, and tells both texts of a clash', async () => {
  const { visitId, a, b } = twoLaptops()
  const shared = takeNote(a, visitId, 'Visits are weekly. Children know why.', ['Children know why'])
  const finding = valueOf(
    createFinding(a.vault, { visitId, content: aFinding(shared.passageIds, 'Children are heard.') }),
  )
  takeNote(b, visitId, 'Staff turnover is low.')
  await bothWays(a, b, visitId)
  expect(shownOn(b, visitId)).toEqual(shownOn(a, visitId))
  expect(shownOn(b, visitId).notes.length).toBe(2)
  expect(shownOn(b, visitId).findings).toMatchObject([
    { text: 'Children are heard.', passageIds: shared.passageIds },
  ])

  // The second day: both reword the finding, and the same block of the note.
  const words = (laptop: Laptop, text: string) =>
    valueOf(
      saveFinding(laptop.vault, {
        findingId: finding.id,
        basedOn: 1,
        content: aFinding(shared.passageIds, text),
      }),
    )
  words(a, 'Children are heard and understood.')
  words(b, 'Most children are heard.')
  reword(a, shared.noteId, 'weekly', 'fortnightly')
  reword(b, shared.noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  await exchange(a, b, visitId)
  expect(shownOn(b, visitId)).toEqual(shownOn(a, visitId))
  const [text] = textsOf(a, visitId).filter((each) => each.includes('Children know'))
  expect(text).toContain('Visits are fortnightly.')
  expect(text).toContain('Visits are daily.')
  const clashes = clashesInVisit(b.vault, visitId)
  expect(clashes).toEqual(clashesInVisit(a.vault, visitId))
  expect(clashes.map(({ entity, clash }) => [entity, clash.kind])).toEqual(
    expect.arrayContaining([
      ['note', 'bothChanged'],
      ['finding', 'bothChanged'],
    ]),
  )
  const told = clashes.find(({ entity }) => entity === 'finding')?.clash.sides.map(({ value }) => value)
  expect(told?.toSorted()).toEqual(['Children are heard and understood.', 'Most children are heard.'])

  // Whoever edits the text settles it, for both.
  reword(b, shared.noteId, 'Visits are daily.', 'Visits are fortnightly, daily for two children.')
  const basedOn = valueOf(findingsInVisit(b.vault, visitId))[0]?.revision ?? 0
  const content = aFinding(shared.passageIds, 'Settled.')
  valueOf(saveFinding(b.vault, { findingId: finding.id, basedOn, content }))
  await bothWays(b, a, visitId)
  expect(clashesInVisit(a.vault, visitId)).toEqual([])
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
  for (const laptop of [a, b]) expect(firstBrokenChange(laptop.vault.db, laptop.vault.deviceId)).toBeNull()
})

it('has every version that was ever kept on either laptop on both', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Version one.')
  for (const [from, to] of [
    ['one', 'two'],
    ['two', 'three'],
  ] as const)
    reword(a, noteId, from, to)
  await exchange(a, b, visitId)
  reword(b, noteId, 'three', 'four')
  await exchange(b, a, visitId)
  for (const laptop of [a, b])
    for (const word of ['one', 'two', 'three', 'four']) expect(linesOf(laptop)).toContain(`Version ${word}.`)
  expect(valueOf(noteHistory(a.vault, noteId)).length).toBe(4)
})

it('merges a bundle once, whatever is merged again, and says so', async () => {
  const { visitId, a, b } = twoLaptops()
  takeNote(a, visitId, 'Visits are weekly.')
  const bundle = await bundleOf(a, visitId, [b])
  expect(valueOf(previewMerge(b.vault, visitId, [bundle])).words).toEqual(['New: 1 note from Inspector A.'])
  expect(textsOf(b, visitId)).toEqual([])
  valueOf(mergeBundles(b.vault, visitId, [bundle]))
  const before = dumpOf(b)
  const again = valueOf(mergeBundles(b.vault, visitId, [bundle, bundle]))
  expect(again).toMatchObject({ mergeId: null, words: ['Nothing new: everything in it is here already.'] })
  expect(dumpOf(b)).toEqual(before)
})

it('puts everything back as it was when a merge is undone, and merges the same bundle again', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId, passageIds } = takeNote(a, visitId, 'Visits are weekly. Plans are clear.', [
    'Plans are clear',
  ])
  await bothWays(a, b, visitId)
  valueOf(createFinding(a.vault, { visitId, content: aFinding(passageIds) }))
  reword(a, noteId, 'weekly', 'daily')
  takeNote(a, visitId, 'Another one.')
  reword(b, noteId, 'weekly', 'monthly')
  const bundle = await bundleOf(a, visitId, [b])
  valueOf(previewMerge(b.vault, visitId, [bundle]))
  const before = dumpOf(b)
  const merged = valueOf(mergeBundles(b.vault, visitId, [bundle]))
  const after = shownOn(b, visitId)
  expect(valueOf(undoMerge(b.vault, visitId, merged.mergeId ?? ''))).toBe('undone')
  expect(dumpOf(b)).toEqual(before)
  b.vault.db.exec("INSERT INTO note_fts (note_fts) VALUES ('integrity-check')")
  expect(b.vault.db.pragma('foreign_key_check')).toEqual([])
  expect(valueOf(undoMerge(b.vault, visitId, merged.mergeId ?? ''))).toBe('notLast')
  valueOf(mergeBundles(b.vault, visitId, [bundle]))
  expect(shownOn(b, visitId)).toEqual(after)
})

it('undoes no merge on which somebody has gone on working', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const { mergeId } = await exchange(a, b, visitId)
  reword(b, noteId, 'weekly', 'daily')
  expect(valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))).toBe('changedSince')
  expect(textsOf(b, visitId)).toEqual(['Visits are daily.'])
})

it('keeps a note that one laptop deleted while the other changed it, and puts a deleted one in the bin', async () => {
  const { visitId, a, b } = twoLaptops()
  const kept = takeNote(a, visitId, 'Visits are weekly.')
  const gone = takeNote(a, visitId, 'Written twice.')
  await exchange(a, b, visitId)
  valueOf(deleteNote(b.vault, { noteId: kept.noteId, reason: '' }))
  valueOf(deleteNote(b.vault, { noteId: gone.noteId, reason: 'twice' }))
  reword(a, kept.noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  expect(textsOf(a, visitId)).toEqual(['Visits are daily.'])
  expect(shownOn(b, visitId)).toEqual(shownOn(a, visitId))
  expect(clashesInVisit(a.vault, visitId).map(({ clash }) => clash.kind)).toEqual(['deletedAndChanged'])
  expect(a.vault.db.prepare('SELECT deleted_because FROM note WHERE id = ?').get(gone.noteId)).toEqual({
    deleted_because: 'twice',
  })
})

it('has what a finding rests on, and the file of a note, though they came before the note itself', async () => {
  const { visitId, a, b } = twoLaptops()
  // As after a profile of B was put back: A takes it for granted that B has the note.
  const late = copyOf(b)
  const { noteId, passageIds } = takeNote(a, visitId, 'Visits are weekly.', ['weekly'])
  const first = await bundleOf(a, visitId, [b])
  valueOf(await receiveBundles(b.vault, visitId, [first]))
  await exchange(b, a, visitId)
  valueOf(createFinding(a.vault, { visitId, content: aFinding(passageIds) }))
  await attachTo(a, { visitId, noteId }, Buffer.from('The plan'))
  const second = await bundleOf(a, visitId, [b])
  expect(second.records.map(({ entity }) => entity)).not.toContain('note')
  for (const bundle of [second, first, second]) valueOf(await receiveBundles(late.vault, visitId, [bundle]))
  expect(valueOf(findingsInVisit(late.vault, visitId))[0]?.passageIds).toEqual(passageIds)
  const { bytes, attachments } = await allOf(late, visitId)
  expect(bytes).toEqual([Buffer.from('The plan').toString('hex')])
  expect(attachments).toHaveLength(1)
  // It was left out here for want of the note, and taken out by nobody.
  expect(
    (await bundleOf(late, visitId, [a])).records.filter(({ device }) => device === late.vault.deviceId),
  ).toEqual([])
  const again = valueOf(await receiveBundles(late.vault, visitId, [first, second]))
  expect(again.mergeId).toBeNull()
})

it('gets with the next bundle what a lost one held', async () => {
  const { visitId, a, b } = twoLaptops()
  takeNote(a, visitId, 'First.')
  await exchange(a, b, visitId)
  takeNote(a, visitId, 'Second.')
  await bundleOf(a, visitId, [b])
  takeNote(a, visitId, 'Third.')
  const { words } = await exchange(a, b, visitId)
  expect(words).toEqual(['New: 2 notes from Inspector A.'])
  expect(shownOn(b, visitId)).toEqual(shownOn(a, visitId))
})
