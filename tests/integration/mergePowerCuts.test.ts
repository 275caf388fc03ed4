import { expect, it } from 'vitest'
import { createFinding } from '../../electron/findings/findingService'
import { undoMerge } from '../../electron/bundles/mergeService'
import { receiveBundles } from '../../electron/bundles/receiveBundles'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { valueOf } from './support/aCore'
import { bundleOf, copyOf, dumpOf, exchange, reword, shownOn, someLaptops, takeNote } from './support/laptops'
import type { Laptop } from './support/laptops'
import { cutAtEveryStatement } from './support/powerCuts'
import { aFinding } from './support/visits'

/** Two laptops that have both written since they last heard of each other, also into the same words. */
const bothHaveWritten = async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  const { noteId, passageIds } = takeNote(a, visitId, 'Visits are weekly. Plans are clear.', [
    'Plans are clear',
  ])
  await exchange(a, b, visitId)
  await exchange(b, a, visitId)
  valueOf(createFinding(a.vault, { visitId, content: aFinding(passageIds) }))
  reword(a, noteId, 'weekly', 'daily')
  for (let each = 1; each <= 5; each += 1) takeNote(a, visitId, `Another one of A, the ${each}th.`)
  reword(b, noteId, 'weekly', 'monthly')
  takeNote(b, visitId, 'One of B.')
  return { visitId, a, b }
}

const whole = (laptop: Laptop) => {
  const { db, deviceId } = laptop.vault
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(firstBrokenChange(db, deviceId)).toBeNull()
}

it('leaves what was before a merge, or all that it brings, wherever the power is cut; merged again, all of it is there', async () => {
  const { visitId, a, b } = await bothHaveWritten()
  const bundle = await bundleOf(a, visitId, [b])
  const receive = (laptop: Laptop) => receiveBundles(laptop.vault, visitId, [bundle])
  const { cuts, before, after, here, left } = await cutAtEveryStatement(b, async (laptop) =>
    valueOf(await receive(laptop)),
  )
  expect(cuts).toBeGreaterThan(100)
  expect(after).not.toEqual(before)
  const found = { before: 0, after: 0 }
  for (const open of left) {
    const laptop = open()
    whole(laptop)
    const isBefore = JSON.stringify(dumpOf(laptop)) === JSON.stringify(before)
    found[isBefore ? 'before' : 'after'] += 1
    if (!isBefore) expect(dumpOf(laptop)).toEqual(after)
    valueOf(await receive(laptop))
    expect(shownOn(laptop, visitId)).toEqual(shownOn(here, visitId))
    whole(laptop)
  }
  expect(found.before).toBeGreaterThan(1)
  expect(found.after).toBeGreaterThan(0)
}, 120_000)

it('leaves the merge or what was before it, wherever the power is cut while it is undone', async () => {
  const { visitId, a, b } = await bothHaveWritten()
  const bundle = await bundleOf(a, visitId, [b])
  const { mergeId } = valueOf(await receiveBundles(b.vault, visitId, [bundle]))
  const undo = (laptop: Laptop) => undoMerge(laptop.vault, visitId, mergeId ?? '')
  const { before, after, left } = await cutAtEveryStatement(b, async (laptop) =>
    expect(valueOf(undo(laptop))).toBe('undone'),
  )
  expect(left.length).toBeGreaterThan(1)
  for (const open of left) {
    const laptop = open()
    whole(laptop)
    if (JSON.stringify(dumpOf(laptop)) === JSON.stringify(before)) valueOf(undo(laptop))
    expect(dumpOf(laptop)).toEqual(after)
    whole(laptop)
  }
}, 120_000)

it('has nothing to lose when the power is cut while a bundle is made: the next one brings everything', async () => {
  const { visitId, a, b } = await bothHaveWritten()
  const { left } = await cutAtEveryStatement(a, async (laptop) => bundleOf(laptop, visitId, [b]))
  expect(left.length).toBeGreaterThan(1)
  for (const open of left) {
    const laptop = open()
    whole(laptop)
    const receiver = copyOf(b)
    valueOf(await receiveBundles(receiver.vault, visitId, [await bundleOf(laptop, visitId, [receiver])]))
    const shown = shownOn(receiver, visitId).notes.map(({ id }) => id)
    for (const { id } of shownOn(a, visitId).notes) expect(shown).toContain(id)
  }
}, 120_000)
