import { cpSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Courier } from '../../../electron/places/courier'
import { aFolder, anOpenCore } from '../support/aCore'
import { courierHere } from '../support/courierHere'
import { aNote } from '../support/visits'
import { all, aSender } from './support/aSender'

const nothing = {
  found: [],
  refused: 0,
  tooLarge: 0,
  tooLargeNew: 0,
  unbegun: 0,
  newer: 0,
  isMore: false,
  away: [],
}

/** Goes to the places, and finds every bundle too large that has more bytes than this. */
const courierFor =
  (limit: number): Courier =>
  (task, heard) =>
    courierHere(task.task === 'read' ? { ...task, limit } : task, heard)

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
    const fileName = 'a.visitbundle'
    await sender.ask('internal.queueBundle', { visitId, fileName, sequence, sealedFor: [recipient], bytes })
    await sender.until(all('verified'))
  }
  await seal(1)
  // Nobody offers their own.
  expect(await sender.ask('places.findBundles', { visitId })).toEqual(nothing)
  const first = await colleague.ask('places.findBundles', { visitId })
  expect(first).toMatchObject({
    refused: 0,
    away: [],
    found: [
      {
        placeNames: ['The same drive'],
        received: { visitId, isNew: true, bundles: [{ deviceName: 'Laptop A', sequence: 1 }] },
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
  expect(second.found.map(({ received }) => received.bundles)).toEqual([
    [{ deviceName: 'Laptop A', sequence: 2 }],
  ])
  expect(second.refused).toBe(1)
  renameSync(sender.drive, sender.aside)
  expect(await colleague.ask('places.findBundles', { visitId })).toEqual({
    ...nothing,
    away: [{ placeName: 'The same drive', fault: 'missingFolder' }],
  })
})

it('sends what a bundle told that never went to a place, as when the power failed', async () => {
  const sender = await aSender()
  const { visitId } = sender
  await sender.addDrive()
  const colleague = await anOpenCore(aFolder())
  const { recipient } = await colleague.ask('bundles.code', {})
  await sender.ask('bundles.invite', { visitId, code: recipient, name: 'Laptop B' })
  const readers = { colleagues: [recipient] }
  await sender.ask('internal.exportBundle', { visitId, others: [], deviceName: '', readers, documents: {} })
  const send = () => sender.ask('places.sendBundle', { visitId })
  expect(await send()).toEqual({ sent: 'bundle', sequence: 2, places: 1 })
  expect(await send()).toEqual({ sent: 'nothingNew' })
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
  // A stick that comes later has nothing yet: somebody may wait for it there.
  const stick = aFolder()
  await sender.ask('internal.addFolderPlace', { folder: stick, name: 'A stick' })
  expect(await send()).toEqual({ sent: 'bundle', sequence: 2, places: 2 })
  expect(await send()).toEqual({ sent: 'nothingNew' })
  await sender.until(all('verified'))
  await colleague.ask('internal.addFolderPlace', { folder: stick, name: 'The same stick' })
  const { found } = await colleague.ask('places.findBundles', { visitId })
  expect(found.map(({ received }) => received.bundles.map(({ sequence }) => sequence))).toEqual([[2]])
})

/** Seals the visit for some colleagues and sends it; answers when it has arrived. */
const sealedFor = async (
  sender: Awaited<ReturnType<typeof aSender>>,
  recipients: readonly string[],
  sequence: number,
  others: readonly string[] = [],
) => {
  const { visitId } = sender
  const exported = await sender.ask('internal.exportBundle', {
    visitId,
    others: [...others],
    deviceName: 'Laptop A',
    readers: { colleagues: [...recipients] },
    documents: {},
  })
  const bytes = new Uint8Array(exported.sealed)
  const sealedFor = [...recipients]
  await sender.ask('internal.queueBundle', { visitId, fileName: 'a.visitbundle', sequence, sealedFor, bytes })
  await sender.until(all('verified'))
}

it('finds a visit that is not here, all its bundles in one, and takes it, reads it back and gives it back', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const { visitId } = sender
  const colleague = await anOpenCore(aFolder())
  await colleague.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The stick' })
  const { recipient } = await colleague.ask('bundles.code', {})
  await aNote({ ...sender, waits: [] }, visitId, 'Visits are weekly.')
  await sealedFor(sender, [recipient], 1)
  await aNote({ ...sender, waits: [] }, visitId, 'Plans are late.')
  await sealedFor(sender, [recipient], 2)
  // Without any visit, as on the first day; nothing is stored by looking.
  const look = async () => {
    const { found } = await colleague.ask('places.findBundles', { visitId: null })
    return found[0]?.received
  }
  const received = await look()
  expect(received).toMatchObject({
    visitId,
    authority: 'Sheffield City Council',
    frameworkTitle: expect.stringContaining('focused visit'),
    isNew: true,
    // The later one holds everything.
    bundles: [{ deviceName: 'Laptop A', sequence: 2 }],
  })
  expect(received?.dates).toHaveLength(1)
  expect(received?.words.join(' ')).toContain('2 notes from A. Lead')
  expect(await colleague.ask('visits.list', {})).toEqual([])
  const { mergeId } = await colleague.ask('bundles.merge', { receivedId: received?.receivedId ?? '' })
  expect(await colleague.ask('notes.list', { visitId })).toHaveLength(2)
  expect(await colleague.ask('places.findBundles', { visitId: null })).toEqual(nothing)
  await colleague.ask('bundles.undoMerge', { visitId, mergeId: mergeId ?? '' })
  expect(await colleague.ask('visits.list', {})).toEqual([])
  expect((await look())?.bundles).toEqual([{ deviceName: 'Laptop A', sequence: 2 }])
})

it('tells nothing of visits that are sealed for others, and says when the first bundle of one is missing', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const { visitId } = sender
  const [colleague, stranger] = [await anOpenCore(aFolder()), await anOpenCore(aFolder())]
  const { recipient } = await colleague.ask('bundles.code', {})
  await aNote({ ...sender, waits: [] }, visitId, 'Visits are weekly.')
  await sealedFor(sender, [recipient], 1)
  for (const each of [colleague, stranger])
    await each.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The stick' })
  expect(await stranger.ask('places.findBundles', { visitId: null })).toEqual(nothing)

  // The colleague answers, so that the next bundle holds only what is new; then the first one is lost.
  const { found } = await colleague.ask('places.findBundles', { visitId: null })
  await colleague.ask('bundles.merge', { receivedId: found[0]?.received.receivedId ?? '' })
  const own = (await sender.ask('bundles.code', {})).recipient
  const answer = await colleague.ask('internal.exportBundle', {
    visitId,
    others: [],
    deviceName: 'Laptop B',
    readers: { colleagues: [own] },
    documents: {},
  })
  const sealed = new Uint8Array(answer.sealed)
  const { receivedId } = await sender.ask('internal.openBundle', { sealed, key: null })
  await sender.ask('bundles.merge', { receivedId })
  await aNote({ ...sender, waits: [] }, visitId, 'Plans are late.')
  const { devices } = await sender.ask('bundles.ofVisit', { visitId })
  const others = devices.filter(({ isOwn }) => !isOwn).map(({ device }) => device)
  await sealedFor(sender, [(await stranger.ask('bundles.code', {})).recipient], 2, others)
  expect(await stranger.ask('places.findBundles', { visitId: null })).toEqual({ ...nothing, unbegun: 1 })
  expect((await colleague.ask('places.findBundles', { visitId })).found).toEqual([])
})

it('says of bundles that are too large to be fetched unseen that one may hold a visit, and of which visit a later one is', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const { visitId } = sender
  let limit = 1
  const colleague = await anOpenCore(aFolder(), { courier: (task, heard) => courierFor(limit)(task, heard) })
  await colleague.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The stick' })
  const { recipient } = await colleague.ask('bundles.code', {})
  await sealedFor(sender, [recipient], 1)
  const look = (visit: string | null) => colleague.ask('places.findBundles', { visitId: visit })
  expect(await look(null)).toEqual({ ...nothing, tooLargeNew: 1 })

  // A first small one is offered, and that a larger one came after it is said with it.
  limit = statSync(onlyFileIn(sender.drive)).size + 500
  await aNote({ ...sender, waits: [] }, visitId, 'Visits are weekly. '.repeat(5_000))
  await sealedFor(sender, [recipient], 2)
  const { found, tooLargeNew } = await look(null)
  expect(found.map(({ received }) => received.bundles.map(({ sequence }) => sequence))).toEqual([[1]])
  expect(tooLargeNew).toBe(1)
  await colleague.ask('bundles.merge', { receivedId: found[0]?.received.receivedId ?? '' })
  expect(await look(visitId)).toEqual({ ...nothing, tooLarge: 1 })
})

it('tells nothing of bundles that could not be opened where a later one of the same computer brings all of it', async () => {
  const sender = await aSender()
  await sender.addDrive()
  const { visitId } = sender
  const [colleague, other] = [await anOpenCore(aFolder()), await anOpenCore(aFolder())]
  for (const each of [colleague, other])
    await each.ask('internal.addFolderPlace', { folder: sender.drive, name: 'The stick' })
  const [code, otherCode] = [
    (await colleague.ask('bundles.code', {})).recipient,
    (await other.ask('bundles.code', {})).recipient,
  ]
  await sealedFor(sender, [otherCode], 1)
  await sealedFor(sender, [code], 2)
  const { found } = await colleague.ask('places.findBundles', { visitId: null })
  await colleague.ask('bundles.merge', { receivedId: found[0]?.received.receivedId ?? '' })
  expect(await colleague.ask('places.findBundles', { visitId })).toEqual(nothing)
  await sealedFor(sender, [otherCode], 3)
  // It lies in two places, and is one.
  const copy = aFolder()
  cpSync(join(sender.drive, 'bundles'), join(copy, 'bundles'), { recursive: true })
  await colleague.ask('internal.addFolderPlace', { folder: copy, name: 'A copy' })
  expect(await colleague.ask('places.findBundles', { visitId })).toEqual({ ...nothing, refused: 1 })
})

const onlyFileIn = (drive: string): string => {
  const [file, ...others] = readdirSync(drive, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.visitbundle'),
  )
  if (file === undefined || others.length > 0) throw new Error('one bundle')
  return join(file.parentPath, file.name)
}
