import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { folderAccess } from '../../../electron/places/folderAccess'
import { createPlace } from '../../../electron/places/place'
import { aFolder, filesIn, nextId } from '../support/aCore'
import { builtModule } from '../support/builtModule'
import { someBytes } from '../support/someBytes'
import { aSender, all, waits } from './support/aSender'
import { errandsInNode } from './support/errandsInNode'
import { boundFile, freezingDrive } from './support/realDrives'
import { aFile, faultIn, folderPlace, good, ignored, placeIn } from './support/somePlaces'

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/places/support/errandProcess.ts')
}, 60_000)
afterAll(() => program.remove())

/** Who may do what everybody may, and nothing more. */
const nobody = 65_534

it('waits for a file that the system does not let go (EBUSY), and goes on with it when it does', async ({
  skip,
}) => {
  const real = await folderPlace.open()
  const file = aFile(['letter.docx'], someBytes(50_000))
  const bound = boundFile(join(real.folder, file.temporary))
  if (bound === null) return skip('a file can be mounted by root on Linux only')
  expect(faultIn(await placeIn(real).publish(file, ignored))).toBe('inUse')
  bound.release()
  expect(good(await placeIn(real).publish(file, ignored))).toBe('published')
  expect(readdirSync(real.folder)).toEqual(['letter.docx'])
})

it.skipIf(process.platform !== 'linux')('waits for a file that another program holds (ETXTBSY)', async () => {
  const real = await folderPlace.open()
  const file = aFile(['letter.docx'])
  const at = join(real.folder, file.temporary)
  copyFileSync('/bin/sleep', at)
  chmodSync(at, 0o755)
  const holding = spawn(at, ['600'])
  onTestFinished(() => void holding.kill())
  await new Promise((resolve) => holding.once('spawn', resolve))
  expect(faultIn(await placeIn(real).publish(file, ignored))).toBe('inUse')
  const released = new Promise((resolve) => holding.once('exit', resolve))
  holding.kill()
  await released
  expect(good(await placeIn(real).publish(file, ignored))).toBe('published')
})

it.skipIf(process.platform !== 'linux')('says that the drive reports an error of its own (EIO)', async () => {
  const real = await folderPlace.open()
  // A file that the system itself cannot read from its first byte on.
  symlinkSync('/proc/self/mem', join(real.folder, 'letter.docx'))
  expect(faultIn(await placeIn(real).publish(aFile(['letter.docx']), ignored))).toBe('diskFailing')
  expect(faultIn(await placeIn(real).read(['letter.docx'], 100))).toBe('diskFailing')
})

it('says that a place may not be written to, or not even be looked into (EACCES)', async ({ skip }) => {
  const canBeNobody =
    process.getuid?.() === 0 && spawnSync(process.execPath, ['-v'], { uid: nobody }).status === 0
  if (!canBeNobody) return skip('only root can ask as somebody else')
  const folder = aFolder()
  chmodSync(folder, 0o755)
  const own = join(folder, 'program.mjs')
  copyFileSync(program.path, own)
  const at = join(folder, 'place')
  mkdirSync(at)
  const mark = nextId()
  good(await createPlace(folderAccess(at)).join(mark))
  chmodSync(at, 0o555)
  const { courier } = errandsInNode(own, { uid: nobody })
  const task = { task: 'test', at: { kind: 'folder', location: at }, mark, id: nextId() } as const
  expect(await courier(task, ignored).answer).toEqual({ ok: false, error: { fault: 'readOnly' } })
  chmodSync(at, 0o000)
  expect(await courier(task, ignored).answer).toEqual({ ok: false, error: { fault: 'notReadable' } })
  chmodSync(at, 0o777)
  expect(await courier(task, ignored).answer).toEqual({ ok: true, value: { done: 'fine' } })
})

it('is told by the mark alone what is mounted there: an empty folder, another drive, the right one', async ({
  skip,
}) => {
  const [one, two] = [freezingDrive(), freezingDrive()]
  if (one === null || two === null) return skip('a drive can be mounted by root on Linux only')
  const at = aFolder()
  const place = createPlace(folderAccess(at))
  const mount = (image: string) => execFileSync('mount', ['-o', 'loop', image, at])
  const unmount = () => execFileSync('umount', [at])
  for (const { at: own } of [one, two]) execFileSync('umount', [own])
  onTestFinished(() => {
    try {
      unmount()
    } catch {
      // The last step has done it already.
    }
  })
  mount(one.image)
  const id = good(await place.join(nextId())).id
  unmount()
  expect(faultIn(await place.check(id))).toBe('emptyPlace')
  mount(two.image)
  // A drive of its own has a folder for what was lost and found.
  expect(faultIn(await place.check(id))).toBe('markMissing')
  good(await place.join(nextId()))
  expect(faultIn(await place.check(id))).toBe('anotherPlace')
  unmount()
  mount(one.image)
  expect(good(await place.check(id))).toBeNull()
  writeFileSync(join(at, 'x'), 'x')
  unmount()
})

it.skipIf(process.platform !== 'linux')(
  'says that the disk of this computer refuses the waiting copy, and tries again by itself',
  async () => {
    const sender = await aSender()
    await sender.addDrive()
    renameSync(sender.drive, sender.aside)
    await sender.queue('letter.docx')
    await sender.until(waits)
    const [copy = ''] = [...filesIn(join(sender.folder, 'outbox')).keys()]
    renameSync(copy, `${copy}.whole`)
    // A file that the system itself cannot read from its first byte on.
    symlinkSync('/proc/self/mem', copy)
    renameSync(sender.aside, sender.drive)
    await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
    const [item] = await sender.until((items) => items[0]?.fault === 'localDiskRefused')
    expect(item?.nextTryAt).not.toBe('')
    rmSync(copy)
    renameSync(`${copy}.whole`, copy)
    await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
    await sender.until(all('verified'))
  },
)
