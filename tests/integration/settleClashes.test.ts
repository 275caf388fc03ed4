import { expect, it } from 'vitest'
import type { ClashCard } from '@shared/bundles/clashCard'
import type { ClashDecision } from '@shared/bundles/settleClash'
import { clashCards } from '../../electron/bundles/decideClashes'
import { settleClash, settledClashes } from '../../electron/bundles/settleClash'
import { createFinding, findingsInVisit, saveFinding } from '../../electron/findings/findingService'
import { deleteNote, getNote, notesInVisit } from '../../electron/notes/noteService'
import { valueOf } from './support/aCore'
import { exchange, reword, shownOn, someLaptops, takeNote, textsOf } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aFinding } from './support/visits'

const bothWays = async (a: Laptop, b: Laptop, visitId: string) => {
  await exchange(a, b, visitId)
  await exchange(b, a, visitId)
  await exchange(a, b, visitId)
}
const cardsOn = ({ vault }: Laptop, visitId: string) => valueOf(clashCards(vault, visitId))
const settle = ({ vault }: Laptop, visitId: string, card: ClashCard, decision: ClashDecision) =>
  valueOf(
    settleClash(vault, {
      visitId,
      entity: card.entity,
      entityId: card.entityId,
      part: card.part,
      sides: card.sides.map(({ record }) => record),
      decision,
    }),
  )
const sideWith = (card: ClashCard, words: string): ClashDecision => ({
  kind: 'side',
  record: card.sides.find((side) => side.words.includes(words))?.record ?? '',
})

/** Two laptops on which the same paragraph of a note and the same finding were changed in different words. */
const clashing = async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  const finding = valueOf(createFinding(a.vault, { visitId, content: aFinding([], 'Children are heard.') }))
  const { noteId } = takeNote(a, visitId, 'Visits are weekly and on time.', ['on time'])
  await bothWays(a, b, visitId)
  for (const [laptop, text] of [
    [a, 'All children are heard.'],
    [b, 'Most children are heard.'],
  ] as const)
    valueOf(saveFinding(laptop.vault, { findingId: finding.id, basedOn: 1, content: aFinding([], text) }))
  reword(a, noteId, 'weekly', 'fortnightly')
  reword(b, noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  const cards = cardsOn(a, visitId)
  const ofNote = cards.find(({ entity }) => entity === 'note')
  const ofFinding = cards.find(({ entity }) => entity === 'finding')
  if (!ofNote || !ofFinding) throw new Error('two cards')
  return { visitId, a, b, noteId, ofNote, ofFinding }
}

it('tells in words what the card is about, and both versions', async () => {
  const { ofNote, ofFinding } = await clashing()
  expect(ofFinding).toMatchObject({
    place: 'Wording',
    baseWords: 'Children are heard.',
    isWording: true,
    bothFit: false,
  })
  expect(ofFinding.thing).toMatch(/^Finding: (All|Most) children are heard\.$/)
  expect(ofNote).toMatchObject({ place: 'A paragraph', isWording: true, bothFit: true })
  expect(ofNote.sides.map(({ words }) => words).sort()).toEqual([
    'Visits are daily and on time.',
    'Visits are fortnightly and on time.',
  ])
})

it('one version chosen on one laptop stands on both; the other stays readable under what was decided', async () => {
  const { visitId, a, b, ofNote, ofFinding } = await clashing()
  expect(settle(a, visitId, ofFinding, sideWith(ofFinding, 'Most')).settled).toBe(true)
  const { cards } = settle(a, visitId, ofNote, sideWith(ofNote, 'fortnightly'))
  expect(cards).toEqual([])
  await bothWays(a, b, visitId)
  for (const laptop of [a, b]) {
    expect(cardsOn(laptop, visitId)).toEqual([])
    expect(textsOf(laptop, visitId)).toEqual(['Visits are fortnightly and on time.'])
    const [note] = valueOf(notesInVisit(laptop.vault, visitId))
    const { passages } = valueOf(getNote(laptop.vault, note?.id ?? ''))
    expect(passages.map(({ quote, gone }) => [quote, gone])).toEqual([['on time', false]])
    expect(valueOf(findingsInVisit(laptop.vault, visitId)).map(({ text }) => text)).toEqual([
      'Most children are heard.',
    ])
    const settled = valueOf(settledClashes(laptop.vault, visitId))
    const said = settled.flatMap(({ versions }) => versions.map(({ words }) => words))
    expect(said).toEqual(
      expect.arrayContaining([
        'All children are heard.',
        'Most children are heard.',
        'Visits are daily and on time.',
        'Visits are fortnightly and on time.',
      ]),
    )
  }
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
})

it('words of one’s own take the place of both, and marks stay where their words stay', async () => {
  const { visitId, a, b, noteId, ofNote, ofFinding } = await clashing()
  settle(a, visitId, ofFinding, { kind: 'words', words: 'Children say that they are heard.' })
  settle(a, visitId, ofNote, { kind: 'words', words: 'Visits are daily, once fortnightly, and on time.' })
  await bothWays(a, b, visitId)
  for (const laptop of [a, b]) {
    expect(textsOf(laptop, visitId)).toEqual(['Visits are daily, once fortnightly, and on time.'])
    const { passages } = valueOf(getNote(laptop.vault, noteId))
    expect(passages.map(({ quote, gone }) => [quote, gone])).toEqual([['on time', false]])
    expect(valueOf(findingsInVisit(laptop.vault, visitId))[0]?.text).toBe('Children say that they are heard.')
  }
})

it('both kept stand one after the other, and nobody is asked again', async () => {
  const { visitId, a, b, ofNote } = await clashing()
  expect(settle(a, visitId, ofNote, { kind: 'both' }).cards.map(({ entity }) => entity)).toEqual(['finding'])
  await bothWays(a, b, visitId)
  for (const laptop of [a, b]) {
    expect(textsOf(laptop, visitId)[0]).toContain('Visits are daily and on time.')
    expect(textsOf(laptop, visitId)[0]).toContain('Visits are fortnightly and on time.')
    expect(cardsOn(laptop, visitId).map(({ entity }) => entity)).toEqual(['finding'])
  }
})

it('decides nothing where something else stands by now', async () => {
  const { visitId, a, b, noteId, ofNote } = await clashing()
  reword(a, noteId, 'daily', 'monthly')
  expect(settle(a, visitId, ofNote, sideWith(ofNote, 'fortnightly')).settled).toBe(false)
  expect(textsOf(a, visitId)[0]).toContain('monthly')
  expect(settle(b, visitId, { ...ofNote, part: 'block/none' }, { kind: 'both' }).settled).toBe(false)
  expect(settle(b, visitId, ofNote, { kind: 'side', record: 'none' }).settled).toBe(false)
})

it('a note that one deleted and another changed is kept until somebody lets it go', async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await bothWays(a, b, visitId)
  valueOf(deleteNote(b.vault, { noteId, reason: '' }))
  reword(a, noteId, 'weekly', 'daily')
  await bothWays(a, b, visitId)
  const [card] = cardsOn(a, visitId)
  const deletion = card?.sides.find(({ value }) => value !== null)
  if (!card || !deletion) throw new Error('a card')
  settle(a, visitId, card, { kind: 'side', record: deletion.record })
  await bothWays(a, b, visitId)
  for (const laptop of [a, b]) {
    expect(textsOf(laptop, visitId)).toEqual([])
    expect(cardsOn(laptop, visitId)).toEqual([])
  }
})
