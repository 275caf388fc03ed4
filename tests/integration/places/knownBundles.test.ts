import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, it } from 'vitest'
import { bundleInPlace } from '@shared/places/outbox'
import type { Courier } from '../../../electron/places/courier'
import type { PlaceTask } from '../../../electron/places/placeTasks'
import { courierHere } from '../support/courierHere'
import { aFolder, anOpenCore, errorOf, nextId, passphrase } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import { all, aSender } from './support/aSender'

type Read = Extract<PlaceTask, { task: 'read' }>

/** Goes to places, and keeps what was fetched there. */
const counting = (meanwhile: () => void = () => undefined) => {
  const reads: Read[] = []
  const courier: Courier = (task, heard) => {
    if (task.task !== 'read') return courierHere(task, heard)
    reads.push(task)
    const errand = courierHere(task, heard)
    void errand.answer.then(meanwhile)
    return errand
  }
  /** The names fetched since it was last asked. */
  const fetched = () =>
    reads.splice(0).map(({ path, isHead }) => `${path.at(-1)?.slice(0, 6)}${isHead ? ' head' : ''}`)
  return { courier, fetched }
}

/** Two computers and a drive; the colleague's fetches are counted. */
const twoComputers = async (meanwhile?: () => void) => {
  const sender = await aSender()
  await sender.addDrive()
  const { courier, fetched } = counting(meanwhile)
  const colleague = await anOpenCore(aFolder(), { courier })
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
    await sender.ask('internal.queueBundle', {
      visitId,
      fileName: 'a.visitbundle',
      sequence,
      sealedFor: [recipient],
      bytes,
    })
    await sender.until(all('verified'))
  }
  const find = (visit: string | null = visitId) => colleague.ask('places.findBundles', { visitId: visit })
  const locked = async () => {
    await colleague.ask('vault.lock', {})
    await colleague.ask('vault.unlock', { passphrase })
  }
  return { sender, colleague, visitId, seal, find, fetched, locked }
}

const another = '0192d0a0-0000-7000-8000-000000000777'

/** A bundle for somebody else, put into the place by hand. */
const puts = async (folder: string, sequence: number, size = 500_000) => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
  const bytes = await encrypter.encrypt(new Uint8Array(someBytes(size, `${sequence}`)))
  const hash = createHash('sha256').update(bytes).digest('hex')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, bundleInPlace(sequence, hash)), bytes)
}

it('fetches what is merged, and what is sealed for others, once and never again, across locks too', async () => {
  const { sender, colleague, visitId, seal, find, fetched, locked } = await twoComputers()
  await seal(1)
  const { found } = await find()
  await colleague.ask('bundles.merge', { receivedId: found[0]?.received.receivedId ?? '' })
  await puts(join(sender.drive, 'bundles', visitId, another), 4, 1_000)
  expect(fetched()).toEqual(['000001'])
  expect((await find()).refused).toBe(1)
  expect(fetched()).toEqual(['000004'])
  await locked()
  expect((await find()).refused).toBe(1)
  expect(fetched()).toEqual([])
})

it('fetches a file anew when it has become another one, and one that has not arrived whole each time', async () => {
  const { sender, colleague, visitId, seal, find, fetched } = await twoComputers()
  await seal(1)
  const first = await find()
  await colleague.ask('bundles.merge', { receivedId: first.found[0]?.received.receivedId ?? '' })
  fetched()
  const [device = ''] = readdirSync(join(sender.drive, 'bundles', visitId))
  const [name = ''] = readdirSync(join(sender.drive, 'bundles', visitId, device))
  const at = join(sender.drive, 'bundles', visitId, device, name)
  const whole = readFileSync(at)
  // As a sync program leaves it while a file is on its way: its size is right, and half of it is not there.
  writeFileSync(
    at,
    Buffer.concat([
      whole.subarray(0, whole.byteLength / 2),
      Buffer.alloc(Math.ceil(whole.byteLength / 2)),
    ]).subarray(0, whole.byteLength),
  )
  utimesSync(at, 1_000_000_000, 1_000_000_000)
  expect((await find()).refused).toBe(1)
  expect((await find()).refused).toBe(1)
  expect(fetched()).toEqual(['000001', '000001'])
  writeFileSync(at, whole)
  expect((await find()).refused).toBe(0)
  expect((await find()).refused).toBe(0)
  expect(fetched()).toEqual(['000001'])
})

it('asks of a large bundle its beginning alone when it is for others, and goes no deeper than three of them', async () => {
  const { sender, find, fetched, locked } = await twoComputers()
  const theirs = nextId()
  for (const sequence of [1, 2, 3, 4, 5]) await puts(join(sender.drive, 'bundles', theirs, another), sequence)
  expect(await find(null)).toMatchObject({ found: [], refused: 0, unbegun: 0 })
  expect(fetched()).toEqual(['000005 head', '000004 head', '000003 head'])
  await locked()
  await find(null)
  expect(fetched()).toEqual([])
})

it('finds a visit under two bundles that are sealed for others alone', async () => {
  const { sender, visitId, seal, find } = await twoComputers()
  await seal(1)
  const [device = ''] = readdirSync(join(sender.drive, 'bundles', visitId))
  for (const sequence of [2, 3]) await puts(join(sender.drive, 'bundles', visitId, device), sequence)
  expect((await find(null)).found.map(({ received }) => received.visitId)).toEqual([visitId])
})

it('comes back when it is called back, goes nowhere else, and finds everything the next time', async () => {
  let stop: () => unknown = () => undefined
  const { colleague, visitId, seal, find, fetched } = await twoComputers(() => stop())
  await seal(1)
  await seal(2)
  stop = () => colleague.ask('places.stopFinding', {})
  const stopped = await colleague.call('places.findBundles', { visitId })
  expect(errorOf(stopped)).toEqual({ kind: 'placeFault', fault: 'stopped' })
  expect(fetched()).toEqual(['000001'])
  stop = () => undefined
  expect((await find()).found[0]?.received.bundles).toHaveLength(2)
})

it('says that the vault is locked, and nothing else, when it was locked while a bundle was being opened', async () => {
  let lock: () => unknown = () => undefined
  const { colleague, visitId, seal } = await twoComputers(() => lock())
  await seal(1)
  lock = () => colleague.ask('vault.lock', {})
  expect(errorOf(await colleague.call('places.findBundles', { visitId }))).toEqual({ kind: 'locked' })
  expect(colleague.bugs).toEqual([])
})
