import { readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Courier, Errand } from '../../../electron/places/courier'
import { folderAccess } from '../../../electron/places/folderAccess'
import { createPlace } from '../../../electron/places/place'
import type { PlaceAccess } from '../../../electron/places/placeAccess'
import { aFolder } from '../support/aCore'
import { courierHere } from '../support/courierHere'
import { someBytes } from '../support/someBytes'
import { aSender, all, waits } from './support/aSender'
import { aFile, faultIn, good, ignored } from './support/somePlaces'

/** A real folder that notes from where on each file was written. */
const noting = (folder: string) => {
  const access = folderAccess(folder)
  const begun: number[] = []
  const noted: PlaceAccess = {
    ...access,
    write: (path, content, size, sent, from) => {
      begun.push(from)
      return access.write(path, content, size, sent, from)
    },
  }
  return { place: createPlace(noted), begun }
}

it('goes on after as much as stands there rightly, to the byte, whatever else stands there', async () => {
  const whole = someBytes(40_000, 'whole')
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 40_000 }),
      fc.oneof(
        fc.constant(Buffer.alloc(0)),
        fc.constant(Buffer.alloc(9_000)),
        fc.uint8Array({ maxLength: 9_000 }),
      ),
      async (right, after) => {
        const folder = aFolder()
        const { place, begun } = noting(folder)
        const file = aFile(['letter.docx'], whole)
        const half = Buffer.concat([whole.subarray(0, right), after])
        writeFileSync(join(folder, file.temporary), half)
        let sent = 0
        expect(good(await place.publish(file, (bytes) => (sent += bytes)))).toBe('published')
        expect(readFileSync(join(folder, 'letter.docx')).equals(whole)).toBe(true)
        expect(readdirSync(folder)).toEqual(['letter.docx'])
        let alike = 0
        while (alike < Math.min(half.byteLength, whole.byteLength) && half[alike] === whole[alike]) alike += 1
        // A disk writes in blocks: what is right before one is kept, what is in one that is wrong is not.
        expect(begun[0]).toBeLessThanOrEqual(alike)
        expect(begun[0]).toBeGreaterThanOrEqual(after.byteLength === 0 ? right : alike - (alike % 4_096))
        expect(sent).toBe(whole.byteLength)
      },
    ),
    { numRuns: 60, seed: 20261122 },
  )
})

it('begins anew where the half is of another file', async () => {
  const folder = aFolder()
  const { place, begun } = noting(folder)
  const file = aFile(['letter.docx'], someBytes(300_000, 'mine'))
  writeFileSync(join(folder, file.temporary), someBytes(200_000, 'another'))
  good(await place.publish(file, ignored))
  expect(begun).toEqual([0])
})

it('gives the room of a half back when its other half is lost', async () => {
  const folder = aFolder()
  const file = {
    ...aFile(['letter.docx']),
    content: async function* () {
      yield someBytes(100, '1')
      throw Object.assign(new Error('The copy is damaged'), { code: 'LOCAL_COPY_LOST' })
    },
  }
  expect(faultIn(await createPlace(folderAccess(folder)).publish(file, ignored))).toBe('localCopyLost')
  expect(readdirSync(folder)).toEqual([])
})

/** Stops the first sending once so many bytes have gone; tells with how many each sending began. */
const stoppingAfter = (bytes: number, stopped: (errand: Errand) => void = (errand) => errand.stop()) => {
  const firsts: number[] = []
  let isStopped = false
  const courier: Courier = (task, heard) => {
    let sent = 0
    const errand: Errand = courierHere(task, (news) => {
      if ('sentBytes' in news) {
        if (sent === 0) firsts.push(news.sentBytes)
        sent += news.sentBytes
        if (!isStopped && sent >= bytes) {
          isStopped = true
          stopped(errand)
        }
      }
      heard(news)
    })
    return errand
  }
  return { courier, firsts }
}

const halvesIn = (drive: string) =>
  readdirSync(join(drive, 'documents')).filter((name) => name.startsWith('.visitbook-'))

it('goes on in a folder where a large file was interrupted', async () => {
  const { courier, firsts } = stoppingAfter(3_000_000)
  const sender = await aSender(courier)
  await sender.addDrive()
  const whole = someBytes(9_000_000, 'large')
  await sender.queue('large.pdf', whole)
  expect(await sender.until(waits)).toMatchObject([{ fault: 'stopped' }])
  const [half = ''] = halvesIn(sender.drive)
  const { size } = statSync(join(sender.drive, 'documents', half))
  expect(size).toBeGreaterThanOrEqual(3_000_000)
  expect(size).toBeLessThan(whole.byteLength)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  const [item] = await sender.until(all('verified'))
  expect(firsts[1]).toBe(size)
  expect(readFileSync(join(sender.drive, 'documents', item?.nameThere ?? '')).equals(whole)).toBe(true)
  expect(halvesIn(sender.drive)).toEqual([])
})

it('takes the half of a cancelled file away', async () => {
  let cancel: () => void = () => undefined
  const { courier } = stoppingAfter(3_000_000, () => cancel())
  const sender = await aSender(courier)
  await sender.addDrive()
  cancel = () => void sender.list().then(([item]) => sender.ask('outbox.cancel', { itemId: item?.id ?? '' }))
  await sender.queue('large.pdf', someBytes(60_000_000, 'large'))
  await sender.until(
    (items) => all('cancelled')(items) && items[0]?.attempts === 0 && halvesIn(sender.drive).length === 0,
  )
  expect(readdirSync(join(sender.drive, 'documents'))).toEqual([])
})

it('takes it away with the next file that is sent there when the drive was out', async () => {
  const { courier } = stoppingAfter(3_000_000)
  const sender = await aSender(courier)
  await sender.addDrive()
  await sender.queue('large.pdf', someBytes(9_000_000, 'large'))
  const [item] = await sender.until(waits)
  renameSync(sender.drive, sender.aside)
  await sender.ask('outbox.cancel', { itemId: item?.id ?? '' })
  await sender.queue('small.pdf', someBytes(1_000, 'small'))
  await sender.until((items) => items.some(({ fault }) => fault === 'missingFolder'))
  // It is known that a half may lie there.
  expect((await sender.list()).find(({ state }) => state === 'cancelled')).toMatchObject({ attempts: 1 })
  renameSync(sender.aside, sender.drive)
  expect(halvesIn(sender.drive)).toHaveLength(1)
  await sender.ask('outbox.tryAgain', { placeId: null, itemId: null })
  await sender.until((items) => items.some(({ state, attempts }) => state === 'cancelled' && attempts === 0))
  expect(halvesIn(sender.drive)).toEqual([])
})
