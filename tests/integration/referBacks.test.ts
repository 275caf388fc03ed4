import type { ReferBackContent } from '@shared/referBacks/referBack'
import { expect, it } from 'vitest'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aVisit } from './support/visits'

const content = (part: Partial<ReferBackContent> = {}): ReferBackContent => ({
  raisedAt: '2024-10-15T10:42',
  raisedBy: 'A. Lead',
  concern: 'A bruise nobody has explained.',
  child: '4711',
  toldName: '',
  toldRole: '',
  toldAt: '',
  toldHow: '',
  response: '',
  respondedAt: '',
  outcome: '',
  closedAt: '',
  ...part,
})

const aReferBack = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const created = await core.ask('referBacks.create', { visitId, content: content() })
  return { ...core, visitId, created, referBackId: created.id }
}

it('answers what stands in the database after the commit', async () => {
  const { ask, visitId, created, referBackId } = await aReferBack()
  const savedAt = '2026-11-21T09:00:00.000Z'
  expect(created).toEqual({ ...content(), id: referBackId, visitId, revision: 1, savedAt })
  const told = content({
    toldName: 'D. Duty',
    toldRole: 'Duty manager',
    toldAt: '2024-10-15T10:50',
    toldHow: 'phone',
  })
  const saved = await ask('referBacks.save', { referBackId, basedOn: 1, content: told, checkpoint: true })
  expect(saved).toEqual({ ...told, id: referBackId, visitId, revision: 2, savedAt })
  expect(await ask('referBacks.get', { referBackId })).toEqual(saved)
  expect(await ask('referBacks.list', { visitId })).toEqual([saved])
})

it('refuses a stale save, and keeps what was saved first', async () => {
  const { ask, call, referBackId } = await aReferBack()
  const first = content({ response: 'Seen today.' })
  await ask('referBacks.save', { referBackId, basedOn: 1, content: first, checkpoint: true })
  const second = { referBackId, basedOn: 1, content: content({ response: 'Not seen.' }), checkpoint: true }
  expect(errorOf(await call('referBacks.save', second))).toEqual({
    kind: 'stale',
    noun: 'refer-back',
    storedRevision: 2,
  })
  expect(await ask('referBacks.get', { referBackId })).toMatchObject({ response: 'Seen today.' })
})

it('keeps every version that was left as it stands, and one a minute of what was typed', async () => {
  const { ask, clock, referBackId } = await aReferBack()
  const type = async (basedOn: number, concern: string, checkpoint: boolean) => {
    clock.forward(10_000)
    await ask('referBacks.save', { referBackId, basedOn, content: content({ concern }), checkpoint })
  }
  await type(1, 'A', false)
  await type(2, 'A b', false)
  await type(3, 'A bruise', true)
  await type(4, 'A bruise on', false)
  const versions = await ask('referBacks.versions', { referBackId })
  expect(versions.map(({ revision, content: { concern } }) => [revision, concern])).toEqual([
    [5, 'A bruise on'],
    [4, 'A bruise'],
    [1, 'A bruise nobody has explained.'],
  ])
})

it('is closed only with its outcome', async () => {
  const { ask, call, referBackId } = await aReferBack()
  const close = (outcome: string) => ({
    referBackId,
    basedOn: 1,
    content: content({ outcome, closedAt: '2024-10-15T17:00' }),
    checkpoint: true,
  })
  expect(errorOf(await call('referBacks.save', close(' ')))).toMatchObject({ kind: 'invalidRequest' })
  expect(await ask('referBacks.save', close('Safe with an aunt.'))).toMatchObject({ revision: 2 })
})

it('is deleted as a tombstone with a reason, and all of it stays in the vault', async () => {
  const { ask, call, core, folder, visitId, referBackId } = await aReferBack()
  expect(errorOf(await call('referBacks.delete', { referBackId, reason: ' ' }))).toMatchObject({
    kind: 'invalidRequest',
  })
  await ask('referBacks.delete', { referBackId, reason: 'Entered twice' })
  expect(await ask('referBacks.list', { visitId })).toEqual([])
  const notFound = { kind: 'notFound', noun: 'refer-back' }
  expect(errorOf(await call('referBacks.get', { referBackId }))).toEqual(notFound)
  expect(errorOf(await call('referBacks.versions', { referBackId }))).toEqual(notFound)
  expect(errorOf(await call('referBacks.delete', { referBackId, reason: 'again' }))).toEqual(notFound)
  await core.close()
  const kept = await insideVault(folder, (db) =>
    db.prepare('SELECT deleted_because, content FROM refer_back').get(),
  )
  expect(kept).toMatchObject({ deleted_because: 'Entered twice' })
  expect(JSON.stringify(kept)).toContain('4711')
})

it('shows on the list of visits how many wait and since when, and nothing more', async () => {
  const { ask, visitId, referBackId } = await aReferBack()
  await ask('referBacks.create', {
    visitId,
    content: content({ raisedAt: '2024-10-15T09:10', toldAt: '2024-10-15T09:12' }),
  })
  const waiting = async () => (await ask('visits.list', {}))[0]?.waitingReferBacks
  expect(await waiting()).toEqual({ untold: 1, waiting: 1, since: '2024-10-15T09:10' })
  const answered = content({ response: 'Visited.', respondedAt: '2024-10-15T12:00' })
  await ask('referBacks.save', { referBackId, basedOn: 1, content: answered, checkpoint: true })
  expect(await waiting()).toEqual({ untold: 0, waiting: 1, since: '2024-10-15T09:10' })
  expect(JSON.stringify(await ask('visits.list', {}))).not.toContain('bruise')
})

it('belongs to a visit that exists', async () => {
  const { call } = await anOpenCore()
  expect(errorOf(await call('referBacks.create', { visitId: nextId(), content: content() }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
  expect(errorOf(await call('referBacks.list', { visitId: nextId() }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
})
