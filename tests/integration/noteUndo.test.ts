import { expect, it } from 'vitest'
import type { UndoChange, UndoStep } from '@shared/notes/noteUndo'
import { anOpenCore, errorOf, nextId, passphrase } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aNote, aVisit, fields } from './support/visits'

const aStep = (inserted: string, at = 0): UndoStep => ({
  at,
  removed: '',
  inserted,
  before: null,
  after: { anchor: [0, 0, 1], focus: [0, 0, 1] },
})

const anOpenNote = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const note = await aNote(core, visitId, 'Plans are late.')
  let { revision } = note
  const save = async (undo?: Omit<UndoChange, 'since' | 'marks'> & Partial<UndoChange>) => {
    const saved = await core.ask('notes.save', {
      noteId: note.noteId,
      basedOn: revision,
      fields,
      document: note.document,
      passages: [],
      checkpoint: false,
      ...(undo === undefined ? {} : { undo: { since: revision, marks: [], ...undo } }),
    })
    revision = saved.revision
    return saved
  }
  const stored = () => core.ask('notes.undo', { noteId: note.noteId })
  return { ...core, visitId, noteId: note.noteId, save, stored, revision: () => revision }
}

const counted = (folder: string) =>
  insideVault(folder, (db) =>
    db
      .prepare<[], { notes: number; steps: number; size: number }>(
        `SELECT (SELECT count(*) FROM note_undo) AS notes, count(*) AS steps, coalesce(sum(size), 0) AS size
         FROM note_undo_step`,
      )
      .get(),
  )

it('keeps the steps of undo with the text, and has them after the vault was locked', async () => {
  const note = await anOpenNote()
  const mark = { id: nextId(), direction: 'mixed' as const, prompts: ['PD1'] }
  expect(await note.stored()).toBeNull()
  await note.save({ keep: 0, steps: [aStep('a'), aStep('b', 1)], position: 2 })
  await note.save({ keep: 1, steps: [aStep('bb', 1)], position: 2 })
  await note.save({ keep: 2, steps: [], position: 1, marks: [mark] })
  await note.ask('vault.lock', {})
  await note.ask('vault.unlock', { passphrase })
  expect(await note.stored()).toEqual({
    revision: note.revision(),
    first: 0,
    position: 1,
    steps: [aStep('a'), aStep('bb', 1)],
    marks: [mark],
  })
})

it('has no steps for a note that was changed in another way: they would lead elsewhere', async () => {
  const note = await anOpenNote()
  await note.save({ keep: 0, steps: [aStep('a')], position: 1 })
  const [version] = await note.ask('notes.history', { noteId: note.noteId })
  await note.ask('notes.restoreRevision', {
    noteId: note.noteId,
    revision: version?.revision ?? 0,
    basedOn: note.revision(),
  })
  expect(await note.stored()).toBeNull()
})

it('says when the steps it has do not fit what the window knows, keeps the text, and takes all of them next time', async () => {
  const note = await anOpenNote()
  await note.save({ keep: 0, steps: [aStep('a')], position: 1 })
  await note.save()
  expect(await note.stored()).toBeNull()
  const saved = await note.save({ keep: 1, steps: [aStep('b')], position: 2 })
  expect(saved.undoLost).toBe(true)
  expect(await note.stored()).toBeNull()
  const again = await note.save({ keep: 0, steps: [aStep('a'), aStep('b')], position: 2 })
  expect(again.undoLost).toBeUndefined()
  expect((await note.stored())?.steps).toEqual([aStep('a'), aStep('b')])
})

it('never leaves a hole in the way back', async () => {
  const note = await anOpenNote()
  await note.save({ keep: 0, steps: [aStep('a'), aStep('b')], position: 2 })
  expect((await note.save({ keep: 5, steps: [aStep('f')], position: 6 })).undoLost).toBe(true)
  await note.save({ keep: 0, steps: [aStep('a')], position: 1 })
  expect((await note.save({ keep: 1, steps: [], position: 9 })).undoLost).toBe(true)
  expect(await counted(note.folder)).toMatchObject({ notes: 0, steps: 0 })
})

it('keeps a hundred steps and two million characters of a note, and drops the oldest', async () => {
  const note = await anOpenNote()
  for (let number = 0; number < 250; number += 1)
    await note.save({ keep: number, steps: [aStep(`step ${number}`)], position: number + 1 })
  const stored = await note.stored()
  expect([stored?.first, stored?.steps.length, stored?.position]).toEqual([150, 100, 250])
  for (let number = 250; number < 256; number += 1)
    await note.save({ keep: number, steps: [aStep('x'.repeat(600_000))], position: number + 1 })
  expect((await note.stored())?.first).toBe(253)
  expect((await counted(note.folder))?.size).toBeLessThan(2_000_000)
})

it('an hour of typing with undo leaves a database that is hardly larger than without', async () => {
  const pages = async (isKept: boolean) => {
    const note = await anOpenNote()
    const sizeBefore = await databaseSize(note.folder)
    for (let second = 0; second < 1_200; second += 1) {
      note.clock.forward(3_000)
      const step = Math.floor(second / 4)
      const undo = {
        keep: step,
        steps: [aStep('some words typed '.repeat((second % 4) + 1))],
        position: step + 1,
      }
      await note.save(isKept ? undo : undefined)
    }
    return (await databaseSize(note.folder)) - sizeBefore
  }
  expect((await pages(true)) - (await pages(false))).toBeLessThan(200_000)
}, 60_000)

it('goes with its note, refuses what is no step, and knows no steps of a note that is not there', async () => {
  const note = await anOpenNote()
  await note.save({ keep: 0, steps: [aStep('a')], position: 1 })
  const bad = await note.call('notes.save', {
    noteId: note.noteId,
    basedOn: note.revision(),
    fields,
    document: aDocument('x').document,
    passages: [],
    checkpoint: false,
    undo: { since: 1, keep: -1, steps: [], position: 0, marks: [] },
  })
  expect(errorOf(bad).kind).toBe('invalidRequest')
  await note.ask('notes.delete', { noteId: note.noteId, reason: '' })
  expect(errorOf(await note.call('notes.undo', { noteId: note.noteId }))).toEqual({
    kind: 'notFound',
    noun: 'note',
  })
  await note.ask('notes.restore', { noteId: note.noteId })
  expect((await note.stored())?.steps).toEqual([aStep('a')])
})

const databaseSize = (folder: string) =>
  insideVault(
    folder,
    (db) =>
      (Number(db.pragma('page_count', { simple: true })) -
        Number(db.pragma('freelist_count', { simple: true }))) *
      4096,
  )
