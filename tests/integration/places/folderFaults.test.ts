import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pathOf, putInPlace } from '../../../electron/attachments/attachmentFolder'
import { sealForSending } from '../../../electron/outbox/outboxFolder'
import { folderAccess } from '../../../electron/places/folderAccess'
import { faultOf } from '../../../electron/places/folderFaults'
import { markName } from '../../../electron/places/placeMark'
import { createPlace } from '../../../electron/places/place'
import { runPlaceTask } from '../../../electron/places/placeTasks'
import { aFolder, nextId } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import { smallDrive } from './support/realDrives'
import { aFile, faultIn, good, ignored } from './support/somePlaces'

it('notices that the drive is out, that another one is in, and that the right one is back', async () => {
  const drives = aFolder()
  const at = join(drives, 'USB')
  const place = createPlace(folderAccess(at))
  mkdirSync(at)
  const id = nextId()
  good(await place.join(id))
  renameSync(at, join(drives, 'pulled out'))
  expect(faultIn(await place.check(id))).toBe('missingFolder')
  expect(faultIn(await place.publish(aFile(['letter.docx']), ignored))).toBe('missingFolder')
  expect(faultIn(await place.list([]))).toBe('missingFolder')
  mkdirSync(at)
  // What is left where a drive was mounted is an empty folder.
  expect(faultIn(await place.check(id))).toBe('emptyPlace')
  good(await place.join(nextId()))
  expect(faultIn(await place.check(id))).toBe('anotherPlace')
  renameSync(at, join(drives, 'the other one'))
  renameSync(join(drives, 'pulled out'), at)
  expect(good(await place.check(id))).toBeNull()
})

it('is not misled by a file where the folder was, or by a folder where a file should be', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'file'), 'x')
  expect(faultIn(await createPlace(folderAccess(join(folder, 'file'))).join(nextId()))).toBe('missingFolder')
  const place = createPlace(folderAccess(folder))
  expect(faultIn(await place.publish(aFile(['file', 'letter.docx']), ignored))).toBe('missingFolder')
  mkdirSync(join(folder, 'letter.docx'))
  expect(faultIn(await place.publish(aFile(['letter.docx']), ignored))).toBe('nameTaken')
})

it.skipIf(process.platform === 'win32')(
  'does not wait or read for ever where a pipe or a device has the name of a file',
  async () => {
    const folder = aFolder()
    const place = createPlace(folderAccess(folder))
    symlinkSync('/dev/zero', join(folder, 'endless'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const name of ['endless', 'pipe']) {
      expect(faultIn(await place.read([name], 8_192))).toBe('nameTaken')
      expect(faultIn(await place.publish(aFile([name]), ignored))).toBe('nameTaken')
    }
    const file = aFile(['letter.docx'])
    execFileSync('mkfifo', [join(folder, file.temporary)])
    expect(faultIn(await place.publish(file, ignored))).toBe('nameTaken')
    expect(good(await place.list([]))).toEqual([])
    execFileSync('mkfifo', [join(folder, markName)])
    expect(faultIn(await place.check(nextId()))).toBe('markMissing')
  },
)

it('does not call a file sent, nor send it again at once, where something takes it away as soon as it is there', async () => {
  const folder = aFolder()
  const id = nextId()
  good(await createPlace(folderAccess(folder)).join(id))
  const outbox = aFolder()
  const kept = await sealForSending(outbox, someBytes(1_000))
  if (kept === null) throw new Error('no room')
  putInPlace(outbox, kept.file)
  const sealed = { ...kept, file: pathOf(outbox, kept.file) }
  const path = ['documents', 'letter.docx']
  const task = {
    task: 'send' as const,
    at: { kind: 'folder' as const, location: folder },
    mark: id,
    id: nextId(),
    path,
    sha256: kept.sha256,
    sealed,
  }
  const takenAway = await runPlaceTask({ ...task, isSent: false, wasSent: false }, (news) => {
    if ('isSent' in news) rmSync(join(folder, ...path))
  })
  expect(takenAway).toEqual({ ok: false, error: { fault: 'takenAway' } })
  // Once it was sent, and is away now: it goes there again.
  expect(await runPlaceTask({ ...task, isSent: true, wasSent: true }, () => undefined)).toEqual({
    ok: true,
    value: { done: 'gone' },
  })
})

it('says in its own words what each refusal of a file system means', () => {
  const coded = (code: string) => faultOf(Object.assign(new Error('x'), { code }))
  expect(
    Object.fromEntries(
      [
        'ENOENT',
        'ESTALE',
        'ENOSPC',
        'EDQUOT',
        'EFBIG',
        'EACCES',
        'EPERM',
        'EROFS',
        'EBUSY',
        'EIO',
        'EEXIST',
        'EXDEV',
      ].map((code) => [code, coded(code)]),
    ),
  ).toEqual({
    ENOENT: 'missingFolder',
    ESTALE: 'missingFolder',
    ENOSPC: 'diskFull',
    EDQUOT: 'diskFull',
    EFBIG: 'tooLarge',
    EACCES: 'readOnly',
    EPERM: 'readOnly',
    EROFS: 'readOnly',
    EBUSY: 'inUse',
    EIO: 'diskFailing',
    EEXIST: 'nameTaken',
    EXDEV: 'diskFailing',
  })
  expect(() => faultOf(new TypeError('a bug'))).toThrow('a bug')
})

it('leaves nothing behind on a full or write-protected drive, and goes on when there is room again', async ({
  skip,
}) => {
  const at = smallDrive()
  if (at === null) return skip('a drive can be mounted by root only')
  const place = createPlace(folderAccess(at))
  good(await place.join(nextId()))
  const before = readdirSync(at)
  const large = aFile(['letter.docx'], someBytes(400_000))
  expect(faultIn(await place.publish(large, ignored))).toBe('diskFull')
  expect(readdirSync(at)).toEqual(before)
  execFileSync('mount', ['-o', 'remount,ro', at])
  expect(faultIn(await place.publish(large, ignored))).toBe('readOnly')
  execFileSync('mount', ['-o', 'remount,rw,size=1m', at])
  expect(good(await place.publish(large, ignored))).toBe('published')
})

it('a bundle that the disk does not show is not passed over: the listing fails with what the disk said', async () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'bundles'))
  writeFileSync(join(folder, 'bundles', 'one'), 'x')
  // A link into a name that is no folder: there is something, and the disk does not show it.
  symlinkSync(join(folder, 'bundles', 'a'.repeat(300)), join(folder, 'bundles', 'two'))
  expect(faultIn(await createPlace(folderAccess(folder)).list(['bundles']))).toBe('diskFailing')
  // Beside our own folders it may be anything of anybody's.
  symlinkSync(join(folder, 'a'.repeat(300)), join(folder, 'theirs'))
  expect(good(await createPlace(folderAccess(folder)).list([]))).toMatchObject([{ name: 'bundles' }])
})
