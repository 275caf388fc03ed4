import { appendFileSync, readFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Courier } from '../../../electron/places/courier'
import { createPlace } from '../../../electron/places/place'
import { courierHere } from '../support/courierHere'
import { someBytes } from '../support/someBytes'
import { aSender, all } from './support/aSender'
import { aFile, faultIn, folderPlace, good, ignored, kindsOfPlace, placeIn } from './support/somePlaces'

const whole = someBytes(30_000, 'whole')
const torn: readonly (readonly [string, Buffer])[] = [
  ['empty', Buffer.alloc(0)],
  ['cut', whole.subarray(0, 12_345)],
  ['with zeros where nothing was written', Buffer.concat([whole.subarray(0, 8_192), Buffer.alloc(21_808)])],
  [
    'with a block of zeros in its middle',
    Buffer.concat([whole.subarray(0, 4_096), Buffer.alloc(4_096), whole.subarray(8_192)]),
  ],
]
const notTorn: readonly (readonly [string, Buffer])[] = [
  [
    'changed in one byte',
    Buffer.concat([whole.subarray(0, 20_000), Buffer.from('x'), whole.subarray(20_001)]),
  ],
  ['longer by one byte', Buffer.concat([whole, Buffer.from('x')])],
  ['another file', someBytes(30_000, 'another')],
]

for (const { name, isInstalled, open } of kindsOfPlace)
  describe.skipIf(!isInstalled)(`${name}`, () => {
    it('puts the whole file in the place of a torn piece of it, which holds nobody’s work', async () => {
      const real = await open()
      for (const [how, piece] of torn) {
        writeFileSync(join(real.folder, 'letter.docx'), piece, { mode: 0o666 })
        expect(good(await placeIn(real).standing(aFile(['letter.docx'], whole))), how).toBe('torn')
        expect(good(await placeIn(real).publish(aFile(['letter.docx'], whole), ignored)), how).toBe(
          'published',
        )
        expect(readFileSync(join(real.folder, 'letter.docx')).equals(whole), how).toBe(true)
        expect(readdirSync(real.folder), how).toEqual(['letter.docx'])
      }
    })

    it('writes over nothing that may be somebody’s', async () => {
      const real = await open()
      for (const [how, theirs] of notTorn) {
        writeFileSync(join(real.folder, 'letter.docx'), theirs, { mode: 0o666 })
        const file = aFile(['letter.docx'], whole)
        expect(good(await placeIn(real).standing(file)), how).toBe('other')
        expect(faultIn(await placeIn(real).publish(file, ignored)), how).toBe('nameTaken')
        expect(readFileSync(join(real.folder, 'letter.docx')).equals(theirs), how).toBe(true)
        expect(readdirSync(real.folder), how).toEqual(['letter.docx'])
      }
    })
  })

it('gives a file its name back that came in the place of the torn one at the last moment', async () => {
  const { access, folder } = await folderPlace.open()
  const at = join(folder, 'letter.docx')
  writeFileSync(at, whole.subarray(0, 100))
  const place = createPlace({
    ...access,
    move: (from, to) => {
      if (from[0] === 'letter.docx') writeFileSync(at, 'a colleague’s own words')
      return access.move(from, to)
    },
  })
  expect(faultIn(await place.publish(aFile(['letter.docx'], whole), ignored))).toBe('nameTaken')
  expect(readFileSync(at, 'utf8')).toBe('a colleague’s own words')
  expect(readdirSync(folder)).toEqual(['letter.docx'])
})

it('goes on after an end in the middle of that, and leaves nothing behind', async () => {
  const { access, folder } = await folderPlace.open()
  const file = aFile(['letter.docx'], whole)
  // Torn piece aside, whole file written, its name not given yet.
  writeFileSync(join(folder, file.temporary), whole)
  writeFileSync(join(folder, file.temporary.replace('.tmp', '.torn.tmp')), whole.subarray(0, 100))
  expect(good(await createPlace(access).publish(file, ignored))).toBe('published')
  expect(readdirSync(folder)).toEqual(['letter.docx'])
})

/** Does something to the file in the place as soon as it has got its name, once. */
const meddling = (meddle: (path: string) => void): Courier => {
  let isDone = false
  return (task, heard) =>
    courierHere(task, (news) => {
      if ('isSent' in news && task.task === 'send' && !isDone) {
        isDone = true
        meddle(join(task.at.location, ...task.path))
      }
      heard(news)
    })
}

it('sends a file again that read back torn, and calls it verified then', async () => {
  const sender = await aSender(meddling((path) => truncateSync(path, 400)))
  await sender.addDrive()
  await sender.queue('letter.docx', whole)
  await sender.until((items) => items[0]?.fault === 'readBackDiffers' && items[0].state === 'queued')
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  const [item] = await sender.until(all('verified'))
  expect(readdirSync(join(sender.drive, 'documents'))).toEqual([item?.nameThere])
  expect(readFileSync(join(sender.drive, 'documents', item?.nameThere ?? '')).equals(whole)).toBe(true)
})

it('says that a file was changed there after it had arrived, leaves it as it is, and sends the original once that has made room', async () => {
  const sender = await aSender(meddling((path) => appendFileSync(path, 'a colleague’s correction')))
  await sender.addDrive()
  await sender.queue('letter.docx', whole)
  const [item] = await sender.until((items) => items[0]?.fault === 'changedThere')
  expect(item?.nextTryAt).toBe('')
  const there = join(sender.drive, 'documents', item?.nameThere ?? '')
  for (let tries = 0; tries < 2; tries += 1) {
    await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
    await sender.until((items) => items[0]?.nextTryAt === '' && items[0].fault === 'changedThere')
    expect(readFileSync(there).byteLength).toBeGreaterThan(whole.byteLength)
  }
  renameSync(there, join(sender.drive, 'documents', 'corrected.docx'))
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until(all('verified'))
  expect(readFileSync(there).equals(whole)).toBe(true)
})
