import { openSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { attachmentLimits } from '@shared/attachments/attachment'
import { newFileKey, sealInto } from '../../electron/attachments/sealedFile'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readSetting } from '../../electron/vault/settings'
import { aCore, aFolder, anOpenCore, errorOf, filesIn, nextId, passphrase, valueOf } from './support/aCore'
import type { TestCore } from './support/aCore'
import { attach, contentOf, finish, send, tinyPng } from './support/attachments'
import { insideVault } from './support/insideVault'
import { someBytes } from './support/someBytes'
import { aNote, aVisit, fields } from './support/visits'

const aPlace = async (core: TestCore) => {
  const visitId = await aVisit(core)
  const { noteId } = await aNote(core, visitId, 'What I saw.')
  return { visitId, noteId }
}

const storedFiles = (folder: string) => {
  const attachments = join(folder, 'attachments')
  return readdirSync(attachments, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(attachments, entry.name))
    .sort()
}

it('keeps a file byte for byte, over a lock and a restart, whatever its length', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const chunk = 64 * 1024
  const contents = [1, chunk - 1, chunk, chunk + 1, 3 * chunk, 1_000_000, 1_000_001, 9_300_007].map(
    (length) => someBytes(length, `${length}`),
  )
  const ids: string[] = []
  for (const [index, content] of contents.entries())
    ids.push((await attach(core, where, `file ${index}.bin`, content)).attachment.id)
  await core.core.close()
  const again = aCore(core.folder)
  await again.ask('vault.unlock', { passphrase })
  for (const [index, content] of contents.entries())
    expect(valueOf(await contentOf(again, ids[index] ?? '')).equals(content)).toBe(true)
})

it('has nothing of a file on the disk in plain: neither its words, nor its name, nor its key', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const words = 'the child asked twice to see her brother '
  const uploadId = await send(core, where, 'canary-name.txt', Buffer.from(words.repeat(60_000)))
  const key = 'AGE-SECRET-KEY'
  const plain = () =>
    [...filesIn(core.folder)].filter(
      ([path, bytes]) =>
        path.includes('canary') || [words, 'canary-name', key].some((each) => bytes.includes(each)),
    )
  expect(plain()).toEqual([])
  valueOf(await finish(core, uploadId))
  expect(plain()).toEqual([])
  await core.core.close()
  expect(plain()).toEqual([])
})

it('answers what a file is by its bytes, not by its name', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const types = async (name: string, content: Buffer) =>
    (await attach(core, where, name, content)).attachment.mediaType
  expect(await types('letter.docx', tinyPng)).toBe('image/png')
  expect(await types('photo.png', Buffer.from('<svg onload="x"/>'))).toBe('application/octet-stream')
  expect(await types('plan', Buffer.from('%PDF-1.7 ...'))).toBe('application/pdf')
})

it('stores the same file once in a visit, under the name it came with first', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const first = await attach(core, where, 'minutes.txt', Buffer.from('the same words'))
  const second = await attach(core, where, 'minutes (copy).txt', Buffer.from('the same words'))
  expect(first.known).toBe(false)
  expect(second).toMatchObject({ known: true, attachment: { id: first.attachment.id, name: 'minutes.txt' } })
  expect(storedFiles(core.folder)).toHaveLength(1)
  const elsewhere = await aPlace(core)
  expect((await attach(core, elsewhere, 'minutes.txt', Buffer.from('the same words'))).known).toBe(false)
})

it('writes the row with its entry in the change log', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const { attachment } = await attach(core, where, 'plan.txt', Buffer.from('plan'))
  await insideVault(core.folder, (db) => {
    expect(db.prepare('SELECT entity, action FROM change WHERE entity_id = ?').all(attachment.id)).toEqual([
      { entity: 'attachment', action: 'create' },
    ])
    expect(firstBrokenChange(db, readSetting(db, 'deviceId') ?? '')).toBeNull()
  })
})

it('lists the attachments of a visit with the notes they stand in, or where else they are kept', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const { attachment } = await attach(core, where, 'board.png', tinyPng)
  const list = () => core.ask('attachments.list', { visitId: where.visitId })
  const node = { type: 'attachment', version: 1, attachmentId: attachment.id, text: '[Picture: board.png]' }
  const save = async (noteId: string, children: readonly object[]) => {
    const paragraph = { type: 'paragraph', version: 1, children, $: { blockId: nextId() } }
    const { revision } = await core.ask('notes.get', { noteId })
    await core.ask('notes.save', {
      noteId,
      basedOn: revision,
      fields,
      document: { root: { type: 'root', version: 1, children: [paragraph] } } as never,
      passages: [],
      checkpoint: true,
    })
  }
  expect(await list()).toEqual([{ ...attachment, noteIds: [], place: 'nowhere' }])

  await save(where.noteId, [node])
  expect(await list()).toEqual([{ ...attachment, noteIds: [where.noteId], place: 'note' }])
  expect((await core.ask('notes.get', { noteId: where.noteId })).text).toBe('[Picture: board.png]')
  const found = await core.ask('notes.search', { text: 'board', visitId: null, filters: {}, limit: 5 })
  expect(found.total).toBe(1)

  await core.ask('notes.delete', { noteId: where.noteId, reason: '' })
  expect(await list()).toEqual([{ ...attachment, noteIds: [], place: 'bin' }])
  await core.ask('notes.restore', { noteId: where.noteId })
  await save(where.noteId, [])
  expect(await list()).toEqual([{ ...attachment, noteIds: [], place: 'version' }])

  // No version shows it, and its file is still there.
  const other = await attach(core, where, 'plan.txt', Buffer.from('plan'))
  expect(await list()).toMatchObject([{ place: 'version' }, { id: other.attachment.id, place: 'nowhere' }])
  expect(valueOf(await contentOf(core, other.attachment.id)).toString()).toBe('plan')
  expect(storedFiles(core.folder)).toHaveLength(2)
})

it.each([
  ['one bit', (path: string) => flipBit(path, statSync(path).size - 100_000)],
  ['a bit of the head', (path: string) => flipBit(path, 60)],
  ['its end cut off', (path: string) => truncateSync(path, statSync(path).size - 1)],
  ['whole chunks cut off', (path: string) => truncateSync(path, statSync(path).size - 65_552 * 2)],
  ['more at its end', (path: string) => writeFileSync(path, 'more', { flag: 'a' })],
])('says that a file is damaged which had %s', async (_, damage) => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const { attachment } = await attach(core, where, 'long.bin', someBytes(500_000))
  damage(storedFiles(core.folder)[0] ?? '')
  const attachmentDamaged = { kind: 'attachmentDamaged', part: 'content' }
  expect(errorOf(await contentOf(core, attachment.id))).toEqual(attachmentDamaged)
  expect(errorOf(await core.call('attachments.get', { attachmentId: attachment.id }))).toEqual(
    attachmentDamaged,
  )
  expect(core.bugs).toEqual([])
})

it('says that a file is missing, and mends it everywhere when the same file is attached again', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const content = someBytes(200_000)
  const { attachment } = await attach(core, where, 'plan.bin', content)
  rmSync(storedFiles(core.folder)[0] ?? '')
  expect(errorOf(await contentOf(core, attachment.id))).toEqual({
    kind: 'attachmentDamaged',
    part: 'missing',
  })
  expect((await attach(core, where, 'again.bin', content)).attachment).toEqual(attachment)
  expect(valueOf(await contentOf(core, attachment.id)).equals(content)).toBe(true)
})

it('opens no file in the place of another', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const a = await attach(core, where, 'a.bin', someBytes(70_000, 'a'))
  const b = await attach(core, where, 'b.bin', someBytes(70_000, 'b'))
  const [one = '', other = ''] = storedFiles(core.folder)
  renameSync(one, `${one}.x`)
  renameSync(other, one)
  renameSync(`${one}.x`, other)
  for (const { attachment } of [a, b])
    expect(errorOf(await contentOf(core, attachment.id)).kind).toBe('attachmentDamaged')
})

it('refuses what was changed on the disk between writing and reading back, and keeps nothing of it', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const uploadId = await send(core, where, 'long.bin', someBytes(9_000_000))
  expect(await core.ask('attachments.finish', { uploadId })).toEqual({ kind: 'checking', checked: 0 })
  const [file = ''] = storedFiles(core.folder)
  flipBit(file, 6_000_000)
  expect(errorOf(await finish(core, uploadId))).toMatchObject({
    kind: 'notAttached',
    reason: 'readBackDiffers',
  })
  expect(storedFiles(core.folder)).toEqual([])
  expect(await core.ask('attachments.list', { visitId: where.visitId })).toEqual([])
})

it('leaves nothing of a file that was cancelled, or whose vault was locked meanwhile', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const cancelled = await send(core, where, 'a.bin', someBytes(2_000_000))
  await core.ask('attachments.cancel', { uploadId: cancelled })
  const locked = await send(core, where, 'b.bin', someBytes(2_000_000))
  await core.ask('attachments.finish', { uploadId: locked })
  await core.ask('vault.lock', {})
  expect(storedFiles(core.folder)).toEqual([])
  expect(errorOf(await core.call('attachments.finish', { uploadId: locked })).kind).toBe('locked')
  await core.ask('vault.unlock', { passphrase })
  expect(errorOf(await core.call('attachments.finish', { uploadId: locked })).kind).toBe('notFound')
  expect(core.bugs).toEqual([])
})

it('moves files that no row names out of the way with the date, and clears what was never whole', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const { attachment } = await attach(core, where, 'kept.bin', someBytes(10))
  await core.core.close()
  const attachments = join(core.folder, 'attachments')
  // Killed after its row was stored and before it got its name.
  const [kept = ''] = storedFiles(core.folder)
  renameSync(kept, `${kept}.part`)
  writeFileSync(join(attachments, '0123456789abcdef0123456789abcdef'), 'an orphan')
  writeFileSync(join(attachments, 'fedcba9876543210fedcba9876543210.part'), 'half')
  const again = aCore(core.folder)
  await again.ask('vault.unlock', { passphrase })
  expect(storedFiles(core.folder)).toHaveLength(1)
  expect(valueOf(await contentOf(again, attachment.id))).toHaveLength(10)
  const aside = join(attachments, 'set aside', '2026-11-21 0123456789abcdef0123456789abcdef')
  expect(readFileSync(aside, 'utf8')).toBe('an orphan')
})

it('refuses empty files, files over the limit, and files that are not what was announced', async () => {
  const core = await anOpenCore()
  const where = await aPlace(core)
  const begin = (size: number) => core.call('attachments.begin', { ...where, name: 'x', size })
  const refused = { kind: 'notAttached', freeSpace: null }
  expect(errorOf(await begin(0))).toEqual({ ...refused, reason: 'empty', limit: null })
  expect(errorOf(await begin(100_000_001))).toEqual({ ...refused, reason: 'tooLarge', limit: 100_000_000 })
  const { uploadId } = valueOf(await begin(10))
  expect(errorOf(await core.call('attachments.finish', { uploadId }))).toMatchObject({ reason: 'changed' })
  const more = valueOf(await begin(10))
  const append = { uploadId: more.uploadId, offset: 0, bytes: new Uint8Array(11) }
  expect(errorOf(await core.call('attachments.append', append))).toMatchObject({ reason: 'changed' })
  const wide = { uploadId: more.uploadId, offset: 0, bytes: new Uint8Array(1_000_001) }
  expect(errorOf(await core.call('attachments.append', wide)).kind).toBe('invalidRequest')
  const elsewhere = await aVisit(core)
  const strange = { visitId: elsewhere, noteId: where.noteId, name: 'x', size: 1 }
  expect(errorOf(await core.call('attachments.begin', strange))).toEqual({ kind: 'notFound', noun: 'note' })
  expect(storedFiles(core.folder)).toEqual([])
})

it('keeps room on the disk for notes, and says when little is left', async () => {
  const wanting = aCore(aFolder(), { attachmentLimits: { ...attachmentLimits, freeSpaceKept: 1e18 } })
  await wanting.ask('vault.create', { passphrase })
  const where = await aPlace(wanting)
  const refused = await wanting.call('attachments.begin', { ...where, name: 'x', size: 1 })
  expect(errorOf(refused)).toMatchObject({ reason: 'diskNearlyFull', limit: 1e18 })

  const warning = aCore(aFolder(), { attachmentLimits: { ...attachmentLimits, freeSpaceWarned: 1e18 } })
  await warning.ask('vault.create', { passphrase })
  const attached = await attach(warning, await aPlace(warning), 'x', Buffer.from('x'))
  expect(attached.freeSpace).toBeGreaterThan(0)
})

it.runIf(process.platform === 'linux')('hears of a full disk from every write and at the end', async () => {
  const full = async () => sealInto(openSync('/dev/full', 'w'), await newFileKey())
  const written = await full()
  const writes = async () => {
    for (let slice = 0; slice < 20; slice += 1) await written.write(someBytes(100_000))
  }
  await expect(writes()).rejects.toMatchObject({ code: 'ENOSPC' })
  written.abandon()
  const small = await full()
  await expect(small.write(someBytes(10)).then(small.finish)).rejects.toMatchObject({ code: 'ENOSPC' })
  small.abandon()
})

const flipBit = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}
