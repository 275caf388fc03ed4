import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Courier } from '../../../electron/places/courier'
import { firstBrokenChange } from '../../../electron/vault/changeLog'
import { errorOf } from '../support/aCore'
import { insideVault } from '../support/insideVault'
import { aSender } from './support/aSender'

it('refuses an address that is not encrypted before anything is asked', async () => {
  const sender = await aSender(() => {
    throw new Error('Nobody may be asked')
  })
  const server = { name: 'x', user: 'u', password: 'p', takesDocuments: true, takesBundles: true }
  for (const [address, fault] of [
    ['http://files.example.org/', 'notSecure'],
    ['https://u:p@files.example.org/', 'badAddress'],
  ] as const)
    expect(errorOf(await sender.call('places.addServer', { ...server, address }))).toEqual({
      kind: 'placeFault',
      fault,
    })
  expect(await sender.ask('places.list', {})).toEqual([])
})

it('knows a folder as one place however often it is added, and forgets the password of a removed one', async () => {
  const sender = await aSender()
  const place = await sender.addDrive()
  expect(
    errorOf(await sender.call('internal.addFolderPlace', { folder: sender.drive, name: 'Again' })),
  ).toEqual({
    kind: 'placeKnown',
  })
  expect(
    errorOf(await sender.call('internal.addFolderPlace', { folder: join(sender.drive, 'none'), name: 'x' })),
  ).toEqual({ kind: 'placeFault', fault: 'missingFolder' })
  const changed = { placeId: place.id, name: 'The stick', takesDocuments: false, takesBundles: true }
  expect(await sender.ask('places.change', changed)).toMatchObject({
    name: 'The stick',
    takesDocuments: false,
  })
  expect(await sender.queue('letter.docx')).toEqual({ queued: 0 })
  await sender.ask('places.remove', { placeId: place.id })
  expect(await sender.ask('places.list', {})).toEqual([])
  expect(errorOf(await sender.call('places.remove', { placeId: place.id }))).toEqual({
    kind: 'notFound',
    noun: 'place',
  })
  await sender.ask('vault.lock', {})
  await insideVault(sender.folder, (db) => {
    const device = String(db.prepare<[], { id: string }>('SELECT id FROM device').get()?.id)
    expect(firstBrokenChange(db, device)).toBeNull()
    expect(db.prepare('SELECT location, password, user_name FROM place').all()).toEqual([
      { location: '', password: '', user_name: '' },
    ])
  })
})

it('lets notes be saved while a place takes its time to answer', async () => {
  let answer: (fault: 'timedOut') => void = () => undefined
  const slow: Courier = () => ({
    answer: new Promise((resolve) => {
      answer = (fault) => resolve({ ok: false, error: { fault } })
    }),
    over: Promise.resolve(),
    stop: () => undefined,
  })
  const sender = await aSender(slow)
  const adding = sender.call('internal.addFolderPlace', { folder: sender.drive, name: 'Slow' })
  expect(await sender.ask('visits.get', { visitId: sender.visitId })).toMatchObject({ id: sender.visitId })
  await sender.ask('vault.lock', {})
  answer('timedOut')
  expect(errorOf(await adding)).toEqual({ kind: 'placeFault', fault: 'timedOut' })
})
