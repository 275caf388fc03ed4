import { expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readText } from '../unit/letters/caseFiles'
import { anOpenCore, errorOf, nextId, passphrase } from './support/aCore'
import { insideVault, tamperWith } from './support/insideVault'
import { aDocument, aVisit, fields } from './support/visits'

const content = {
  group: 'case records',
  number: 12,
  day: null,
  source: 'read by the team before the visit',
  by: 'A. Lead',
} as const
const carers = { ...content, group: 'carers', number: 6, day: '2024-10-15', source: 'by telephone' } as const

it('keeps numbers by hand for one visit, each with where it comes from, who and when', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const [visitId, other] = [await aVisit(opened), await aVisit(opened)]
  const first = await ask('voices.add', { visitId, content: { ...content, source: ` ${content.source} ` } })
  const second = await ask('voices.add', { visitId, content: carers })
  expect(first).toEqual({ ...content, id: first.id, visitId, revision: 1, at: '2026-11-21T09:00:00.000Z' })
  expect(await ask('voices.list', { visitId })).toEqual([first, second])
  expect(await ask('voices.list', { visitId: other })).toEqual([])
})

it('changes a number as it was last seen only, takes it out and brings it back', async () => {
  const opened = await anOpenCore()
  const { ask, call } = opened
  const visitId = await aVisit(opened)
  const { id: voiceId } = await ask('voices.add', { visitId, content })
  const saved = await ask('voices.save', { voiceId, basedOn: 1, content: { ...content, number: 14 } })
  expect(saved).toMatchObject({ number: 14, revision: 2 })
  expect(errorOf(await call('voices.save', { voiceId, basedOn: 1, content }))).toEqual({
    kind: 'stale',
    noun: 'kept number',
    storedRevision: 2,
  })
  await ask('voices.remove', { voiceId })
  expect(await ask('voices.list', { visitId })).toEqual([])
  const gone = { kind: 'notFound', noun: 'kept number' }
  expect(errorOf(await call('voices.remove', { voiceId }))).toEqual(gone)
  expect(errorOf(await call('voices.save', { voiceId, basedOn: 2, content }))).toEqual(gone)
  await ask('voices.restore', { voiceId })
  expect(await ask('voices.list', { visitId })).toEqual([saved])
})

it('refuses a number of nothing, one without its source, and one of a visit that is not there', async () => {
  const opened = await anOpenCore()
  const { call } = opened
  const visitId = await aVisit(opened)
  for (const wrong of [
    { number: 0 },
    { number: 10_000 },
    { source: ' ' },
    { group: 'lawyers' },
    { day: 'x' },
  ])
    expect(
      errorOf(await call('voices.add', { visitId, content: { ...content, ...wrong } as never })),
    ).toMatchObject({ kind: 'invalidRequest', operation: 'voices.add' })
  const nowhere = { kind: 'notFound', noun: 'visit' }
  expect(errorOf(await call('voices.list', { visitId: nextId() }))).toEqual(nowhere)
  expect(errorOf(await call('voices.add', { visitId: nextId(), content }))).toEqual(nowhere)
})

it('logs every change without the words, keeps each revision, and a number taken out as a tombstone', async () => {
  const opened = await anOpenCore()
  const { ask, core, folder } = opened
  const visitId = await aVisit(opened)
  const { id } = await ask('voices.add', { visitId, content })
  await ask('voices.save', { voiceId: id, basedOn: 1, content: { ...content, number: 14 } })
  await ask('voices.remove', { voiceId: id })
  await core.close()
  await insideVault(folder, (db) => {
    const entries = db.prepare("SELECT * FROM change WHERE entity = 'voice' ORDER BY sequence").all()
    expect(entries).toMatchObject([
      { entity_id: id, action: 'create', base_revision: 0, revision: 1 },
      { entity_id: id, action: 'save', base_revision: 1, revision: 2 },
      { entity_id: id, action: 'delete', base_revision: 2, revision: 2 },
    ])
    expect(JSON.stringify(entries)).not.toContain('before the visit')
    const device = db.prepare<[], { id: string }>('SELECT id FROM device').get()
    expect(firstBrokenChange(db, device?.id ?? '')).toBeNull()
    expect(db.prepare('SELECT number, deleted_by FROM visit_voice').get()).toEqual({
      number: 14,
      deleted_by: device?.id,
    })
    const kept = db
      .prepare<[], { content: string }>('SELECT content FROM visit_voice_revision ORDER BY revision')
      .all()
    expect(kept.map((each) => JSON.parse(each.content) as unknown)).toEqual([
      content,
      { ...content, number: 14 },
    ])
  })
})

it('keeps the number of a note with its fields, in its history and in lists', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const visitId = await aVisit(opened)
  const before = { ...fields, activity: 'meeting', role: 'social workers' } as const
  const note = await ask('notes.create', { visitId, fields: before })
  expect(note.count).toBe(0)
  const { document } = aDocument('All four said so.')
  const save = { noteId: note.id, document, passages: [], checkpoint: true }
  await ask('notes.save', { ...save, basedOn: 1, fields: { ...before, count: 4 } })
  expect(await ask('notes.get', { noteId: note.id })).toMatchObject({ count: 4, role: 'social workers' })
  expect((await ask('notes.list', { visitId }))[0]).toMatchObject({ count: 4 })
  expect((await ask('notes.history', { noteId: note.id }))[0]?.changed).toContain('fields')
  const back = await ask('notes.restoreRevision', { noteId: note.id, revision: 1, basedOn: 2 })
  expect(back.count).toBe(0)
})

it('reads the history of a note that was kept before notes had a number', async () => {
  const opened = await anOpenCore()
  const { ask, folder } = opened
  const visitId = await aVisit(opened)
  const note = await ask('notes.create', { visitId, fields })
  await ask('vault.lock', {})
  await tamperWith(folder, (db) => {
    const { count: _, ...old } = fields
    db.prepare('UPDATE note_revision SET fields = ?').run(JSON.stringify(old))
  })
  await ask('vault.unlock', { passphrase })
  const kept = await ask('notes.revision', { noteId: note.id, revision: 1 })
  expect(kept.fields).toEqual(fields)
})

it('names in a new draft whom the team kept by hand; a letter that is there changes by a redraft only', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const { visitId } = await ask('internal.importVisitFile', {
    text: readText('tests/fixtures/cases/minimal.json'),
  })
  const letter = await ask('letters.draft', { visitId })
  const method = (sections: typeof letter.sections) =>
    sections.find(({ id }) => id === 'method')?.paragraphs.map(({ text }) => text)
  const before = method(letter.sections)
  expect(before?.[0]).not.toContain('elected members')
  await ask('voices.add', { visitId, content: { ...content, group: 'elected members', number: 3 } })
  expect(await ask('letters.ofVisit', { visitId })).toEqual(letter)
  const plan = await ask('letters.planRedraft', { letterId: letter.id })
  expect(JSON.stringify(plan)).toContain('elected members')
  const redrafted = await ask('letters.applyRedraft', {
    letterId: letter.id,
    basedOn: letter.revision,
    accepted: ['block:method:0'],
  })
  expect(method(redrafted.sections)?.[0]).toContain('elected members')
  expect(method(redrafted.sections)?.[0]).not.toMatch(/\d|three/)
})

it('takes numbers and those kept by hand over from a visit file into the letter, as the headless draft does', async () => {
  const { ask } = await anOpenCore()
  const minimal = JSON.parse(readText('tests/fixtures/cases/minimal.json')) as { notes: object[] }
  const [first, ...rest] = minimal.notes
  const text = JSON.stringify({
    ...minimal,
    notes: [{ ...first, count: 3 }, ...rest],
    voices: [{ group: 'carers', number: 6, source: 'by telephone', by: 'B. Team' }],
  })
  const { visitId } = await ask('internal.importVisitFile', { text })
  expect(await ask('voices.list', { visitId })).toMatchObject([
    { group: 'carers', number: 6, day: null, source: 'by telephone', by: 'B. Team', revision: 1 },
  ])
  expect((await ask('notes.list', { visitId }))[0]).toMatchObject({ count: 3 })
  const letter = await ask('letters.draft', { visitId })
  expect(JSON.stringify(letter.sections)).toContain('carers')
})
