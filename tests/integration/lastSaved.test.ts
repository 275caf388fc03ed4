import { expect, it } from 'vitest'
import { aCore, anOpenCore, passphrase } from './support/aCore'
import { aNote, aVisit, fields } from './support/visits'

it('names the living note that was saved last, with its visit and the name of its area', async () => {
  const core = await anOpenCore()
  const { ask, clock } = core
  expect(await ask('notes.lastSaved', {})).toEqual({ at: null, note: null })
  const visitId = await aVisit(core)
  const empty = await ask('notes.lastSaved', {})
  expect(empty.at).toBe('2026-11-21T09:00:00.000Z')
  expect(empty.note).toBeNull()

  clock.forward(1_000)
  const first = await aNote(core, visitId, 'The first note.')
  clock.forward(1_000)
  const second = await aNote(core, visitId, 'The second note.')
  clock.forward(1_000)
  const { noteId, document, passages, revision } = first
  await ask('notes.save', { noteId, basedOn: revision, fields, document, passages, checkpoint: false })
  const saved = await ask('notes.lastSaved', {})
  expect(saved).toEqual({
    at: '2026-11-21T09:00:03.000Z',
    note: {
      noteId,
      visitId,
      areaName: 'Placement decisions',
      activity: 'case-sample',
      role: 'social worker',
      case: 'C07',
      savedAt: '2026-11-21T09:00:03.000Z',
    },
  })

  clock.forward(1_000)
  await ask('notes.delete', { noteId, reason: 'written twice' })
  const afterwards = await ask('notes.lastSaved', {})
  expect(afterwards.at).toBe('2026-11-21T09:00:04.000Z')
  expect(afterwards.note?.noteId).toBe(second.noteId)
})

it('says the same after a restart', async () => {
  const { ask, core, folder, ...rest } = await anOpenCore()
  const opened = { ask, core, folder, ...rest }
  await aNote(opened, await aVisit(opened), 'Kept.')
  const before = await ask('notes.lastSaved', {})
  await core.close()
  const again = aCore(folder)
  await again.ask('vault.unlock', { passphrase })
  expect(await again.ask('notes.lastSaved', {})).toEqual(before)
})
