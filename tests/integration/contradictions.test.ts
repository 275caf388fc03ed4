import { expect, it } from 'vitest'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { proportionTable } from '@shared/letters/checks/proportionTable'
import { anOpenCore, errorOf, nextId, passphrase } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aFinding, aNote, aVisit, fields } from './support/visits'
import type { TestCore } from './support/aCore'

const settlement = {
  key: 'prompt:PD:PD1',
  members: ['one:strength', 'other:concern'],
  reason: 'The manager spoke of new referrals.',
  by: 'A. Lead',
}

it('keeps why a contradiction is settled, by whom and when, for one visit, across locking', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const [visitId, other] = [await aVisit(opened), await aVisit(opened)]
  const settled = await ask('contradictions.settle', {
    visitId,
    settlement: { ...settlement, reason: ` ${settlement.reason} ` },
  })
  expect(settled).toEqual({
    ...settlement,
    id: settled.id,
    visitId,
    revision: 1,
    at: '2026-11-21T09:00:00.000Z',
  })
  await ask('vault.lock', {})
  await ask('vault.unlock', { passphrase })
  expect(await ask('contradictions.list', { visitId })).toEqual([settled])
  expect(await ask('contradictions.list', { visitId: other })).toEqual([])
})

it('opens it again, keeps the tombstone, and brings it back', async () => {
  const opened = await anOpenCore()
  const { ask, call, core, folder } = opened
  const visitId = await aVisit(opened)
  const { id: settledId } = await ask('contradictions.settle', { visitId, settlement })
  await ask('contradictions.reopen', { settledId })
  expect(await ask('contradictions.list', { visitId })).toEqual([])
  expect(errorOf(await call('contradictions.reopen', { settledId }))).toEqual({
    kind: 'notFound',
    noun: 'settled contradiction',
  })
  await ask('contradictions.restore', { settledId })
  expect(await ask('contradictions.list', { visitId })).toMatchObject([{ id: settledId }])
  await core.close()
  await insideVault(folder, (db) => {
    const entries = db
      .prepare("SELECT entity_id, action FROM change WHERE entity = 'contradiction' ORDER BY sequence")
      .all()
    expect(entries).toEqual([
      { entity_id: settledId, action: 'create' },
      { entity_id: settledId, action: 'delete' },
      { entity_id: settledId, action: 'restore' },
    ])
    const { id: device } = db.prepare<[], { id: string }>('SELECT id FROM device').get() ?? { id: '' }
    expect(firstBrokenChange(db, device)).toBeNull()
  })
})

it('refuses to settle without a reason, with nothing against nothing, and in no visit', async () => {
  const opened = await anOpenCore()
  const { call } = opened
  const visitId = await aVisit(opened)
  for (const wrong of [{ reason: ' ' }, { key: '' }, { members: ['one'] }, { members: ['one', 'one'] }])
    expect(
      errorOf(await call('contradictions.settle', { visitId, settlement: { ...settlement, ...wrong } })),
    ).toMatchObject({ kind: 'invalidRequest', operation: 'contradictions.settle' })
  expect(errorOf(await call('contradictions.settle', { visitId: nextId(), settlement }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
})

/** Two notes on one prompt, one a strength, one a concern. */
const disagreeing = async (core: TestCore, visitId: string) => {
  await aNote(core, visitId, 'Nobody waits for a worker.', ['Nobody waits for a worker'])
  const { document, passages } = aDocument('Waited nine weeks.', ['Waited nine weeks'])
  const note = await core.ask('notes.create', { visitId, fields: { ...fields, case: 'C08', tallies: [] } })
  await core.ask('notes.save', {
    noteId: note.id,
    basedOn: note.revision,
    fields: { ...fields, case: 'C08', tallies: [] },
    document,
    passages: passages.map((passage) => ({ ...passage, direction: 'concern' as const })),
    checkpoint: false,
  })
  return passages.map(({ id }) => id)
}

it('tells of an open contradiction in the checks of the letter until it is settled', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const visitId = await aVisit(opened)
  await disagreeing(opened, visitId)
  const letter = await ask('letters.draft', { visitId })
  const told = async () =>
    (await ask('letters.check', { letterId: letter.id })).filter(
      ({ rule }) => rule === 'evidence.contradiction-open',
    )
  expect(await told()).toMatchObject([{ severity: 'warning' }])
  const notes = await ask('notes.list', { visitId })
  const members = notes.flatMap((note) =>
    note.passages.map((passage) => `${passage.id}:${passage.direction}`),
  )
  const settled = await ask('contradictions.settle', { visitId, settlement: { ...settlement, members } })
  expect(await told()).toEqual([])
  await ask('contradictions.reopen', { settledId: settled.id })
  expect(await told()).toHaveLength(1)
})

it('holds the letter’s words against the user’s own table of proportions, until the table of the house is back', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const visitId = await aVisit(opened)
  const { passageIds } = await aNote(opened, visitId, 'Visits are made.', ['Visits are made'])
  const text = 'Most visits are made in time.'
  await ask('findings.create', { visitId, content: aFinding(passageIds, text) })
  const letter = await ask('letters.draft', { visitId })
  const told = async () =>
    (await ask('letters.check', { letterId: letter.id })).filter(({ rule }) => rule === 'proportion.tally')
  expect(await ask('proportions.get', {})).toBeNull()
  expect(await told()).toEqual([])
  const table = proportionTable.map((row) => (row.words === 'most' ? { ...row, from: 90 } : row))
  await ask('proportions.set', { table })
  await ask('vault.lock', {})
  await ask('vault.unlock', { passphrase })
  expect(await ask('proportions.get', {})).toEqual(table)
  expect(await told()).toMatchObject([{ severity: 'warning' }])
  await ask('proportions.set', { table: null })
  expect(await told()).toEqual([])
})

it('keeps when a priority action was signed off, and forgets it with the sign-off', async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const visitId = await aVisit(opened)
  const signed = { signedOffBy: 'A. Lead', signedOffAt: '2026-11-21T09:00:00.000Z' }
  const content = { ...aFinding([]), kind: 'priority-action' as const, reason: 'Children wait.' }
  const { id: findingId } = await ask('findings.create', { visitId, content })
  await ask('findings.save', { findingId, basedOn: 1, content: { ...content, ...signed } })
  expect(await ask('findings.list', { visitId })).toMatchObject([signed])
  await ask('findings.save', { findingId, basedOn: 2, content })
  expect((await ask('findings.list', { visitId }))[0]).not.toHaveProperty('signedOffAt')
})
