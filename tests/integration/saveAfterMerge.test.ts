import { expect, it } from 'vitest'
import type { LetterContent } from '@shared/letters/letter'
import { saveFindingBeside } from '../../electron/bundles/saveFindingBeside'
import { saveLetterBeside } from '../../electron/bundles/saveLetterBeside'
import { saveNoteBeside } from '../../electron/bundles/saveNoteBeside'
import { clashesInVisit } from '../../electron/bundles/mergeService'
import { sharedVisitOf } from '../../electron/bundles/sharedRecordRepository'
import { createFinding, findingsInVisit, saveFinding } from '../../electron/findings/findingService'
import { noteHistory } from '../../electron/notes/historyService'
import { letterOfVisit } from '../../electron/letters/letterRepository'
import { draftLetterOfVisit } from '../../electron/letters/letterService'
import { contentOf } from '../../electron/letters/writeLetter'
import { deleteNote, getNote } from '../../electron/notes/noteService'
import { errorOf, valueOf } from './support/aCore'
import { exchange, reword, shownOn, someLaptops, takeNote, textsOf } from './support/laptops'
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
  await exchange(a, b, visitId)
}

/** A note as an open editor has it: it goes on from what it read and from what its saves were answered with. */
const openEditor = ({ vault }: Laptop, noteId: string) => {
  const read = valueOf(getNote(vault, noteId))
  let { revision } = read
  const { at, author, area, activity, role, count, team, case: code, tallies, leadersKnew } = read
  const fields = { at, author, area, activity, role, count, team, case: code, tallies, leadersKnew }
  const passages = read.passages.map(({ id, direction, prompts }) => ({ id, direction, prompts }))
  let text = JSON.stringify(read.document)
  return {
    type: (from: string, to: string) => {
      text = text.replaceAll(from, to)
      const document = JSON.parse(text) as Record<string, never>
      const input = { noteId, basedOn: revision, fields, document, passages, checkpoint: false }
      const saved = saveNoteBeside(vault, input)
      if (saved.ok) revision = saved.value.revision
      return saved
    },
  }
}

it('keeps what is typed in an editor that was open during a merge beside what the merge brought', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.\n\nPlans are clear.', ['Plans are clear'])
  await bothWays(a, b, visitId)
  const editor = openEditor(b, noteId)
  reword(a, noteId, 'Plans are clear', 'Most plans are clear')
  await exchange(a, b, visitId)

  valueOf(editor.type('weekly', 'daily'))
  expect(textsOf(b, visitId)[0]).toContain('Visits are daily.')
  expect(textsOf(b, visitId)[0]).toContain('Most plans are clear.')
  valueOf(editor.type('daily', 'daily for two children'))
  expect(textsOf(b, visitId)).toEqual(['Visits are daily for two children.\n\nMost plans are clear.'])
  expect(clashesInVisit(b.vault, visitId)).toEqual([])
  await bothWays(b, a, visitId)
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
})

it('shows both texts where the merge and the open editor changed the same words, however long one types on', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await bothWays(a, b, visitId)
  const editor = openEditor(b, noteId)
  reword(a, noteId, 'weekly', 'fortnightly')
  await exchange(a, b, visitId)
  const before = sharedVisitOf(b.vault.db, visitId).records.length
  for (const [from, to] of [
    ['weekly', 'd'],
    ['are d', 'are dai'],
    ['are dai', 'are daily'],
  ] as const)
    valueOf(editor.type(from, to))
  // Typing makes one record until somebody is told of it.
  expect(sharedVisitOf(b.vault.db, visitId).records.length).toBe(before + 1)
  expect(textsOf(b, visitId)[0]).toContain('Visits are fortnightly.')
  expect(textsOf(b, visitId)[0]).toContain('Visits are daily.')
  expect(textsOf(b, visitId)[0]).not.toContain('Visits are dai.')
  expect(clashesInVisit(b.vault, visitId).length).toBe(1)

  // Told of, a record is never taken back: what is typed on is another one.
  await exchange(b, a, visitId)
  valueOf(editor.type('are daily', 'are twice a day'))
  await bothWays(b, a, visitId)
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
  expect(textsOf(a, visitId)[0]).toContain('Visits are twice a day.')
  expect(textsOf(a, visitId)[0]).not.toContain('Visits are daily.')
  const lines = sharedVisitOf(a.vault.db, visitId)
    .records.map((record) => JSON.stringify(record))
    .join('\n')
  for (const text of ['weekly', 'fortnightly', 'daily', 'twice a day'])
    expect(lines).toContain(`Visits are ${text}.`)
  expect(valueOf(noteHistory(b.vault, noteId)).length).toBeGreaterThan(1)
})

it('brings a note back that a colleague deleted while somebody was typing in it', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  await bothWays(a, b, visitId)
  const editor = openEditor(b, noteId)
  valueOf(deleteNote(a.vault, { noteId, reason: 'twice' }))
  await exchange(a, b, visitId)
  expect(textsOf(b, visitId)).toEqual([])
  valueOf(editor.type('weekly', 'daily'))
  expect(textsOf(b, visitId)).toEqual(['Visits are daily.'])
  expect(clashesInVisit(b.vault, visitId).map(({ clash }) => clash.kind)).toEqual(['deletedAndChanged'])
  await bothWays(b, a, visitId)
  expect(textsOf(a, visitId)).toEqual(['Visits are daily.'])
})

it('asks as ever where another window saved and no merge came between', () => {
  const { visitId, b } = twoLaptops()
  const { noteId } = takeNote(b, visitId, 'Visits are weekly.')
  const editor = openEditor(b, noteId)
  reword(b, noteId, 'weekly', 'monthly')
  expect(errorOf(editor.type('weekly', 'daily')).kind).toBe('stale')
  valueOf(deleteNote(b.vault, { noteId, reason: '' }))
  expect(errorOf(editor.type('weekly', 'daily')).kind).toBe('notFound')
})

it('keeps both wordings of a finding that was open during a merge', async () => {
  const { visitId, a, b } = twoLaptops()
  const finding = valueOf(createFinding(a.vault, { visitId, content: aFinding([], 'Children are heard.') }))
  await bothWays(a, b, visitId)
  const findingId = finding.id
  const { revision: read } = valueOf(findingsInVisit(b.vault, visitId))[0] ?? { revision: 0 }
  valueOf(saveFinding(a.vault, { findingId, basedOn: 1, content: aFinding([], 'All are heard.') }))
  await exchange(a, b, visitId)
  const saved = saveFindingBeside(b.vault, {
    findingId,
    basedOn: read,
    content: aFinding([], 'Most are heard.'),
  })
  expect(valueOf(saved).revision).toBe(read)
  const told = clashesInVisit(b.vault, visitId).flatMap(({ clash }) => clash.sides.map(({ value }) => value))
  expect(told.toSorted()).toEqual(['All are heard.', 'Most are heard.'])
  await bothWays(b, a, visitId)
  expect(shownOn(a, visitId)).toEqual(shownOn(b, visitId))
})

it('keeps what is typed in a letter that was open during a merge, paragraph by paragraph', async () => {
  const { visitId, a, b } = twoLaptops()
  for (const text of ['Children are heard.', 'Plans are clear.'])
    valueOf(createFinding(a.vault, { visitId, content: aFinding([], text) }))
  valueOf(draftLetterOfVisit(a.vault, visitId))
  await bothWays(a, b, visitId)
  const letterOn = ({ vault }: Laptop) => {
    const letter = letterOfVisit(vault.db, visitId)
    if (!letter) throw new Error('no letter')
    return letter
  }
  const type = (laptop: Laptop, basedOn: number, from: string, to: string) => {
    const { id } = letterOn(laptop)
    text = text.replaceAll(from, to)
    const content = JSON.parse(text) as LetterContent
    return valueOf(saveLetterBeside(laptop.vault, { letterId: id, basedOn, content })).revision
  }
  let text = JSON.stringify(contentOf(letterOn(b)))
  const opened = letterOn(b).revision
  const before = text
  type(a, letterOn(a).revision, 'Children are heard', 'Most children are heard')
  await exchange(a, b, visitId)
  text = before
  expect(type(b, opened, 'Plans are clear', 'Plans are often clear')).toBe(opened)
  expect(type(b, opened, 'often clear', 'mostly clear')).toBe(opened)
  for (const words of ['Most children are heard', 'Plans are mostly clear'])
    expect(JSON.stringify(letterOn(b))).toContain(words)
  expect(clashesInVisit(b.vault, visitId)).toEqual([])
  await bothWays(b, a, visitId)
  expect(letterOn(a).sections).toEqual(letterOn(b).sections)
})
