import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

// The set-up runs before there is a compiler, so it is plain JavaScript; a literal import would pull it into the type check.
const setup = (name: string) => import(new URL(`../../../resources/setup/${name}.mjs`, import.meta.url).href)
const { missingPackages } = await setup('packages')
const { chooseRuntime, leadingArguments } = await setup('runtime')
const { needsSource, isRecorded } = await setup('native')
const { withOlderNodeApi } = await setup('nativeBuild')
const { keptPath } = await setup('fallbackElectron')
const { packagesFor, missingIn, hasDisplay } = await setup('system')
const { commandFor } = await setup('launch')
const { isTooOld } = await setup('setup')
const { cacheFolder } = await setup('folders')
const { fingerprint } = await setup('build')
const { sandboxAdvice } = await setup('sandbox')

describe('npm packages', () => {
  const linux = { platform: 'linux', arch: 'x64', libc: 'glibc' }
  const lock = (packages: object) => ({ packages: { '': { name: 'visitbook' }, ...packages } })

  it('are there when every package of the lockfile is installed in its version', () => {
    const packages = lock({ 'node_modules/zod': { version: '4.6.7' } })
    expect(missingPackages(packages, packages, linux)).toEqual([])
  })

  it('are missing after an installation that was cut short, or in another version', () => {
    const wanted = lock({ 'node_modules/zod': { version: '4.6.7' } })
    expect(missingPackages(wanted, { packages: {} }, linux)).toEqual(['node_modules/zod'])
    const older = lock({ 'node_modules/zod': { version: '4.6.6' } })
    expect(missingPackages(wanted, older, linux)).toEqual(['node_modules/zod'])
  })

  it('for another system do not count, those for this one do', () => {
    const wanted = lock({
      'node_modules/mac': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/ours': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
      'node_modules/not-windows': { version: '1.0.0', os: ['!win32'] },
      'node_modules/of-the-wasm-build': { version: '1.0.0', optional: true },
    })
    expect(missingPackages(wanted, { packages: {} }, linux)).toEqual([
      'node_modules/ours',
      'node_modules/not-windows',
    ])
  })
})

describe('the Electron that runs', () => {
  const all = { override: '/a/electron', official: '/b/electron', fallback: '/c/electron' }

  it('is the one asked for, else the official release, else the fallback, and says which', () => {
    expect(chooseRuntime(all)).toMatchObject({ executable: '/a/electron' })
    const official = chooseRuntime({ ...all, override: undefined })
    expect(official).toEqual({ executable: '/b/electron', source: 'the official release' })
    const fallback = chooseRuntime({ ...all, override: undefined, official: undefined })
    expect(fallback.source).toContain('npm package')
    expect(chooseRuntime({})).toBeUndefined()
  })

  it('gives up its sandbox for root alone', () => {
    expect(leadingArguments({ uid: 0 })).toEqual(['--no-sandbox'])
    expect(leadingArguments({ uid: 1000 })).toEqual([])
  })

  it('is taken from the fallback without the app it was made for', () => {
    expect(keptPath('Cypress/Cypress')).toBe('electron')
    expect(keptPath('Cypress/locales/en-GB.pak')).toBe('locales/en-GB.pak')
    expect(keptPath('Cypress/resources/app/package.json')).toBeUndefined()
    expect(keptPath('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
  })

  it('comes with one sentence of advice where the system forbids its sandbox', () => {
    const forbidden = (name: string) => (name.includes('apparmor') ? '1' : undefined)
    const where = { platform: 'linux', uid: 1000 }
    expect(sandboxAdvice('/opt/electron/electron', { ...where, setting: forbidden })).toContain('chmod 4755')
    expect(sandboxAdvice('/opt/electron/electron', { ...where, setting: () => undefined })).toBeUndefined()
    expect(
      sandboxAdvice('/opt/electron/electron', { platform: 'darwin', uid: 501, setting: forbidden }),
    ).toBeUndefined()
  })
})

describe('the database module', () => {
  it('is built from source as soon as one runtime has a Node-API older than the prebuilt binary asks for', () => {
    expect(needsSource([{ napi: 10 }, { napi: 10 }])).toBe(false)
    expect(needsSource([{ napi: 10 }, { napi: 9 }])).toBe(true)
  })

  it('is trusted only as the file and in the runtimes in which it was seen to load', () => {
    const record = { size: 10, mtimeMs: 5, loadsIn: ['Node 20.20.2'] }
    const file = { size: 10, mtimeMs: 5 }
    expect(isRecorded(record, file, [{ name: 'Node 20.20.2' }])).toBe(true)
    expect(isRecorded(record, file, [{ name: 'Electron 45.4.1' }])).toBe(false)
    expect(isRecorded(record, { ...file, mtimeMs: 6 }, [{ name: 'Node 20.20.2' }])).toBe(false)
  })

  it('is not built from a recipe that does not fit the sources any more', () => {
    expect(withOlderNodeApi("'defines': ['NAPI_VERSION=10']")).toContain('NAPI_EXPERIMENTAL')
    expect(() => withOlderNodeApi("'defines': ['NAPI_VERSION=11']")).toThrow('recipe')
  })
})

describe('system packages', () => {
  it('include a display only where there is none, and document readers only for the tests', () => {
    expect(packagesFor('start', true)).not.toContain('xvfb')
    expect(packagesFor('start', false)).toContain('xvfb')
    expect(packagesFor('start', false)).not.toContain('poppler-utils')
    expect(packagesFor('test', true)).toEqual(expect.arrayContaining(['xvfb', 'poppler-utils']))
  })

  it('count as installed under their newer names too, and not when only their settings were left behind', () => {
    const listed = 'libgtk-3-0t64 installed\nxvfb config-files\nlibnss3 installed\n'
    expect(missingIn(listed, ['libgtk-3-0', 'xvfb', 'libnss3', 'poppler-utils'])).toEqual([
      'xvfb',
      'poppler-utils',
    ])
  })

  it('are asked for on Linux without X and without Wayland', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true)
  })
})

describe('npm start', () => {
  it('does the demo where nobody would see a window, and what it was told anywhere', () => {
    expect(commandFor([], false)).toEqual(['demo'])
    expect(commandFor(['--out', 'letters'], false)).toEqual(['demo', '--out', 'letters'])
    expect(commandFor(['frameworks'], false)).toEqual(['frameworks'])
    expect(commandFor([], true)).toEqual([])
  })

  it('asks for a newer Node than it can run on, and for no newer one than that', () => {
    expect(isTooOld('18.20.4')).toBe(true)
    expect(isTooOld('20.18.3')).toBe(true)
    expect(isTooOld('20.19.0')).toBe(false)
    expect(isTooOld('24.1.0')).toBe(false)
  })

  it('keeps what it fetched where each system keeps such things', () => {
    const home = join('/', 'home', 'a')
    expect(cacheFolder({ platform: 'linux', env: {}, home })).toBe(join(home, '.cache', 'visitbook'))
    expect(cacheFolder({ platform: 'linux', env: { XDG_CACHE_HOME: join('/', 'c') }, home })).toBe(
      join('/', 'c', 'visitbook'),
    )
    expect(cacheFolder({ platform: 'darwin', env: {}, home })).toBe(
      join(home, 'Library', 'Caches', 'visitbook'),
    )
  })
})

describe('the build', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'visitbook-unit-'))
    mkdirSync(join(folder, 'shared', 'notes'), { recursive: true })
    mkdirSync(join(folder, 'resources', 'setup'), { recursive: true })
    writeFileSync(join(folder, 'shared', 'notes', 'note.ts'), 'one')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made again when a source changed, and not when only the set-up did', () => {
    const before = fingerprint(folder)
    writeFileSync(join(folder, 'resources', 'setup', 'start.mjs'), 'other')
    expect(fingerprint(folder)).toBe(before)
    writeFileSync(join(folder, 'shared', 'notes', 'note.ts'), 'two')
    expect(fingerprint(folder)).not.toBe(before)
  })
})
