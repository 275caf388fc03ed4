import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { attachmentsWithContent, moveAttachment } from '../../electron/attachments/attachmentRepository'
import { bytesOfAttachment } from '../../electron/bundles/attachmentFiles'
import { exportChanges } from '../../electron/bundles/exchangeBundle'
import { setAsideStrays } from '../../electron/attachments/attachmentService'
import { sealForSending } from '../../electron/outbox/outboxFolder'
import { folderAccess } from '../../electron/places/folderAccess'
import { backUp, copiesIn } from '../../electron/vault/backUp'
import { knownFailure } from '../../electron/vault/knownFailure'
import { aCore, aFolder, anOpenCore, errorOf, fingerprintOf, passphrase, valueOf } from './support/aCore'
import { bundleOf, exchange, someLaptops, takeNote } from './support/laptops'
import { watchDisk } from './support/machines/diskCalls'
import type { DiskCall } from './support/machines/diskCalls'
import { sha256 } from '../../electron/bundles/sha256'
import { someBytes } from './support/someBytes'
import { aNote, aVisit } from './support/visits'
import { attachTo } from './support/wholeVisit'

/** The disk refuses the calls it is asked about from here on, and answers which calls it has heard. */
const refusing = (root: string, code: string, refuses: (call: DiskCall) => boolean) => {
  const heard: DiskCall[] = []
  watchDisk(root, {
    before: (call) => {
      heard.push(call)
      return refuses(call) ? Object.assign(new Error('refused'), { code, syscall: call.does }) : null
    },
    done: () => undefined,
  })
  onTestFinished(() => watchDisk(root, null))
  return heard
}

const twoLaptops = () => {
  const { visitId, laptops } = someLaptops(['A', 'B'])
  const [a, b] = laptops
  if (!a || !b) throw new Error('two laptops')
  return { visitId, a, b }
}

it('takes no vault for missing where the disk does not let it look, and makes none over it', async () => {
  const { folder, ask, call } = await anOpenCore()
  await ask('vault.lock', {})
  const before = fingerprintOf(folder)
  for (const code of ['EIO', 'EACCES', 'EBUSY']) {
    refusing(folder, code, ({ does }) => does === 'look')
    expect(errorOf(await call('vault.state', {})).kind).toBe('diskRefused')
    expect(errorOf(await call('vault.unlock', { passphrase })).kind).toBe('diskRefused')
    expect(errorOf(await call('vault.create', { passphrase })).kind).toBe('diskRefused')
    watchDisk(folder, null)
  }
  expect(fingerprintOf(folder)).toEqual(before)
  expect(await ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('locks though the disk does not let it look at what it has closed', async () => {
  const core = await anOpenCore()
  refusing(core.folder, 'EIO', ({ does }) => does === 'look')
  expect(await core.ask('vault.lock', {})).toMatchObject({ kind: 'locked' })
  watchDisk(core.folder, null)
  expect(await core.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('takes no vault for not moved where the disk does not show where it is, and forgets no place', async () => {
  const folder = aFolder()
  const place = { folder: join(aFolder(), 'Visits'), vaultId: '00000000-0000-4000-8000-000000000001' }
  const file = join(folder, 'place.json')
  writeFileSync(file, JSON.stringify({ format: 'visitbook.place', version: 1, ...place, leftBehind: null }))
  const { ask, call } = aCore(folder)
  expect(await ask('vault.state', {})).toEqual({ kind: 'away', where: place.folder })
  refusing(folder, 'EIO', ({ path }) => basename(path) === 'place.json')
  expect(await ask('vault.state', {})).toEqual({ kind: 'away', where: null })
  expect(errorOf(await call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
  watchDisk(folder, null)
  expect(await ask('vault.state', {})).toEqual({ kind: 'away', where: place.folder })
})

it('locks though the disk does not let a half-written file be taken away', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteId } = await aNote(core, visitId, 'Visits are weekly.')
  await core.ask('attachments.begin', { visitId, noteId, name: 'plan.bin', size: 9 })
  refusing(core.folder, 'EBUSY', ({ does }) => does === 'remove')
  expect(await core.ask('vault.lock', {})).toMatchObject({ kind: 'locked' })
  watchDisk(core.folder, null)
  await core.ask('vault.unlock', { passphrase })
  expect(readdirSync(join(core.folder, 'attachments'))).toEqual([])
})

it('keeps the copies of the last five merges, though a clock that was set back calls them the oldest', () => {
  const { a } = twoLaptops()
  const folder = a.vault.backupsFolder
  // Of a version that gave them no numbers.
  for (const year of [2061, 2062])
    writeFileSync(join(folder, `before a merge ${year}-01-01T00.00.00.000Z.db`), '')
  const made = [2051, 2052, 2053, 2054, 2055, 1999, 1998, 1998, 1997].map((year) => {
    const now = () => `${year}-01-01T00:00:00.000Z`
    return valueOf(backUp({ ...a.vault, now })).fileName
  })
  expect(copiesIn(folder)).toEqual(made.slice(-5))
})

it('has made its copy before a merge even where an old one cannot be taken away', () => {
  const { a } = twoLaptops()
  const folder = a.vault.backupsFolder
  for (let each = 0; each < 5; each += 1) valueOf(backUp(a.vault))
  refusing(folder, 'EBUSY', ({ does, path }) => does === 'remove' && basename(path).startsWith('before'))
  const { fileName } = valueOf(backUp(a.vault))
  expect(copiesIn(folder)).toContain(fileName)
})

it('says that no copy could be made where the disk refuses it and what was begun of it', () => {
  const { a } = twoLaptops()
  refusing(a.vault.backupsFolder, 'EACCES', ({ does }) => does === 'rename' || does === 'remove')
  expect(backUp(a.vault)).toEqual({ ok: false, error: { kind: 'notBackedUp', reason: 'other' } })
})

it('counts a file as attached from its row on: it is found before it has its name, and gets it at the next unlock', async () => {
  const { visitId, a } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const folder = a.vault.attachmentsFolder
  refusing(folder, 'EBUSY', ({ does }) => does === 'rename')
  const content = someBytes(3_000)
  await attachTo(a, { visitId, noteId }, content)
  expect(readdirSync(folder).map((name) => name.endsWith('.part'))).toEqual([true])
  const bytes = async () => valueOf(await bytesOfAttachment(a.vault, visitId, sha256(content)))
  expect(Buffer.from((await bytes()) ?? [])).toEqual(content)
  watchDisk(folder, null)
  setAsideStrays(a.vault)
  expect(readdirSync(folder).map((name) => name.endsWith('.part'))).toEqual([false])
  expect(await bytes()).not.toBeNull()
})

it('makes no bundle without the bytes of an attachment that the disk could not read just now', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const attachmentId = await attachTo(a, { visitId, noteId }, someBytes(3_000))
  refusing(a.vault.attachmentsFolder, 'EIO', ({ does }) => does === 'read')
  // It says which, so that somebody who has the file can attach it again.
  expect(errorOf(await exportChanges(a.vault, visitId, { others: [], deviceName: 'A' }))).toEqual({
    kind: 'attachmentUnreadable',
    attachmentId,
  })
  watchDisk(a.vault.attachmentsFolder, null)
  expect((await bundleOf(a, visitId, [b])).files.size).toBe(1)
})

it('takes the bytes of an attachment from a colleague’s copy of it where its own cannot be read any more', async () => {
  const { visitId, a, b } = twoLaptops()
  const content = someBytes(3_000)
  for (const each of [a, b])
    await attachTo(each, { visitId, noteId: takeNote(each, visitId, 'Visits are weekly.').noteId }, content)
  await exchange(b, a, visitId)
  const files = attachmentsWithContent(a.vault.db, visitId, sha256(content)).map(({ file }) => file)
  expect(files).toHaveLength(2)
  for (const bad of files) {
    refusing(a.vault.attachmentsFolder, 'EIO', ({ does, path }) => does === 'read' && basename(path) === bad)
    const bytes = valueOf(await bytesOfAttachment(a.vault, visitId, sha256(content)))
    expect(Buffer.from(bytes ?? [])).toEqual(content)
  }
})

it('mends an attachment whose file the disk does not let be read by attaching the same bytes again', async () => {
  const { visitId, a, b } = twoLaptops()
  const { noteId } = takeNote(a, visitId, 'Visits are weekly.')
  const content = someBytes(700_000)
  const attachmentId = await attachTo(a, { visitId, noteId }, content)
  const folder = a.vault.attachmentsFolder
  const hash = sha256(content)
  const [first] = attachmentsWithContent(a.vault.db, visitId, hash)
  if (first === undefined) throw new Error('an attachment')
  // A bad sector: in the beginning of the file, or only further on.
  for (const readable of [0, 2]) {
    let reads = 0
    refusing(folder, 'EIO', ({ does, path }) => {
      if (does !== 'read' || basename(path) !== first.file) return false
      reads += 1
      return reads > readable
    })
    expect(await attachTo(a, { visitId, noteId }, content)).toBe(attachmentId)
    expect(reads).toBeGreaterThan(readable)
    expect(attachmentsWithContent(a.vault.db, visitId, hash)[0]?.file).not.toBe(first.file)
    expect((await bundleOf(a, visitId, [b])).files.size).toBe(1)
    watchDisk(folder, null)
    moveAttachment(a.vault.db, first)
  }
})

it('has a file that waits to be sent on the disk, and its name in the folder, before anything says that it waits', async () => {
  const folder = aFolder()
  const heard = refusing(folder, '', () => false)
  await sealForSending(folder, someBytes(3_000))
  expect(heard.filter(({ does }) => does === 'sync').map(({ path }) => path === folder)).toEqual([
    false,
    true,
  ])
})

it('makes the folders of files that count, here and in a place, so that no power cut takes them away again', async () => {
  const root = aFolder()
  const heard = refusing(root, '', () => false)
  const synced = () => heard.filter(({ does }) => does === 'sync').map(({ path }) => path)
  await sealForSending(join(root, 'outbox'), someBytes(3_000))
  expect(synced()).toContain(root)
  const drive = folderAccess(join(root, 'outbox'))
  for (const folder of [['bundles'], ['bundles', 'visit'], ['bundles', 'visit']])
    expect((await drive.makeFolder(folder)).ok).toBe(true)
  const bundles = join(root, 'outbox', 'bundles')
  expect(synced().slice(-3)).toEqual([join(root, 'outbox'), bundles, bundles])
})

it('says in its own words what a disk refuses, and calls none of it a bug', () => {
  const told = (code: string) => knownFailure(Object.assign(new Error('x'), { code }))
  const refused = (reason: string) => ({ kind: 'diskRefused', reason })
  for (const code of ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']) expect(told(code)).toEqual({ kind: 'diskFull' })
  for (const code of ['EIO', 'UNKNOWN', 'SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN'])
    expect(told(code)).toEqual(refused('failing'))
  for (const code of ['EACCES', 'EROFS', 'SQLITE_READONLY']) expect(told(code)).toEqual(refused('noRights'))
  for (const code of ['EBUSY', 'SQLITE_BUSY']) expect(told(code)).toEqual(refused('inUse'))
  for (const code of ['', 'ENOENT', 'SQLITE_CONSTRAINT']) expect(told(code)).toBeNull()
})
