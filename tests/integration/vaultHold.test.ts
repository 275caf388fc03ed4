import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { holdFile, holdVault } from '../../electron/vault/vaultHold'
import {
  aCore,
  aFolder,
  anOpenCore,
  errorOf,
  fingerprintOf,
  passphrase,
  resourcesFolder,
} from './support/aCore'
import { builtModule } from './support/builtModule'
import { aVaultInDropbox, expectWhole, moved, toProposed } from './support/movingVaults'
import { aNote, aVisit } from './support/visits'

let program: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  program = await builtModule('tests/integration/support/savingProcess.ts')
}, 60_000)
afterAll(() => program.remove())

it('opens a vault in one Visitbook at a time, and in the next one once it is locked', async () => {
  const first = await anOpenCore()
  await aVisit(first)
  const second = aCore(first.folder)
  const before = fingerprintOf(first.folder)
  expect(await second.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  expect(errorOf(await second.call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultInUse' })
  expect(fingerprintOf(first.folder)).toEqual(before)
  expect(await first.ask('visits.list', {})).toHaveLength(1)

  await first.ask('vault.lock', {})
  expect(await second.ask('vault.unlock', { passphrase })).toMatchObject({ recovered: false })
  expect(errorOf(await first.call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultInUse' })
})

it('says nothing of another Visitbook to somebody who has not got the passphrase', async () => {
  const { folder } = await anOpenCore()
  const second = aCore(folder)
  expect(errorOf(await second.call('vault.unlock', { passphrase: 'not this' }))).toEqual({
    kind: 'wrongPassphrase',
    attempts: 1,
  })
})

it('moves nothing away from under a copied profile that has the same vault open', async () => {
  const { at, home, profile, proposed } = await aVaultInDropbox()
  await moved(profile, { at })
  const copied = join(home, 'copied', 'vault')
  mkdirSync(copied, { recursive: true })
  cpSync(join(profile, 'place.json'), join(copied, 'place.json'))
  const other = aCore(copied, { at })
  await other.ask('vault.unlock', { passphrase })

  const core = aCore(profile, { at })
  await core.ask('internal.chooseVaultFolder', { folder: home })
  const before = fingerprintOf(home)
  const toChosen = { ...toProposed, to: 'chosen' } as const
  expect(errorOf(await core.call('vault.move', toChosen))).toEqual({ kind: 'vaultInUse' })
  expect(fingerprintOf(home)).toEqual(before)
  const { noteId } = await aNote(other, await aVisit(other), 'Typed in the other one.')
  await other.core.close()
  expect(await core.ask('vault.move', toChosen)).toMatchObject({ oldLeft: false })
  expect(JSON.stringify(await core.ask('notes.get', { noteId }))).toContain('Typed in the other one.')
  expect(readdirSync(join(proposed, '..'))).toEqual([])
})

it('does not put an old copy out of use while another Visitbook works in it, and does it afterwards', async () => {
  const { at, home, profile, proposed, vault } = await aVaultInDropbox()
  const earlier = join(home, 'earlier')
  cpSync(profile, earlier, { recursive: true })
  await moved(profile, { at })
  // As a power cut leaves it that came right after the first word of where the vault is now.
  cpSync(earlier, profile, { recursive: true })
  const place = join(profile, 'place.json')
  const pointer = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>
  writeFileSync(place, JSON.stringify({ ...pointer, leftBehind: { folder: profile, kept: false } }))

  const other = holdVault(profile)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(readdirSync(profile)).toContain('vault.json')
  other?.release()
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(readdirSync(profile)).toEqual(['place.json'])
})

/** Another process that has the vault open and saves, until it is killed. */
const savingIn = (folder: string, noteId: string) =>
  new Promise<{ readonly kill: () => Promise<void> }>((saves, failed) => {
    const child = spawn(process.execPath, [program.path, folder, resourcesFolder, passphrase, noteId], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const gone = new Promise<void>((done) => child.on('close', () => done()))
    child.on('error', failed)
    child.stdout.once('data', () =>
      saves({
        kill: () => {
          child.kill('SIGKILL')
          return gone
        },
      }),
    )
  })

it('is kept out by another process, and let in at once when that is killed', async () => {
  const opened = await anOpenCore(aFolder())
  const { noteId } = await aNote(opened, await aVisit(opened), 'Start.')
  await opened.core.close()
  const other = await savingIn(opened.folder, noteId)
  const again = aCore(opened.folder)
  expect(errorOf(await again.call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultInUse' })
  await other.kill()
  expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ recovered: true })
}, 60_000)

it('whatever got into the file that is locked keeps nobody from their notes', async () => {
  const { ask, folder } = await anOpenCore()
  await ask('vault.lock', {})
  for (const foreign of ['x', 'Not a file of Visitbook. '.repeat(400)]) {
    writeFileSync(join(folder, holdFile), foreign)
    expect(await ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
    expect(errorOf(await aCore(folder).call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultInUse' })
    await ask('vault.lock', {})
  }
})
