import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { reasonOf, sha256, writeVerified } from '../../electron/shell/writeVerified'

let folder = ''
const content = Buffer.from('Dear Director')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visitbook-write-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

it('answers the size and hash of what stands on the disk', async () => {
  const written = await writeVerified(join(folder, 'letter.txt'), content)
  expect(written).toEqual({ ok: true, value: { bytes: 13, sha256: sha256(content) } })
  expect(readdirSync(folder)).toEqual(['letter.txt'])
})

it('takes the place of an earlier file only when the new one is complete', async () => {
  writeFileSync(join(folder, 'letter.txt'), 'earlier')
  expect((await writeVerified(join(folder, 'letter.txt'), content)).ok).toBe(true)
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear Director')
})

it('leaves the target as it was and nothing beside it when it fails', async () => {
  mkdirSync(join(folder, 'letter.txt'))
  writeFileSync(join(folder, 'letter.txt', 'mine'), 'kept')
  expect(await writeVerified(join(folder, 'letter.txt'), content)).toMatchObject({ ok: false })
  expect(readdirSync(folder)).toEqual(['letter.txt'])
  expect(readFileSync(join(folder, 'letter.txt', 'mine'), 'utf8')).toBe('kept')
})

it('says that the folder is gone', async () => {
  expect(await writeVerified(join(folder, 'unplugged', 'letter.txt'), content)).toEqual({
    ok: false,
    error: { kind: 'notExported', reason: 'missingFolder' },
  })
})

it.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['EBUSY', 'inUse'],
  ['EIO', 'other'],
])('tells %s as %s', (code, reason) => {
  expect(reasonOf(Object.assign(new Error(), { code }))).toBe(reason)
})
