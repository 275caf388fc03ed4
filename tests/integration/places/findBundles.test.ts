import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, anOpenCore } from '../support/aCore'
import { all, aSender } from './support/aSender'

it('finds what a colleague sent to the place, once, and not what is here already', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const colleague = await anOpenCore(aFolder())
  await colleague.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The same drive' })
  const { recipient } = await colleague.ask('bundles.code', {})
  const { visitId } = sender
  const seal = async (sequence: number) => {
    const exported = await sender.ask('internal.exportBundle', {
      visitId,
      others: [],
      deviceName: 'Laptop A',
      readers: { colleagues: [recipient] },
      documents: {},
    })
    const bytes = new Uint8Array(exported.sealed)
    await sender.ask('internal.queueBundle', { visitId, fileName: 'a.visitbundle', sequence, bytes })
    await sender.until(all('verified'))
  }
  await seal(1)
  // Nobody offers their own.
  expect(await sender.ask('places.findBundles', { visitId })).toEqual({ found: [], refused: 0, away: [] })
  const first = await colleague.ask('places.findBundles', { visitId })
  expect(first).toMatchObject({
    refused: 0,
    away: [],
    found: [
      {
        placeName: 'The same drive',
        received: { visitId, isNew: true, deviceName: 'Laptop A', sequence: 1 },
      },
    ],
  })
  await colleague.ask('bundles.merge', { receivedId: first.found[0]?.received.receivedId ?? '' })
  expect((await colleague.ask('places.findBundles', { visitId })).found).toEqual([])
  await sender.ask('writing.setWriter', { visitId, writer: 'A. Lead' })
  await seal(2)
  const [device = ''] = readdirSync(join(sender.drive, 'bundles', visitId))
  const folder = join(sender.drive, 'bundles', visitId, device)
  // Half of one, and things that are no bundles.
  writeFileSync(join(folder, `000003-${'0'.repeat(16)}.visitbundle`), 'age-encryption.org/v1')
  writeFileSync(join(folder, '.visitbook-x.tmp'), 'x')
  mkdirSync(join(folder, 'a folder'))
  const second = await colleague.ask('places.findBundles', { visitId })
  expect(second.found.map(({ received }) => received.sequence)).toEqual([2])
  expect(second.refused).toBe(1)
  renameSync(sender.drive, sender.aside)
  expect(await colleague.ask('places.findBundles', { visitId })).toEqual({
    found: [],
    refused: 0,
    away: [{ placeName: 'The same drive', fault: 'missingFolder' }],
  })
})

it('sends what is new to the team once, and says when nobody or no place is there', async () => {
  const sender = await aSender()
  const { visitId } = sender
  const send = () => sender.ask('places.sendBundle', { visitId })
  expect(await send()).toEqual({ sent: 'noPlace' })
  await sender.addDrive()
  expect(await send()).toEqual({ sent: 'nobody' })
  const colleague = await anOpenCore(aFolder())
  const { recipient } = await colleague.ask('bundles.code', {})
  await sender.ask('bundles.invite', { visitId, code: recipient, name: 'Laptop B' })
  expect(await send()).toEqual({ sent: 'bundle', sequence: 1, places: 1 })
  expect(await send()).toEqual({ sent: 'nothingNew' })
  await sender.until(all('verified'))
  await colleague.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The same drive' })
  const { found } = await colleague.ask('places.findBundles', { visitId })
  expect(found.map(({ received }) => received.sequence)).toEqual([1])
})
