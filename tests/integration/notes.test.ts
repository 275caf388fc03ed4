import { expect, it } from 'vitest'
import type { NoteSummary } from '@shared/notes/note'
import { aCore, anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aFinding, aNote, aVisit, fields } from './support/visits'

const anOpenVisit = async () => {
  const core = await anOpenCore()
  return { ...core, visitId: await aVisit(core) }
}

it('gives a new note an empty document and its first revision', async () => {
  const { ask, visitId } = await anOpenVisit()
  const note = await ask('notes.create', { visitId, fields })
  expect(note).toMatchObject({ ...fields, visitId, revision: 1, text: '', passages: [] })
  expect(await ask('notes.get', { noteId: note.id })).toEqual(note)
})

it('keeps the document as the editor wrote it, and answers revision, time and passages after the commit', async () => {
  const core = await anOpenVisit()
  const { ask, visitId, folder, core: closing } = core
  const note = await ask('notes.create', { visitId, fields })
  const { document, passages } = aDocument('## Visits\n\nVisits are weekly. Children know why.', [
    'Children know why',
  ])
  core.clock.forward(250)
  const saved = await ask('notes.save', {
    noteId: note.id,
    basedOn: 1,
    fields: { ...fields, role: 'team manager' },
    document,
    passages,
    checkpoint: false,
  })
  expect(saved).toMatchObject({ revision: 2, savedAt: '2026-11-21T09:00:00.250Z' })
  expect(saved.passages).toMatchObject([{ quote: 'Children know why', gone: false, noteId: note.id }])
  await closing.close()

  const again = aCore(folder)
  await again.ask('vault.unlock', { passphrase: 'orchard lantern gravel 7' })
  const read = await again.ask('notes.get', { noteId: note.id })
  expect(read.document).toEqual(document)
  expect(read).toMatchObject({ role: 'team manager', revision: 2, passages: saved.passages })
  expect(await again.ask('notes.list', { visitId })).toEqual([
    expect.objectContaining({
      id: note.id,
      role: 'team manager',
      excerpt: 'Visits are weekly. Children know why.',
      passages: saved.passages,
    }),
  ])
})

it('refuses a stale save without losing either text', async () => {
  const core = await anOpenVisit()
  const { noteId, revision } = await aNote(core, core.visitId, 'First.')
  const save = (text: string, basedOn: number) =>
    core.call('notes.save', {
      noteId,
      basedOn,
      fields,
      ...aDocument(text),
      checkpoint: false,
    })
  expect(await save('Second.', revision)).toMatchObject({ ok: true, value: { revision: revision + 1 } })
  expect(errorOf(await save('Meanwhile.', revision))).toEqual({
    kind: 'stale',
    noun: 'note',
    storedRevision: revision + 1,
  })
  expect(await core.ask('notes.get', { noteId })).toMatchObject({ text: 'Second.', revision: revision + 1 })
})

it('says what is not there', async () => {
  const core = await anOpenVisit()
  const noteId = nextId()
  expect(errorOf(await core.call('notes.get', { noteId }))).toEqual({ kind: 'notFound', noun: 'note' })
  expect(errorOf(await core.call('notes.list', { visitId: noteId }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
  expect(errorOf(await core.call('notes.create', { visitId: noteId, fields }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
  expect(errorOf(await core.call('notes.restore', { noteId }))).toEqual({ kind: 'notFound', noun: 'note' })
})

it('stores nothing that is no note document', async () => {
  const core = await anOpenVisit()
  const { noteId, revision } = await aNote(core, core.visitId, 'Kept.')
  for (const document of [null, 7, 'text', [], {}, { root: null }])
    expect(
      errorOf(
        await core.call('notes.save', {
          noteId,
          basedOn: revision,
          fields,
          document,
          passages: [],
          checkpoint: true,
        }),
      ),
    ).toMatchObject({ kind: 'invalidRequest' })
  expect(await core.ask('notes.get', { noteId })).toMatchObject({ text: 'Kept.', revision })
})

it('deletes and restores a note with all that belongs to it', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'Kept for good.', ['Kept'])
  const before = await core.ask('notes.get', { noteId })
  await core.ask('notes.delete', { noteId, reason: 'Wrong visit' })
  expect(await core.ask('notes.list', { visitId: core.visitId })).toEqual([])
  expect(errorOf(await core.call('notes.get', { noteId }))).toEqual({ kind: 'notFound', noun: 'note' })
  expect(errorOf(await core.call('notes.delete', { noteId, reason: '' }))).toEqual({
    kind: 'notFound',
    noun: 'note',
  })
  expect((await core.ask('visits.list', {}))[0]?.noteCount).toBe(0)
  const tombstone = await insideVault(core.folder, (db) =>
    db.prepare('SELECT deleted_at, deleted_because, length(deleted_by) AS by FROM note').get(),
  )
  expect(tombstone).toEqual({
    deleted_at: '2026-11-21T09:00:00.000Z',
    deleted_because: 'Wrong visit',
    by: 36,
  })
  await core.ask('notes.restore', { noteId })
  expect(await core.ask('notes.get', { noteId })).toEqual(before)
})

it('keeps a passage whose words are gone while a finding rests on it, and forgets it otherwise', async () => {
  const core = await anOpenVisit()
  const { noteId, revision, passageIds } = await aNote(
    core,
    core.visitId,
    'Visits are weekly. Plans are late.',
    ['Visits are weekly', 'Plans are late'],
  )
  const [used = '', unused = ''] = passageIds
  await core.ask('findings.create', { visitId: core.visitId, content: aFinding([used]) })
  const saved = await core.ask('notes.save', {
    noteId,
    basedOn: revision,
    fields,
    document: aDocument('All rewritten.').document,
    passages: [],
    checkpoint: true,
  })
  expect(saved.passages).toMatchObject([{ id: used, quote: 'Visits are weekly', gone: true }])
  expect((await core.ask('notes.get', { noteId })).passages.map(({ id }) => id)).not.toContain(unused)
})

it('brings a passage back when its words come back', async () => {
  const core = await anOpenVisit()
  const { noteId, revision, document, passages } = await aNote(core, core.visitId, 'Visits are weekly.', [
    'weekly',
  ])
  const save = (basedOn: number, text: Pick<ReturnType<typeof aDocument>, 'document' | 'passages'>) =>
    core.ask('notes.save', { noteId, basedOn, fields, ...text, checkpoint: false })
  expect((await save(revision, { document: aDocument('').document, passages })).passages).toEqual([])
  expect((await save(revision + 1, { document, passages })).passages).toMatchObject([
    { quote: 'weekly', gone: false },
  ])
})

it('leaves a copied passage with its first note, and lets a cut one move with its words', async () => {
  const core = await anOpenVisit()
  const first = await aNote(core, core.visitId, 'Visits are weekly.', ['weekly'])
  const second = await aNote(core, core.visitId, 'Other.')
  const [passageId = ''] = first.passageIds
  await core.ask('findings.create', { visitId: core.visitId, content: aFinding([passageId]) })
  const paste = (basedOn: number) =>
    core.ask('notes.save', {
      noteId: second.noteId,
      basedOn,
      fields,
      document: first.document,
      passages: first.passages,
      checkpoint: false,
    })
  expect((await paste(second.revision)).passages).toEqual([])
  const { document } = aDocument('Cut.')
  await core.ask('notes.save', {
    noteId: first.noteId,
    basedOn: first.revision,
    fields,
    document,
    passages: [],
    checkpoint: false,
  })
  expect((await paste(second.revision + 1)).passages).toMatchObject([
    { id: passageId, noteId: second.noteId },
  ])
  expect((await core.ask('notes.get', { noteId: first.noteId })).passages).toEqual([])
})

it('lists a visit page by page, the newest first, without the deleted ones', async () => {
  const { ask, visitId } = await anOpenVisit()
  const minutes = ['10:20', '09:05', '10:20', '11:40', '08:00']
  const made = []
  for (const minute of minutes)
    made.push(await ask('notes.create', { visitId, fields: { ...fields, at: `2024-10-15T${minute}` } }))
  const [first, second, third, fourth, fifth] = made.map(({ id }) => id)
  const page = (before: NoteSummary | null) =>
    ask('notes.page', { visitId, before: before && { at: before.at, id: before.id }, limit: 2 })
  const newest = await page(null)
  expect(newest).toMatchObject({ total: 5, notes: [{ id: fourth }, { id: third }] })
  const next = await page(newest.notes.at(-1)!)
  expect(next.notes.map(({ id }) => id)).toEqual([first, second])
  await ask('notes.delete', { noteId: fifth!, reason: '' })
  expect(await page(next.notes.at(-1)!)).toEqual({ total: 4, notes: [] })
})
