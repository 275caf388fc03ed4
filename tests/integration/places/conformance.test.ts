import { existsSync, readFileSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markName } from '../../../electron/places/placeMark'
import { createPlace } from '../../../electron/places/place'
import { temporaryName } from '../../../electron/places/publish'
import { nextId } from '../support/aCore'
import { someBytes } from '../support/someBytes'
import { aFile, faultIn, good, ignored, kindsOfPlace, placeIn } from './support/somePlaces'

const awkward = ['documents', 'OFFICIAL-SENSITIVE Kingston’s 50 % & more #1? [draft] £.docx']

for (const { name, isInstalled, open } of kindsOfPlace)
  describe.skipIf(!isInstalled)(`${name}`, () => {
    it('is set up once and known again by its mark, for colleagues too', async () => {
      const real = await open()
      const [mine, theirs] = [nextId(), nextId()]
      expect(good(await placeIn(real).join(mine))).toEqual({ id: mine, isNew: true })
      expect(good(await placeIn(real).join(theirs))).toEqual({ id: mine, isNew: false })
      expect(good(await placeIn(real).check(mine))).toBeNull()
      expect(readdirSync(real.folder)).toEqual([markName])
    })

    it('publishes a file whole under its name and leaves nothing else behind', async () => {
      const real = await open()
      const place = placeIn(real)
      const bytes = someBytes(3_000_001, '7')
      const file = aFile(awkward, bytes)
      let sent = 0
      expect(good(await place.publish(file, (more) => (sent += more)))).toBe('published')
      expect(sent).toBe(bytes.byteLength)
      expect(readdirSync(join(real.folder, 'documents'))).toEqual([awkward[1]])
      expect(readFileSync(join(real.folder, ...awkward)).equals(bytes)).toBe(true)
      expect(good(await place.verify(file))).toBe('same')
      expect(good(await place.list(['documents']))).toEqual([
        { name: awkward[1], size: bytes.byteLength, isFolder: false, version: expect.stringMatching(/./) },
      ])
      expect(good(await place.list([]))).toMatchObject([{ name: 'documents', isFolder: true }])
    })

    it('tells by another version that a file has become another one, and reads its beginning alone', async () => {
      const { access, folder } = await open()
      const at = join(folder, 'one.bundle')
      writeFileSync(at, someBytes(300_000, 'one'))
      const version = async () => {
        const [entry] = good(await access.list([]))
        return entry?.version ?? ''
      }
      utimesSync(at, 1_000_000_000, 1_000_000_000)
      const first = await version()
      expect(first).not.toBe('')
      expect(await version()).toBe(first)
      const head = good(await createPlace(access).readHead(['one.bundle'], 70_000)) ?? new Uint8Array()
      expect(someBytes(300_000, 'one').subarray(0, 70_000).equals(head)).toBe(true)
      expect(good(await createPlace(access).readHead(['two.bundle'], 70_000))).toBeNull()
      writeFileSync(at, someBytes(300_000, 'two'))
      utimesSync(at, 1_000_000_777, 1_000_000_777)
      expect(await version()).not.toBe(first)
    })

    it('takes the same file a second time for what it is, and writes nothing', async () => {
      const real = await open()
      const file = aFile(['bundles', 'visit', 'one.bundle'])
      expect(good(await placeIn(real).publish(file, ignored))).toBe('published')
      let sent = 0
      const again = await placeIn(real).publish({ ...file, temporary: temporaryName(nextId()) }, () => {
        sent += 1
      })
      expect([good(again), sent]).toEqual(['same', 0])
    })

    it('never writes over a file it does not know', async () => {
      const real = await open()
      const place = placeIn(real)
      const theirs = aFile(['letter.docx'], someBytes(900, '2'))
      good(await place.publish(theirs, ignored))
      expect(faultIn(await place.publish(aFile(['letter.docx'], someBytes(900, '3')), ignored))).toBe(
        'nameTaken',
      )
      expect(good(await place.verify(theirs))).toBe('same')
      expect(readdirSync(real.folder)).toEqual(['letter.docx'])
    })

    it('does not move a file over another one that came meanwhile', async () => {
      const real = await open()
      good(await real.access.write(['one'], aFile([], someBytes(10, '1')).content, 10, ignored, 0))
      good(await real.access.write(['two'], aFile([], someBytes(10, '2')).content, 10, ignored, 0))
      expect(good(await real.access.move(['one'], ['two']))).toBe('taken')
      expect(readFileSync(join(real.folder, 'two')).equals(someBytes(10, '2'))).toBe(true)
    })

    it('goes on where a sending was interrupted, whatever half of it lies there', async () => {
      const real = await open()
      const place = placeIn(real)
      const file = aFile(['letter.docx'])
      const half = { ...file, content: aFile([], someBytes(1_000, '9')).content }
      good(await real.access.write([file.temporary], half.content, 1_000, ignored, 0))
      expect(good(await place.publish(file, ignored))).toBe('published')
      expect(readdirSync(real.folder)).toEqual(['letter.docx'])
      good(await real.access.write([file.temporary], half.content, 1_000, ignored, 0))
      good(await place.tidy(file.temporary, []))
      good(await place.tidy(file.temporary, []))
      expect(readdirSync(real.folder)).toEqual(['letter.docx'])
    })

    it('tells what is missing from what is other, and answers nothing for a folder nobody made', async () => {
      const real = await open()
      const place = placeIn(real)
      const file = aFile(['letter.docx'])
      expect(good(await place.verify(file))).toBeNull()
      expect(good(await place.read(['none.bundle'], 100))).toBeNull()
      expect(good(await place.list(['nobody', 'made']))).toEqual([])
      good(await place.publish(file, ignored))
      expect(good(await place.verify({ ...file, sha256: '0'.repeat(64) }))).toBe('other')
      expect(good(await place.verify({ ...file, size: 4_999 }))).toBe('other')
      expect(Buffer.from(good(await place.read(['letter.docx'], 5_000)) ?? []).equals(someBytes(5_000))).toBe(
        true,
      )
      expect(faultIn(await place.read(['letter.docx'], 4_999))).toBe('tooLarge')
    })

    it('notices an emptied folder, another place and a mark that is gone, and sets up nothing by itself', async () => {
      const real = await open()
      const place = placeIn(real)
      const id = nextId()
      good(await place.join(id))
      expect(faultIn(await place.check(nextId()))).toBe('anotherPlace')
      const mark = join(real.folder, markName)
      const kept = join(real.folder, '..', 'kept aside')
      renameSync(mark, kept)
      expect(faultIn(await place.check(id))).toBe('emptyPlace')
      writeFileSync(join(real.folder, 'something else.txt'), 'x', { mode: 0o666 })
      expect(faultIn(await place.check(id))).toBe('markMissing')
      writeFileSync(mark, '{"format":"visitbook.place","version":2,"id":"', { mode: 0o666 })
      expect(faultIn(await place.check(id))).toBe('markMissing')
      const newer = readFileSync(kept, 'utf8').replace('"version":1', '"version":2')
      writeFileSync(mark, newer)
      expect(faultIn(await place.check(id))).toBe('placeFromNewer')
      writeFileSync(mark, Buffer.alloc(9_000, 32))
      expect(faultIn(await place.check(id))).toBe('markMissing')
      renameSync(kept, mark)
      expect(good(await place.check(id))).toBeNull()
    })

    it('makes no place out of a folder that is not there', async () => {
      const real = await open()
      rmSync(real.folder, { recursive: true })
      const fault = faultIn(await placeIn(real).join(nextId()))
      expect(['missingFolder', 'addressMissing']).toContain(fault)
      expect(faultIn(await placeIn(real).check(nextId()))).toBe(fault)
      expect(existsSync(real.folder)).toBe(false)
    })

    it('says that the waiting copy is lost when it cannot be read, and publishes nothing', async () => {
      const real = await open()
      const broken = {
        ...aFile(['letter.docx']),
        content: async function* () {
          yield someBytes(100, '1')
          throw Object.assign(new Error('The copy is damaged'), { code: 'LOCAL_COPY_LOST' })
        },
      }
      expect(faultIn(await createPlace(real.access).publish(broken, ignored))).toBe('localCopyLost')
      expect(existsSync(join(real.folder, 'letter.docx'))).toBe(false)
    })
  })
