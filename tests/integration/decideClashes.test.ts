import { expect, it } from 'vitest'
import type { ClashCard } from '@shared/bundles/clashCard'
import { clashCards, confirmShown } from '../../electron/bundles/decideClashes'
import { exportChanges } from '../../electron/bundles/exchangeBundle'
import { exchangeOfVisit } from '../../electron/bundles/exchangeOfVisit'
import { undoMerge } from '../../electron/bundles/mergeService'
import { deleteNote } from '../../electron/notes/noteService'
import { createFinding, saveFinding } from '../../electron/findings/findingService'
import { valueOf } from './support/aCore'
import { bundleOf, exchange, reword, shownOn, someLaptops, takeNote, textsOf } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aFinding } from './support/visits'

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
const cardsOn = ({ vault }: Laptop, visitId: string) => valueOf(clashCards(vault, visitId))
const confirm = ({ vault }: Laptop, visitId: string, { entity, entityId, part }: ClashCard) =>
  valueOf(confirmShown(vault, { visitId, entity, entityId, parts: [part] }))

it('shows a card with both texts and their authors; confirmed on one laptop, it is gone on both', async () => {
  const { visitId, a, b } = twoLaptops()
  const finding = valueOf(createFinding(a.vault, { visitId, content: aFinding([], 'Children are heard.') }))
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await bothWays(a, b, visitId)
  for (const [laptop, text] of [
    [a, 'All children are heard.'],
    [b, 'Most children are heard.'],
  ] as const)
    valueOf(saveFinding(laptop.vault, { findingId: finding.id, basedOn: 1, content: aFinding([], text) }))
  reword(a, noteId, 'weekly', 'fortnightly')
  reword(b, noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  await exchange(a, b, visitId)
  const cards = cardsOn(a, visitId)
  const ofFinding = cards.find(({ entity }) => entity === 'finding')
  const ofNote = cards.find(({ entity }) => entity === 'note')
  if (!ofFinding || !ofNote) throw new Error('two cards')
  expect(ofFinding).toMatchObject({ part: 'field/text', kind: 'bothChanged', base: 'Children are heard.' })
  expect(ofFinding.sides.map(({ value }) => value).toSorted()).toEqual([
    'All children are heard.',
    'Most children are heard.',
  ])
  expect(ofFinding.sides.filter(({ isOwn }) => isOwn).length).toBe(1)

  const before = shownOn(a, visitId)
  expect(confirm(a, visitId, ofFinding).map(({ entity }) => entity)).toEqual(['note'])
  expect(confirm(a, visitId, ofNote)).toEqual([])
  // What is shown is what was shown; confirming it again changes nothing.
  expect(shownOn(a, visitId)).toEqual(before)
  expect(confirm(a, visitId, ofNote)).toEqual([])
  await bothWays(a, b, visitId)
  expect(cardsOn(b, visitId)).toEqual([])
  expect(shownOn(b, visitId)).toEqual(shownOn(a, visitId))
  expect(textsOf(b, visitId)[0]).toContain('Visits are daily.')
  expect(textsOf(b, visitId)[0]).toContain('Visits are fortnightly.')
})

it('keeps for good a note that one deleted and another changed, once that is confirmed', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await exchange(a, b, visitId)
  valueOf(deleteNote(b.vault, { noteId, reason: '' }))
  reword(a, noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  const [card] = cardsOn(a, visitId)
  if (!card) throw new Error('a card')
  expect(card.kind).toBe('deletedAndChanged')
  confirm(a, visitId, card)
  await bothWays(a, b, visitId)
  for (const laptop of [a, b]) {
    expect(cardsOn(laptop, visitId)).toEqual([])
    expect(textsOf(laptop, visitId)).toEqual(['Visits are daily.'])
  }
})

it('takes no merge back once something was decided or sent that rests on it', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await exchange(a, b, visitId)
  reword(a, noteId, 'weekly', 'fortnightly')
  reword(b, noteId, 'weekly', 'daily')
  const { mergeId } = await exchange(a, b, visitId)
  const [card] = cardsOn(b, visitId)
  if (!card || mergeId === null) throw new Error('a card')
  confirm(b, visitId, card)
  expect(valueOf(undoMerge(b.vault, visitId, mergeId))).toBe('changedSince')

  const second = await exchange(b, a, visitId)
  valueOf(await exportChanges(a.vault, visitId, { others: [], deviceName: 'laptop A' }))
  expect(valueOf(undoMerge(a.vault, visitId, second.mergeId ?? ''))).toBe('changedSince')
})

it('says who has sent what, what each lacks, and which bundle is missing', async () => {
  const { visitId, laptops } = someLaptops(['A', 'B', 'C'])
  const [a, b, c] = laptops
  if (!a || !b || !c) throw new Error('three laptops')
  takeNote(a, visitId, 'First.')
  await exchange(a, b, visitId)
  const overview = valueOf(exchangeOfVisit(b.vault, visitId))
  expect(overview.devices).toMatchObject([
    { device: 'device A', name: 'laptop A', isOwn: false, bundles: 1, last: 1 },
  ])
  expect(overview.gaps).toEqual([])
  expect(overview.lastMerge?.words).toEqual(['New: 1 note from Inspector A.'])
  // B has told C nothing; C hears from A's second bundle that there was a first, and gets what it held.
  takeNote(a, visitId, 'Second.')
  const { words } = await exchange(a, c, visitId)
  expect(words).toContain('New: 2 notes from Inspector A.')
  takeNote(b, visitId, 'Third.')
  await bundleOf(b, visitId, [a])
  const own = valueOf(exchangeOfVisit(b.vault, visitId)).devices.find(({ isOwn }) => isOwn)
  expect(own).toMatchObject({ bundles: 1, last: 1, lacks: 0 })
})
