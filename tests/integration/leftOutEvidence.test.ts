import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { migrate, schemaVersion } from '../../electron/vault/migrate'
import { leftOutEvidence } from '../../electron/vault/migrations/0147-left-out-evidence'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { anOpenCore, errorOf, nextId, passphrase } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aNote, aVisit } from './support/visits'

const leavingOut = {
  members: ['one:concern', 'other:concern'],
  reason: 'Said in the letter of the last visit.',
  by: 'A. Lead',
}

it('0147: adds a place for evidence that is left out; a visit from before has left nothing out', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  db.pragma('foreign_keys = OFF')
  migrate(db, 147, [...migrations.filter(({ version }) => version <= 20), leftOutEvidence])
  expect(schemaVersion(db)).toBe(147)
  expect(db.prepare('SELECT count(*) FROM evidence_left_out').pluck().get()).toBe(0)
  const columns = db
    .prepare<[], { name: string; notnull: number }>('PRAGMA table_info(evidence_left_out)')
    .all()
  expect(columns.map(({ name }) => name)).toEqual([
    'id',
    'visit_id',
    'revision',
    'passages',
    'reason',
    'decided_by',
    'decided_at',
    'deleted_at',
    'deleted_by',
  ])
  expect(columns.filter(({ notnull }) => notnull === 0)).toEqual([])
  const add = (passages: string, reason: string) =>
    db.exec(`INSERT INTO evidence_left_out (id, visit_id, revision, passages, reason, decided_by, decided_at)
      VALUES ('${passages}', 'v', 1, '${passages}', '${reason}', '', 'then')`)
  add('["a:concern"]', 'Read again.')
  expect(() => add('[]', 'Read again.')).toThrow('CHECK')
  expect(() => add('["b:concern"]', '')).toThrow('CHECK')
})

it('keeps why evidence is left out, by whom and when, for one visit, across locking', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const [visitId, other] = [await aVisit(opened), await aVisit(opened)]
  const decided = await ask('leftOut.decide', {
    visitId,
    leavingOut: { ...leavingOut, reason: ` ${leavingOut.reason} ` },
  })
  expect(decided).toEqual({
    ...leavingOut,
    id: decided.id,
    visitId,
    revision: 1,
    at: '2026-11-21T09:00:00.000Z',
  })
  await ask('vault.lock', {})
  await ask('vault.unlock', { passphrase })
  expect(await ask('leftOut.list', { visitId })).toEqual([decided])
  expect(await ask('leftOut.list', { visitId: other })).toEqual([])
})

it('takes it up again, keeps the tombstone, and brings it back', async () => {
  const opened = await anOpenCore()
  const { ask, call, core, folder } = opened
  const visitId = await aVisit(opened)
  const { id: leftOutId } = await ask('leftOut.decide', { visitId, leavingOut })
  await ask('leftOut.takeUp', { leftOutId })
  expect(await ask('leftOut.list', { visitId })).toEqual([])
  expect(errorOf(await call('leftOut.takeUp', { leftOutId }))).toEqual({
    kind: 'notFound',
    noun: 'decision to leave out',
  })
  await ask('leftOut.restore', { leftOutId })
  expect(await ask('leftOut.list', { visitId })).toMatchObject([{ id: leftOutId }])
  await core.close()
  await insideVault(folder, (db) => {
    const entries = db
      .prepare("SELECT entity_id, action FROM change WHERE entity = 'evidenceLeftOut' ORDER BY sequence")
      .all()
    expect(entries).toEqual([
      { entity_id: leftOutId, action: 'create' },
      { entity_id: leftOutId, action: 'delete' },
      { entity_id: leftOutId, action: 'restore' },
    ])
    const { id: device } = db.prepare<[], { id: string }>('SELECT id FROM device').get() ?? { id: '' }
    expect(firstBrokenChange(db, device)).toBeNull()
  })
})

it('refuses to leave out without a reason, nothing, the same twice, and in no visit', async () => {
  const opened = await anOpenCore()
  const { call } = opened
  const visitId = await aVisit(opened)
  for (const wrong of [{ reason: ' ' }, { members: [] }, { members: ['one', 'one'] }])
    expect(
      errorOf(await call('leftOut.decide', { visitId, leavingOut: { ...leavingOut, ...wrong } })),
    ).toMatchObject({ kind: 'invalidRequest', operation: 'leftOut.decide' })
  expect(errorOf(await call('leftOut.decide', { visitId: nextId(), leavingOut }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
})

it('tells in the evidence index why a passage is left out, and of no other', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const visitId = await aVisit(opened)
  await aNote(opened, visitId, 'Visits are late. Plans are kept.', ['Visits are late', 'Plans are kept'])
  const letter = await ask('letters.draft', { visitId })
  const [passage] = (await ask('notes.list', { visitId })).flatMap(({ passages }) => passages)
  if (passage === undefined) throw new Error('no passage')
  await ask('leftOut.decide', {
    visitId,
    leavingOut: { ...leavingOut, members: [`${passage.id}:${passage.direction}`] },
  })
  const { content } = await ask('internal.renderEvidenceIndex', { letterId: letter.id, format: 'csv' })
  const rows = new TextDecoder().decode(content).split('\r\n')
  expect(rows.filter((row) => row.includes(`Left out by A. Lead: ${leavingOut.reason}`))).toHaveLength(1)
  expect(rows.find((row) => row.includes('Visits are late'))).toContain('Left out by A. Lead')
})
