import { expect, it } from 'vitest'
import { readVisitFile } from '@shared/visits/readVisitFile'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aVisit } from './support/visits'
import { packs, readText } from '../unit/letters/caseFiles'

const kept = { word: 'Sarah', kind: 'identity', reason: 'A character in the training film.' } as const
const spelt = { word: 'Kestrel', kind: 'spelling', reason: '' } as const

it('keeps the words of a visit beside those of the personal list, which hold in every visit', async () => {
  const core = await anOpenCore()
  const { ask } = core
  const [one, other] = [await aVisit(core), await aVisit(core)]
  await ask('writing.setWriter', { visitId: one, writer: 'A. Lead' })
  const first = await ask('knownWords.add', { visitId: one, ...kept })
  const second = await ask('knownWords.add', { visitId: null, ...spelt })
  expect(first).toEqual({
    ...kept,
    id: first.id,
    visitId: one,
    addedBy: 'A. Lead',
    addedAt: first.addedAt,
  })
  expect(await ask('knownWords.list', { visitId: one })).toEqual([first, second])
  expect(await ask('knownWords.list', { visitId: other })).toEqual([second])
  expect(await ask('knownWords.list', { visitId: null })).toEqual([second])
})

it('keeps what can lead to a person only for a reason', async () => {
  const opened = await anOpenCore()
  const { ask, call } = opened
  const visitId = await aVisit(opened)
  const refused = errorOf(await call('knownWords.add', { visitId, ...kept, reason: '  ' }))
  expect(refused).toMatchObject({ kind: 'invalidRequest', operation: 'knownWords.add' })
  expect(await ask('knownWords.list', { visitId })).toEqual([])
})

it('answers a word that is there already as it stands, and takes each out once', async () => {
  const opened = await anOpenCore()
  const { ask, call } = opened
  const visitId = await aVisit(opened)
  const word = await ask('knownWords.add', { visitId, ...kept })
  expect(await ask('knownWords.add', { visitId, ...kept, word: ' Sarah ', reason: 'Another.' })).toEqual(word)
  await ask('knownWords.remove', { id: word.id })
  expect(await ask('knownWords.list', { visitId })).toEqual([])
  expect(errorOf(await call('knownWords.remove', { id: word.id }))).toEqual({
    kind: 'notFound',
    noun: 'known word',
  })
  const again = await ask('knownWords.add', { visitId, ...kept })
  expect(again.id).not.toBe(word.id)
})

it('knows no words of a visit that is not there', async () => {
  const { call } = await anOpenCore()
  const nowhere = { kind: 'notFound', noun: 'visit' }
  expect(errorOf(await call('knownWords.list', { visitId: nextId() }))).toEqual(nowhere)
  expect(errorOf(await call('knownWords.add', { visitId: nextId(), ...spelt }))).toEqual(nowhere)
})

it('logs each addition and removal without the word, and keeps a removed one as a tombstone', async () => {
  const opened = await anOpenCore()
  const { ask, core, folder } = opened
  const visitId = await aVisit(opened)
  const { id } = await ask('knownWords.add', { visitId, ...kept })
  await ask('knownWords.remove', { id })
  await core.close()
  await insideVault(folder, (db) => {
    const entries = db.prepare("SELECT * FROM change WHERE entity = 'knownWord' ORDER BY sequence").all()
    expect(entries).toMatchObject([
      { entity_id: id, action: 'create', base_revision: 0, revision: 1 },
      { entity_id: id, action: 'delete', base_revision: 1, revision: 1 },
    ])
    expect(JSON.stringify(entries)).not.toContain('Sarah')
    const device = db.prepare<[], { id: string }>('SELECT id FROM device').get()
    expect(firstBrokenChange(db, device?.id ?? '')).toBeNull()
    expect(db.prepare('SELECT word, deleted_by FROM known_word').get()).toEqual({
      word: 'Sarah',
      deleted_by: device?.id,
    })
  })
})

it('takes the known words of a visit file over, and refuses one that keeps a name for no reason', async () => {
  const { ask } = await anOpenCore()
  const minimal = JSON.parse(readText('tests/fixtures/cases/minimal.json'))
  const fileWith = (knownWords: unknown) => JSON.stringify({ ...minimal, knownWords })
  const { visitId } = await ask('internal.importVisitFile', {
    text: fileWith([{ ...kept, addedBy: 'B. Team' }, spelt]),
  })
  expect(await ask('knownWords.list', { visitId })).toMatchObject([
    { ...kept, visitId, addedBy: 'B. Team' },
    { ...spelt, visitId, addedBy: '' },
  ])
  expect(readVisitFile(fileWith([{ word: 'Sarah', kind: 'identity' }]), packs)).toMatchObject({
    ok: false,
    error: [{ place: 'knownWords[0].reason' }],
  })
})
