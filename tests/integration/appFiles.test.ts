import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileOfAddress } from '../../electron/shell/appFiles'

let root = ''
let folder = ''

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'visitbook-files-')))
  folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '')
  writeFileSync(join(folder, 'assets', 'main.js'), '')
  writeFileSync(join(folder, 'notes.db'), '')
  writeFileSync(join(root, 'secret.js'), '')
  symlinkSync(join(root, 'secret.js'), join(folder, 'link.js'))
})

afterAll(() => rmSync(root, { recursive: true }))

it('answers the files of the built window with their types', async () => {
  expect(await fileOfAddress('app://visitbook/', folder)).toEqual({
    path: join(folder, 'index.html'),
    type: 'text/html; charset=utf-8',
  })
  expect(await fileOfAddress('app://visitbook/assets/main.js?v=1#x', folder)).toEqual({
    path: join(folder, 'assets', 'main.js'),
    type: 'text/javascript; charset=utf-8',
  })
})

it.each([
  'app://visitbook/../secret.js',
  'app://visitbook/..%2fsecret.js',
  'app://visitbook/%2e%2e%2fsecret.js',
  'app://visitbook/assets/..%2f..%2fsecret.js',
  'app://visitbook/..%5csecret.js',
  'app://visitbook/link.js',
  'app://visitbook/notes.db',
  'app://visitbook/assets',
  'app://visitbook/index.html%00.js',
  'app://visitbook/%',
  'app://print/index.html',
  'file:///etc/passwd',
  'not an address',
])('answers nothing to %s', async (address) => {
  expect(await fileOfAddress(address, folder)).toBeNull()
})

it('never leaves its folder, whatever the address', async () => {
  const part = fc.constantFrom(
    '..',
    '%2e%2e',
    '.',
    '/',
    '%2f',
    '\\',
    '%5c',
    'secret.js',
    'assets',
    '%25',
    '//',
  )
  const inside = fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
    const found = await fileOfAddress(`app://visitbook/${parts.join('')}`, folder)
    return found === null || found.path.startsWith(`${folder}/`)
  })
  expect(await fc.check(inside)).toMatchObject({ failed: false })
})
