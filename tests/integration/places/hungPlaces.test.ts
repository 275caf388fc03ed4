import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerInParts } from '../../../electron/places/answerInParts'
import { createPlace } from '../../../electron/places/place'
import { folderAccess } from '../../../electron/places/folderAccess'
import { inTurn } from '../../../electron/places/inTurn'
import { courierByProcess } from '../../../electron/places/courier'
import type { Courier } from '../../../electron/places/courier'
import { builtModule } from '../support/builtModule'
import { aFolder, errorOf, nextId, passphrase } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import { aSender, all, waits } from './support/aSender'
import { good } from './support/somePlaces'
import { deadShare, freezingDrive } from './support/realDrives'
import { errandsInNode, longPatience } from './support/errandsInNode'

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/places/support/errandProcess.ts')
}, 60_000)
afterAll(() => program.remove())

/** For those that hang: a test need not sit through more. */
const short = 3_000

it('gives a share up whose server is gone, says so, and sends there when it is back; another place goes on meanwhile', async ({
  skip,
}) => {
  let dead: ReturnType<typeof deadShare> = null
  const { courier, started } = errandsInNode(program.path, {
    patience: (_, location) => (dead !== null && location.endsWith('share') ? short : longPatience),
  })
  const sender = await aSender(courier)
  const share = join(sender.drive, '..', 'share')
  mkdirSync(share)
  const hung = await sender.ask('internal.addFolderPlace', { folder: share, name: 'Share' })
  await sender.addDrive()
  dead = deadShare(share)
  if (dead === null) return skip('a dead share can be mounted by root on Linux only')
  await sender.queue('letter.docx')
  // The drive has the file while the share still holds whoever went there.
  const meanwhile = await sender.until((items) => items.some(({ state }) => state === 'verified'))
  expect(meanwhile.find(({ placeId }) => placeId === hung.id)).toMatchObject({
    state: 'sending',
    fault: null,
  })
  const notes = await sender.ask('visits.get', { visitId: sender.visitId })
  expect(notes).toMatchObject({ id: sender.visitId })
  const items = await sender.until((each) => each.some(({ fault }) => fault !== null))
  expect(items.find(({ placeId }) => placeId === hung.id)).toMatchObject({
    state: 'queued',
    fault: 'notAnswering',
    attempts: 1,
  })
  expect(sender.waits.filter(({ milliseconds }) => milliseconds >= 15_000)).toHaveLength(1)
  // What is asked of it by hand is told the same.
  expect(errorOf(await sender.call('places.test', { placeId: hung.id }))).toEqual({
    kind: 'placeFault',
    fault: 'notAnswering',
  })
  expect(started.at(-1)?.killed).toBe(true)
  dead.gone()
  dead = null
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
  expect(readdirSync(join(share, 'documents'))).toHaveLength(1)
})

it('sends nobody after one whom the system holds, kill or not, until that one is gone', async ({ skip }) => {
  const drive = freezingDrive()
  if (drive === null) return skip('a drive can be frozen by root on Linux only')
  let patience = longPatience
  const { courier, started } = errandsInNode(program.path, { patience: () => patience })
  const sender = await aSender(courier)
  const place = await sender.ask('internal.addFolderPlace', { folder: drive.at, name: 'Frozen' })
  expect(drive.freeze()).toBe(true)
  patience = short
  await sender.queue('one.docx', someBytes(500, 'one'))
  expect(await sender.until(waits)).toMatchObject([{ fault: 'notAnswering' }])
  const held = started.length
  // The one who was ended is not gone after a while: the system holds it.
  sender.waits.find(({ milliseconds }) => milliseconds === 10_000)?.action()
  for (let tries = 0; tries < 3; tries += 1)
    expect(errorOf(await sender.call('places.test', { placeId: place.id }))).toMatchObject({
      fault: 'notAnswering',
    })
  expect(started).toHaveLength(held)
  // Neither a lock nor the end of the app waits for it.
  await sender.ask('vault.lock', {})
  await sender.core.close()
  expect(started.at(-1)?.exitCode).toBeNull()
  expect(started.at(-1)?.signalCode).toBeNull()
  const ended = new Promise((resolve) => started.at(-1)?.once('exit', resolve))
  drive.thaw()
  await ended
  patience = longPatience
  await sender.ask('vault.unlock', { passphrase })
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
  expect(readdirSync(join(drive.at, 'documents'))).toHaveLength(1)
})

it('ends a process that stands still, and the next try gets through', async () => {
  const { courier, started } = errandsInNode(program.path, {
    patience: (number) => (number === 2 ? short : longPatience),
    isHeld: (number) => number === 2,
  })
  const sender = await aSender(courier)
  await sender.addDrive()
  await sender.queue('one.docx', someBytes(500, 'one'))
  await sender.queue('two.docx', someBytes(500, 'two'))
  expect(await sender.until(waits)).toMatchObject([{ fault: 'notAnswering' }, { fault: 'notAnswering' }])
  expect(started).toHaveLength(2)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
})

it('locks and closes at once while a process stands still, and leaves none behind', async () => {
  const { courier, started } = errandsInNode(program.path, { isHeld: (number) => number === 2 })
  const sender = await aSender(courier)
  await sender.addDrive()
  await sender.queue('letter.docx')
  await sender.until(all('sending'))
  const ended = new Promise((resolve) => started[1]?.once('exit', resolve))
  await sender.ask('vault.lock', {})
  await ended
  await sender.ask('vault.unlock', { passphrase })
  await sender.until(all('verified'))
})

it('tries again after a process that was broken off, and says nothing of what it carried', async () => {
  const { courier, started } = errandsInNode(program.path, { isHeld: (number) => number === 2 })
  const sender = await aSender(courier)
  await sender.addDrive()
  await sender.queue('letter.docx')
  await sender.until(all('sending'))
  started[1]?.kill('SIGKILL')
  const [item] = await sender.until(waits)
  expect(item).toMatchObject({ fault: 'somethingBroke', attempts: 1 })
  expect(item?.nextTryAt).not.toBe('')
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
})

it('brings a large file in parts, each a sign of life, and the whole of it', async () => {
  const folder = aFolder()
  const bytes = someBytes(2_345_678)
  const mark = nextId()
  good(await createPlace(folderAccess(folder)).join(mark))
  writeFileSync(join(folder, 'one.bundle'), bytes)
  const { courier } = errandsInNode(program.path)
  const at = { kind: 'folder', location: folder } as const
  const fetched = async (name: string) => {
    const task = { task: 'read', at, mark, path: [name], limit: 3_000_000, isHead: false } as const
    const answer = good(await courier(task, () => undefined).answer)
    return answer.done === 'read' ? answer.bytes : undefined
  }
  expect(bytes.equals((await fetched('one.bundle')) ?? new Uint8Array())).toBe(true)
  writeFileSync(join(folder, 'empty.bundle'), '')
  expect((await fetched('empty.bundle'))?.byteLength).toBe(0)
  expect(await fetched('two.bundle')).toBeNull()
  const sizes: (number | 'answer')[] = []
  answerInParts({ ok: true, value: { done: 'read', bytes: bytes.subarray(1) } }, (message) =>
    sizes.push('part' in message ? message.part.buffer.byteLength : 'answer'),
  )
  expect(sizes).toEqual([500_000, 500_000, 500_000, 500_000, 345_677, 'answer'])
})

it('takes a slow place for slow, however long it takes in all', async () => {
  let forgotten = 0
  const waiting: (() => void)[] = []
  let told: (message: { news: { isAlive: true } }) => void = () => undefined
  const courier = courierByProcess(
    (_, heard) => {
      told = heard
      return { end: () => undefined }
    },
    (_, action) => {
      waiting.push(action)
      return () => void (forgotten += 1)
    },
  )
  const errand = courier(
    { task: 'list', at: { kind: 'folder', location: '/x' }, mark: '', folder: [] },
    () => undefined,
  )
  for (let signs = 0; signs < 1_000; signs += 1) told({ news: { isAlive: true } })
  // Each sign of life begins the wait anew: all but the last one are forgotten.
  expect([waiting.length, forgotten]).toEqual([1_001, 1_000])
  waiting.at(-1)?.()
  expect(await errand.answer).toEqual({ ok: false, error: { fault: 'notAnswering' } })
})

it('goes to one place with one errand at a time, lets whoever asks go before what is sent, and to two places at once', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const go: Courier = (task) => {
    begun.push(`${task.task} ${task.at.location}`)
    const answer = new Promise<{ ok: true; value: { done: 'fine' } }>((resolve) =>
      ends.push(() => resolve({ ok: true, value: { done: 'fine' } })),
    )
    return { answer, over: answer.then(() => undefined), stop: () => undefined }
  }
  const { courier, stop } = inTurn(go, () => () => undefined)
  const at = (location: string) => ({ kind: 'folder', location }) as const
  const tidy = (location: string) =>
    courier({ task: 'tidy', at: at(location), mark: 'm', id: 'i', folder: [] }, () => undefined)
  const first = tidy('a')
  const second = tidy('a')
  const asked = courier({ task: 'list', at: at('a'), mark: 'm', folder: [] }, () => undefined)
  tidy('b')
  expect(begun).toEqual(['tidy a', 'tidy b'])
  ends[0]?.()
  await first.over
  expect(begun.at(-1)).toBe('list a')
  ends[2]?.()
  await asked.over
  expect(begun).toEqual(['tidy a', 'tidy b', 'list a', 'tidy a'])
  const waiting = courier({ task: 'list', at: at('a'), mark: 'm', folder: [] }, () => undefined)
  stop()
  expect(await waiting.answer).toEqual({ ok: false, error: { fault: 'stopped' } })
  ends[3]?.()
  await second.over
  expect(begun).toHaveLength(4)
})
