import { expect, it } from 'vitest'
import { undoMerge } from '../../electron/bundles/mergeService'
import { saveNoteBeside } from '../../electron/bundles/saveNoteBeside'
import { getNote } from '../../electron/notes/noteService'
import { errorOf, valueOf } from './support/aCore'
import { exchange, reword, shownOn, someLaptops, takeNote, textsOf } from './support/laptops'
import type { Laptop } from './support/laptops'
import { aVisitOfRevisedThings, numbersGivenTwice, toldOn } from './support/revisedThings'
import { fields } from './support/visits'

const bothWays = async (a: Laptop, b: Laptop, visitId: string) => {
  await exchange(a, b, visitId)
  await exchange(b, a, visitId)
  await exchange(a, b, visitId)
}

it('writes nothing over from a window that still shows what an undone merge had brought', async () => {
  const { visitId, laptops, things } = aVisitOfRevisedThings(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  await bothWays(a, b, visitId)
  for (const { read, save } of things) valueOf(save(a, read(a).revision, 'As A said.'))
  const { mergeId } = await exchange(a, b, visitId)
  const secondWindow = things.map(({ read }) => read(b).revision)
  expect(valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))).toBe('undone')
  for (const [index, { name, read, save }] of things.entries()) {
    valueOf(save(b, read(b).revision, 'As B said.'))
    expect(errorOf(save(b, secondWindow[index] ?? 0, 'As a window said that had not looked.')), name).toEqual(
      expect.objectContaining({ kind: 'stale', storedRevision: read(b).revision }),
    )
    expect(read(b).text, name).toBe('As B said.')
  }
  expect(numbersGivenTwice(b)).toEqual([])
})

it('exports after an undone merge, and both texts come to everybody when it is merged again', async () => {
  const { visitId, laptops, things } = aVisitOfRevisedThings(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  await bothWays(a, b, visitId)
  for (const { name, read, save } of things) valueOf(save(a, read(a).revision, `Of A: ${name}.`))
  const { mergeId } = await exchange(a, b, visitId)
  valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))
  for (const { name, read, save } of things) valueOf(save(b, read(b).revision, `Of B: ${name}.`))
  await exchange(b, a, visitId)
  await bothWays(a, b, visitId)
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
  for (const { name, read } of things) {
    expect(read(a).text, name).toBe(read(b).text)
    for (const laptop of [a, b])
      for (const words of [`Of A: ${name}.`, `Of B: ${name}.`])
        expect(toldOn(laptop, visitId)).toContain(words)
  }
  for (const laptop of [a, b]) expect(numbersGivenTwice(laptop)).toEqual([])
})

it('gives a note that came with an undone merge another number when it comes again', async () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const { mergeId } = await exchange(a, b, visitId)
  const secondWindow = valueOf(getNote(b.vault, noteId))
  valueOf(undoMerge(b.vault, visitId, mergeId ?? ''))
  reword(a, noteId, 'weekly', 'monthly')
  await exchange(a, b, visitId)
  const { revision } = valueOf(getNote(b.vault, noteId))
  expect(revision).toBeGreaterThan(secondWindow.revision)
  const document = secondWindow.document as Record<string, never>
  const late = { noteId, basedOn: secondWindow.revision, fields, document, passages: [], checkpoint: true }
  expect(errorOf(saveNoteBeside(b.vault, late))).toEqual({
    kind: 'stale',
    noun: 'note',
    storedRevision: revision,
  })
  expect(textsOf(b, visitId)).toEqual(['Visits are monthly.'])
})
