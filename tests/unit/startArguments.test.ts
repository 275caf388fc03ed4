import { expect, it } from 'vitest'
import { readStartArguments } from '../../electron/shell/startArguments'

const unpackaged = { packaged: false, folder: '/project' }
const packaged = { packaged: true, folder: '/opt/visitbook/resources/app.asar' }

it('takes what follows the app’s folder, and nothing of what Electron was given before it', () => {
  const argv = ['/electron', '--no-sandbox', '--inspect=0', '/project', 'draft', 'v.json', '--out', 'x']
  expect(readStartArguments(argv, unpackaged).command).toEqual(['draft', 'v.json', '--out', 'x'])
})

it('opens the window when only options are given', () => {
  const argv = ['/electron', '/project', '--profile=/tmp/p', '--test-dialogs=/tmp/d']
  expect(readStartArguments(argv, unpackaged)).toEqual({
    profile: '/tmp/p',
    testDialogs: '/tmp/d',
    cheapKeys: false,
    command: [],
  })
})

it('shows the usage for --help', () => {
  expect(readStartArguments(['/electron', '/project', '--help'], unpackaged).command).toEqual(['--help'])
})

it('takes commands of a packaged app from the start, whatever Chromium was given', () => {
  const argv = ['/opt/visitbook', '--no-sandbox', 'demo']
  expect(readStartArguments(argv, packaged).command).toEqual(['demo'])
})

it('never makes or opens a packaged app’s vault with a cheap key', () => {
  const argv = ['/opt/visitbook', '--test-cheap-keys']
  expect(readStartArguments(argv, packaged).cheapKeys).toBe(false)
  expect(readStartArguments(['/electron', '/project', '--test-cheap-keys'], unpackaged).cheapKeys).toBe(true)
})

it('never lets a test answer the dialogs of a packaged app', () => {
  expect(readStartArguments(['/opt/visitbook', '--test-dialogs=/tmp/d'], packaged).testDialogs).toBeNull()
})

it('reads a profile that is named relative to where the person stands', () => {
  const { profile } = readStartArguments(['/electron', '/project', '--profile=here'], unpackaged)
  expect(profile).toBe(`${process.cwd()}/here`)
})
