import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { courierHere } from '../support/courierHere'
import type { Courier } from '../../../electron/places/courier'
import { aCore, errorOf, filesIn, nextId, passphrase } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import { aSender, all, waits } from './support/aSender'

it('sends what was exported, and calls it verified when it was read back there', async () => {
  const { addDrive, queue, until, drive, clock, events, visitId } = await aSender()
  const place = await addDrive()
  expect(place).toEqual({
    id: place.id,
    name: 'Drive of the team',
    kind: 'folder',
    user: '',
    takesDocuments: true,
    takesBundles: true,
  })
  expect(await queue('letter: final?.docx', someBytes(700_000))).toEqual({ queued: 1 })
  const [item] = await until(all('verified'))
  expect(item).toMatchObject({
    placeId: place.id,
    placeName: 'Drive of the team',
    kind: 'document',
    visitId,
    title: 'letter: final?.docx',
    size: 700_000,
    fault: null,
    verifiedAt: clock.now().toISOString(),
    isHere: true,
  })
  expect(item?.nameThere).toBe(`letter- final- ${item?.sha256.slice(0, 12)}.docx`)
  expect(readdirSync(join(drive, 'documents'))).toEqual([item?.nameThere])
  expect(readFileSync(join(drive, 'documents', item?.nameThere ?? '')).equals(someBytes(700_000))).toBe(true)
  expect(events).toContainEqual({ kind: 'changed', noun: 'outbox', id: null })
})

it('keeps what waits sealed beside the database, and no place’s password but in it', async () => {
  const sender = await aSender()
  await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  const canary = 'An exported letter about Priya, 14'
  await sender.queue('letter.txt', Buffer.from(canary.repeat(100)))
  await sender.until(waits)
  await sender.ask('vault.lock', {})
  const files = filesIn(sender.folder)
  expect([...files.keys()].filter((path) => path.includes('outbox'))).toHaveLength(1)
  for (const [path, bytes] of files) expect(bytes.includes('Priya'), path).toBe(false)
})

it('waits for a drive that is out, longer each time, and sends when it is back', async () => {
  const sender = await aSender()
  await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  await sender.queue('one.docx', someBytes(500, 'one'))
  await sender.queue('two.docx', someBytes(500, 'two'))
  expect(await sender.until(waits)).toMatchObject([{ fault: 'missingFolder' }, { fault: 'missingFolder' }])
  const pauses: number[] = []
  for (let tries = 0; tries < 8; tries += 1) {
    const [wait] = sender.waits
    if (!wait) throw new Error('Nobody tries again')
    const before = Math.max(...(await sender.list()).map(({ attempts }) => attempts))
    pauses.push(Math.round(wait.milliseconds / 1_000))
    sender.clock.forward(wait.milliseconds)
    wait.action()
    await sender.until((items) => waits(items) && items.some(({ attempts }) => attempts > before))
  }
  expect(pauses.every((pause, at) => at === 0 || pause >= (pauses[at - 1] ?? 0))).toBe(true)
  expect(pauses.at(-1)).toBe(900)
  renameSync(sender.aside, sender.drive)
  const [last] = sender.waits
  sender.clock.forward(last?.milliseconds ?? 0)
  last?.action()
  await sender.until(all('verified'))
  expect(readdirSync(join(sender.drive, 'documents'))).toHaveLength(2)
})

it('sends what waits when the clock is set back by years, not years later', async () => {
  const sender = await aSender()
  await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  await sender.queue('letter.docx')
  await sender.until(waits)
  renameSync(sender.aside, sender.drive)
  sender.clock.forward(-30 * 365 * 24 * 3_600_000)
  await sender.queue('another.docx', someBytes(500, 'another'))
  await sender.until(all('verified'))
})

it('sends at once when somebody says so, and nothing to another drive in its place', async () => {
  const sender = await aSender()
  const place = await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  mkdirSync(sender.drive)
  await sender.queue('letter.docx')
  expect(await sender.until(waits)).toMatchObject([{ fault: 'emptyPlace' }])
  writeFileSync(join(sender.drive, 'holiday.jpg'), 'x')
  await sender.ask('outbox.tryAgain', { placeId: place.id, itemId: null })
  await sender.until((items) => waits(items) && items[0]?.fault === 'markMissing')
  expect(readdirSync(sender.drive)).toEqual(['holiday.jpg'])
  expect(errorOf(await sender.call('places.test', { placeId: place.id }))).toEqual({
    kind: 'placeFault',
    fault: 'markMissing',
  })
  rmSync(sender.drive, { recursive: true })
  renameSync(sender.aside, sender.drive)
  expect(await sender.ask('places.test', { placeId: place.id })).toBeNull()
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
})

it('goes on after a lock and a restart in the middle of a sending', async () => {
  let begun = 0
  const hanging: Courier = (task, heard) => {
    if (task.task !== 'send') return courierHere(task, heard)
    begun += 1
    return { answer: new Promise(() => undefined), over: Promise.resolve(), stop: () => undefined }
  }
  const sender = await aSender(hanging)
  await sender.addDrive()
  await sender.queue('letter.docx')
  await sender.until(all('sending'))
  await sender.ask('vault.lock', {})
  expect(begun).toBe(1)
  const after = await anOpenCoreAgain(sender.folder)
  const items = async () => {
    for (;;) {
      const list = await after.ask('outbox.list', {})
      if (all('verified')(list)) return list
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  expect(await items()).toHaveLength(1)
  expect(readdirSync(join(sender.drive, 'documents'))).toHaveLength(1)
})

const anOpenCoreAgain = async (folder: string) => {
  const core = aCore(folder)
  await core.ask('vault.unlock', { passphrase })
  return core
}

it('counts as sent what only could not be read back yet, and sends it again when it has gone', async () => {
  let readBack: 'cutOff' | 'gone' | null = 'cutOff'
  const courier: Courier = (task, heard) => {
    if (task.task !== 'send' || readBack === null) return courierHere(task, heard)
    const seen = readBack
    const answer = async () => {
      await Promise.resolve()
      heard({ isSent: true })
      if (seen === 'cutOff') return { ok: false, error: { fault: seen } } as const
      readBack = null
      return { ok: true, value: { done: seen } } as const
    }
    return { answer: answer(), over: Promise.resolve(), stop: () => undefined }
  }
  const sender = await aSender(courier)
  await sender.addDrive()
  await sender.queue('letter.docx')
  expect(await sender.until(all('sent'))).toMatchObject([{ fault: 'cutOff', verifiedAt: '' }])
  readBack = 'gone'
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
})

it('leaves a server alone that refuses the password, until there is another one', async () => {
  const asked: string[] = []
  const courier: Courier = (task) => {
    asked.push(task.task)
    const isIn = task.at.kind === 'webdav' && task.at.password === 'right'
    const answer =
      task.task === 'join'
        ? ({ ok: true, value: { done: 'joined', mark: nextId(), isNew: true } } as const)
        : isIn
          ? ({ ok: true, value: { done: 'verified' } } as const)
          : ({ ok: false, error: { fault: 'wrongPassword' } } as const)
    return { answer: Promise.resolve(answer), over: Promise.resolve(), stop: () => undefined }
  }
  const sender = await aSender(courier)
  const server = { name: '', address: 'https://files.example.org/x', user: 'u', password: 'changed since' }
  const place = await sender.ask('places.addServer', { ...server, takesDocuments: true, takesBundles: false })
  expect(place).toMatchObject({ name: 'files.example.org', kind: 'webdav', user: 'u' })
  expect(JSON.stringify(place)).not.toContain('changed since')
  await sender.queue('one.docx', someBytes(10, 'one'))
  await sender.until(waits)
  const before = asked.length
  // What is exported meanwhile is not one more refused password: too many block an account.
  await sender.queue('two.docx', someBytes(10, 'two'))
  expect(await sender.until(waits)).toMatchObject([{ fault: 'wrongPassword' }, { fault: 'wrongPassword' }])
  expect(asked.length).toBe(before)
  expect(sender.waits).toEqual([])
  expect((await sender.list()).map(({ nextTryAt }) => nextTryAt)).toEqual(['', ''])
  await sender.ask('places.signIn', { placeId: place.id, user: 'u', password: 'right' })
  await sender.until(all('verified'))
  expect(asked.length).toBe(before + 2)
})

it('cancels one file, keeps it, and sends it when somebody thinks again', async () => {
  const sender = await aSender()
  await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  await sender.queue('letter.docx')
  const [item] = await sender.until(waits)
  await sender.ask('outbox.cancel', { itemId: item?.id ?? '' })
  expect(await sender.list()).toMatchObject([{ state: 'cancelled', isHere: true }])
  renameSync(sender.aside, sender.drive)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  expect(existsSync(join(sender.drive, 'documents'))).toBe(false)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: item?.id ?? '' })
  await sender.until(all('verified'))
  expect(errorOf(await sender.call('outbox.cancel', { itemId: nextId() }))).toMatchObject({
    kind: 'notFound',
  })
})

it('takes local copies away on the user’s word only, and only of what every place has', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const copies = () => [...filesIn(sender.folder).keys()].filter((path) => path.includes('outbox')).length
  await sender.queue('there.docx', someBytes(900, 'there'))
  await sender.until(all('verified'))
  renameSync(sender.drive, sender.aside)
  await sender.queue('waiting.docx', someBytes(900, 'waiting'))
  await sender.until((items) => items.some(({ fault }) => fault !== null))
  expect(copies()).toBe(2)
  expect(await sender.ask('outbox.removeCopies', {})).toEqual({ removed: 1 })
  expect(copies()).toBe(1)
  expect(await sender.list()).toMatchObject([
    { title: 'waiting.docx', isHere: true },
    { title: 'there.docx', isHere: false, state: 'verified' },
  ])
  expect(await sender.ask('outbox.removeCopies', {})).toEqual({ removed: 0 })
  // Exported once more, it has a copy again, and is not sent twice.
  await sender.queue('there.docx', someBytes(900, 'there'))
  expect(await sender.list()).toHaveLength(2)
  expect(copies()).toBe(2)
})

it('sends bundles where bundles are taken, each under its number in the folder of this computer', async () => {
  const sender = await aSender()
  const place = await sender.addDrive()
  const { visitId } = sender
  const bytes = new Uint8Array(someBytes(2_000))
  const fileName = 'Sheffield, laptop A, bundle 7.visitbundle'
  const bundle = { visitId, fileName, sequence: 7, sealedFor: [], bytes }
  expect(await sender.ask('internal.queueBundle', bundle)).toEqual({ queued: 1 })
  const [item] = await sender.until(all('verified'))
  expect(item).toMatchObject({ kind: 'bundle', nameThere: `000007-${item?.sha256.slice(0, 16)}.visitbundle` })
  const [device = ''] = readdirSync(join(sender.drive, 'bundles', visitId))
  expect(readdirSync(join(sender.drive, 'bundles', visitId, device))).toEqual([item?.nameThere])
  await sender.ask('places.change', {
    placeId: place.id,
    name: 'Stick',
    takesDocuments: true,
    takesBundles: false,
  })
  expect(await sender.ask('internal.queueBundle', { ...bundle, sequence: 8 })).toEqual({ queued: 0 })
})

it('says that the waiting copy is lost, and sends the others', async () => {
  const sender = await aSender()
  await sender.addDrive()
  renameSync(sender.drive, sender.aside)
  await sender.queue('lost.docx', someBytes(900, 'lost'))
  await sender.until(waits)
  for (const path of filesIn(join(sender.folder, 'outbox')).keys()) rmSync(path)
  await sender.queue('kept.docx', someBytes(900, 'kept'))
  await sender.until((items) => items.length === 2 && waits(items))
  renameSync(sender.aside, sender.drive)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(
    (items) =>
      items.some(({ fault }) => fault === 'localCopyLost') && items.some(({ state }) => state === 'verified'),
  )
})
