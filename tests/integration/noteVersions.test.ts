import { expect, it } from 'vitest'
import { plainText } from '@shared/notes/noteDocument'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aFinding, aNote, aVisit, fields } from './support/visits'

const anOpenVisit = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const save = async (
    noteId: string,
    basedOn: number,
    text: string,
    more: { quotes?: readonly string[]; checkpoint?: boolean; case?: string } = {},
  ) => {
    core.clock.forward(1_000)
    const { document, passages } = aDocument(text, more.quotes)
    const saved = await core.ask('notes.save', {
      noteId,
      basedOn,
      fields: { ...fields, case: more.case ?? fields.case },
      document,
      passages,
      checkpoint: more.checkpoint ?? true,
    })
    return saved
  }
  return { ...core, visitId, save }
}

it('lists what was kept of a note, newest first, with what each version changed', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'Visits are weekly.', ['weekly'])
  await core.save(noteId, 2, 'Visits are weekly.', { quotes: ['weekly'], case: 'C08', checkpoint: false })
  const finding = await core.ask('findings.create', {
    visitId: core.visitId,
    content: aFinding((await core.ask('notes.get', { noteId })).passages.map(({ id }) => id)),
  })
  expect(finding.passageIds).not.toEqual([])
  await core.ask('letters.draft', { visitId: core.visitId })
  await core.save(noteId, 3, 'Visits are monthly now.', { case: 'C08' })
  const versions = await core.ask('notes.history', { noteId })
  expect(versions.map(({ revision, changed, cited }) => [revision, changed, cited])).toEqual([
    [4, ['text', 'passages'], false],
    [3, ['text', 'fields', 'passages'], true],
    [1, [], false],
  ])
  expect(versions[0]).toMatchObject({ author: 'A. Lead', wordCount: 4, checkpoint: true })
  expect(versions[0]?.savedAt).toBe(core.clock.now().toISOString())
})

it('shows versions that say the same as one, the later of them', async () => {
  const core = await anOpenVisit()
  const { noteId, document, passages } = await aNote(core, core.visitId, 'Visits are weekly.', ['weekly'])
  for (const basedOn of [2, 3, 4]) {
    core.clock.forward(90_000)
    await core.ask('notes.save', { noteId, basedOn, fields, document, passages, checkpoint: basedOn === 3 })
  }
  const versions = await core.ask('notes.history', { noteId })
  expect(versions).toMatchObject([
    { revision: 5, changed: ['text', 'passages'], checkpoint: true },
    { revision: 1, changed: [] },
  ])
})

it('gives a kept version whole, and says that one which was not kept is not there', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'Typed within the first minute.')
  await core.save(noteId, 2, 'Typed on.', { quotes: ['Typed'] })
  const revision = await core.ask('notes.revision', { noteId, revision: 3 })
  expect(revision).toMatchObject({ noteId, revision: 3, text: 'Typed on.', fields })
  expect(plainText(revision.document)).toBe('Typed on.')
  expect(revision.passages.map(({ quote }) => quote)).toEqual(['Typed'])
  const thinned = await core.call('notes.revision', { noteId, revision: 2 })
  expect(errorOf(thinned)).toEqual({ kind: 'notFound', noun: 'version' })
  const unknown = await core.call('notes.history', { noteId: nextId() })
  expect(errorOf(unknown)).toEqual({ kind: 'notFound', noun: 'note' })
})

it('restores a version as a new one, with its fields and passages, and keeps the one before, also a mere autosave', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, '')
  await core.save(noteId, 2, 'As it was then.', { quotes: ['it was'], case: 'C11' })
  await core.save(noteId, 3, 'As it is.', { checkpoint: false })
  const restored = await core.ask('notes.restoreRevision', { noteId, revision: 3, basedOn: 4 })
  expect(restored).toMatchObject({ revision: 5, case: 'C11', text: 'As it was then.' })
  expect(restored.passages.map(({ quote, gone }) => [quote, gone])).toEqual([['it was', false]])
  expect(await core.ask('notes.get', { noteId })).toEqual(restored)
  // Typing goes on at once: it thins out only what was typed after.
  await core.save(noteId, 5, 'As it was then, and more.', { checkpoint: false })
  await core.save(noteId, 6, 'As it was then, and more of it.', { checkpoint: false })
  const kept = (await core.ask('notes.history', { noteId })).map(({ revision }) => revision)
  expect(kept).toEqual([7, 5, 4, 3, 1])
  const undone = await core.ask('notes.restoreRevision', { noteId, revision: 4, basedOn: 7 })
  expect(undone).toMatchObject({ revision: 8, text: 'As it is.', case: 'C07' })
})

it('restores after an hour of typing whatever the list still names', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'Minute 0')
  let basedOn = 2
  for (let second = 10; second < 3_600; second += 10) {
    core.clock.forward(9_000)
    basedOn = (await core.save(noteId, basedOn, `Second ${second}`, { checkpoint: false })).revision
  }
  const versions = await core.ask('notes.history', { noteId })
  expect(versions.length).toBeLessThan(70)
  for (const { revision } of versions.filter((_, at) => at % 20 === 5)) {
    const { text } = await core.ask('notes.revision', { noteId, revision })
    const restored = await core.ask('notes.restoreRevision', { noteId, revision, basedOn })
    expect(restored.text).toBe(text)
    basedOn = restored.revision
  }
})

it('changes nothing when the note was saved meanwhile, or the version is not there', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'One.')
  await core.save(noteId, 2, 'Two.')
  const changes = () =>
    insideVault(core.folder, (db) => Number(db.prepare('SELECT count(*) FROM change').pluck().get()))
  const before = await changes()
  const stale = await core.call('notes.restoreRevision', { noteId, revision: 1, basedOn: 2 })
  expect(errorOf(stale)).toEqual({ kind: 'stale', noun: 'note', storedRevision: 3 })
  const missing = await core.call('notes.restoreRevision', { noteId, revision: 2, basedOn: 3 })
  expect(errorOf(missing)).toEqual({ kind: 'notFound', noun: 'version' })
  expect(await changes()).toBe(before)
  expect((await core.ask('notes.get', { noteId })).text).toBe('Two.')
})

it('brings a passage back as one of its own when the first went into another note with its words', async () => {
  const core = await anOpenVisit()
  const first = await aNote(core, core.visitId, 'Visits are weekly.', ['weekly'])
  await core.ask('notes.save', {
    noteId: first.noteId,
    basedOn: 2,
    fields,
    document: first.document,
    passages: first.passages,
    checkpoint: true,
  })
  const [passageId] = first.passageIds
  await core.ask('findings.create', { visitId: core.visitId, content: aFinding(first.passageIds) })
  // Cut here, pasted there.
  await core.save(first.noteId, 3, 'Visits are')
  const second = await core.ask('notes.create', { visitId: core.visitId, fields })
  await core.ask('notes.save', {
    noteId: second.id,
    basedOn: 1,
    fields,
    document: first.document,
    passages: first.passages,
    checkpoint: true,
  })
  const restored = await core.ask('notes.restoreRevision', { noteId: first.noteId, revision: 3, basedOn: 4 })
  const [back] = restored.passages
  expect(back).toMatchObject({ quote: 'weekly', direction: 'strength', prompts: ['PD1'], gone: false })
  expect(back?.id).not.toBe(passageId)
  expect(JSON.stringify(restored.document)).toContain(back?.id)
  expect(JSON.stringify(restored.document)).not.toContain(passageId)
  const other = await core.ask('notes.get', { noteId: second.id })
  expect(other.passages).toMatchObject([{ id: passageId, quote: 'weekly', gone: false }])
  // Once more: the passage that came back is the note's own now, and stays the same one.
  const again = await core.ask('notes.restoreRevision', { noteId: first.noteId, revision: 5, basedOn: 5 })
  expect(again.passages).toEqual(restored.passages)
})

it('keeps a passage that a finding rests on, as gone, when the version of then did not have it', async () => {
  const core = await anOpenVisit()
  const { noteId, passageIds } = await aNote(core, core.visitId, 'Visits are weekly.', ['weekly'])
  await core.ask('findings.create', { visitId: core.visitId, content: aFinding(passageIds) })
  const restored = await core.ask('notes.restoreRevision', { noteId, revision: 1, basedOn: 2 })
  expect(restored.passages).toMatchObject([{ id: passageIds[0], quote: 'weekly', gone: true }])
})

it('shows deleted notes in the bin, last deleted first, with when, why and every version', async () => {
  const core = await anOpenVisit()
  const one = await aNote(core, core.visitId, 'Deleted first.')
  const two = await aNote(core, core.visitId, 'Deleted last.')
  const living = await aNote(core, core.visitId, 'Lives.')
  await core.ask('notes.delete', { noteId: one.noteId, reason: 'written twice' })
  core.clock.forward(60_000)
  await core.ask('notes.delete', { noteId: two.noteId, reason: '' })
  const bin = await core.ask('notes.bin', { visitId: core.visitId })
  expect(bin.map(({ id, reason, excerpt, revision }) => [id, reason, excerpt, revision])).toEqual([
    [two.noteId, '', 'Deleted last.', 2],
    [one.noteId, 'written twice', 'Deleted first.', 2],
  ])
  expect(bin[0]).toMatchObject({ deletedAt: core.clock.now().toISOString(), case: 'C07' })
  expect(await core.ask('notes.revision', { noteId: one.noteId, revision: 2 })).toMatchObject({
    text: 'Deleted first.',
  })
  expect(await core.ask('notes.history', { noteId: one.noteId })).toHaveLength(2)
  const refused = await core.call('notes.restoreRevision', { noteId: one.noteId, revision: 1, basedOn: 2 })
  expect(errorOf(refused)).toEqual({ kind: 'notFound', noun: 'note' })
  await core.ask('notes.restore', { noteId: one.noteId })
  expect((await core.ask('notes.bin', { visitId: core.visitId })).map(({ id }) => id)).toEqual([two.noteId])
  expect((await core.ask('notes.list', { visitId: core.visitId })).map(({ id }) => id).sort()).toEqual(
    [one.noteId, living.noteId].sort(),
  )
  const unknown = await core.call('notes.bin', { visitId: nextId() })
  expect(errorOf(unknown)).toEqual({ kind: 'notFound', noun: 'visit' })
})
