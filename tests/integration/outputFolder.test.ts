import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openOutputFolder } from '../../electron/commands/outputFolder'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'visitbook-out-'))
})

afterEach(() => rmSync(root, { recursive: true }))

const open = (path: string) => {
  const folder = openOutputFolder(path)
  if (!folder.ok) throw new Error(folder.error.reason)
  return folder.value
}

it('shows no file before all are there', async () => {
  const folder = open(join(root, 'new', 'out'))
  await folder.add('txt', 'letter.txt', Buffer.from('Dear'))
  expect(existsSync(join(root, 'new', 'out', 'letter.txt'))).toBe(false)
  const files = await folder.finish()
  expect(files).toMatchObject({
    ok: true,
    value: [{ format: 'txt', name: 'letter.txt', path: join(root, 'new', 'out', 'letter.txt'), bytes: 4 }],
  })
  expect(readdirSync(join(root, 'new', 'out'))).toEqual(['letter.txt'])
})

it('leaves nothing behind when the run is abandoned, not even the folders it made', async () => {
  const folder = open(join(root, 'new', 'out'))
  await folder.add('txt', 'letter.txt', Buffer.from('Dear'))
  folder.abandon()
  expect(readdirSync(root)).toEqual([])
})

it('keeps what was in the folder before, also when a later file cannot be put in place', async () => {
  writeFileSync(join(root, 'a.txt'), 'earlier')
  const folder = open(root)
  await folder.add('txt', 'a.txt', Buffer.from('new'))
  await folder.add('md', 'b.md', Buffer.from('new'))
  const waiting = readdirSync(root).find((name) => name.startsWith('.visitbook-')) ?? ''
  writeFileSync(join(root, waiting, 'b.md'), 'changed on the way')
  expect(await folder.finish()).toEqual({
    ok: false,
    error: { kind: 'notExported', reason: 'readBackDiffers' },
  })
  expect(readdirSync(root)).toEqual(['a.txt'])
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('earlier')
})

it('never takes away a folder that has the name of a file to be written', async () => {
  mkdirSync(join(root, 'a.txt'))
  writeFileSync(join(root, 'a.txt', 'mine'), 'precious')
  const folder = open(root)
  await folder.add('md', 'a.md', Buffer.from('new'))
  await folder.add('txt', 'a.txt', Buffer.from('new'))
  expect(await folder.finish()).toEqual({ ok: false, error: { kind: 'notExported', reason: 'inTheWay' } })
  expect(readdirSync(root)).toEqual(['a.txt'])
  expect(readFileSync(join(root, 'a.txt', 'mine'), 'utf8')).toBe('precious')
})

it.runIf(process.platform === 'linux')('comes back from a file system that takes no folders', () => {
  expect(openOutputFolder('/proc/visitbook/out').ok).toBe(false)
})

it('refuses a folder that is a file or cannot be one', () => {
  writeFileSync(join(root, 'file'), '')
  expect(openOutputFolder(join(root, 'file')).ok).toBe(false)
  expect(openOutputFolder(join(root, 'file', 'below')).ok).toBe(false)
  mkdirSync(join(root, 'there'))
  expect(readdirSync(root).sort()).toEqual(['file', 'there'])
})
