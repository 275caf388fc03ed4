import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { diskFault } from '../../electron/vault/move/diskFault'
import { moveDeeds } from '../../electron/vault/move/moveDeeds'
import { aCore, errorOf, passphrase } from './support/aCore'
import { aVaultInDropbox, expectWhole, failingWith, moved, toProposed } from './support/movingVaults'
import { watchDisk } from './support/machines/diskCalls'

const refusal = (code: string, syscall: string) => Object.assign(new Error('refused'), { code, syscall })

it('counts a vault as away while its drive is there and not ready, and says which folder it is', async () => {
  const { at, profile, proposed } = await aVaultInDropbox()
  await moved(profile, { at })
  onTestFinished(() => watchDisk(profile, null))
  const core = aCore(profile, { at })
  for (const code of ['UNKNOWN', 'EIO', 'ENOTCONN', 'EACCES']) {
    watchDisk(proposed, {
      before: ({ path, does }) => (path.startsWith(proposed) ? refusal(code, does) : null),
      done: () => undefined,
    })
    expect(await core.ask('vault.state', {})).toEqual({ kind: 'away', where: proposed })
    expect(errorOf(await core.call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultAway' })
    expect(errorOf(await core.call('internal.vaultFoundIn', { folder: proposed }))).toEqual({
      kind: 'notThisVault',
    })
    expect(errorOf(await core.call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
    watchDisk(proposed, null)
  }
  expect(core.bugs).toEqual([])
  expect(await core.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('warns of a folder that is copied though the disk does not let what lies in it be measured', async () => {
  const { at, profile } = await aVaultInDropbox()
  const inAttachments = join(profile, 'attachments')
  const core = aCore(profile, { at })
  watchDisk(profile, {
    before: ({ path, does }) => (path.startsWith(inAttachments) ? refusal('EIO', does) : null),
    done: () => undefined,
  })
  onTestFinished(() => watchDisk(profile, null))
  expect(await core.ask('vault.whereabouts', {})).toMatchObject({ synced: { by: 'Dropbox' }, bytes: null })
})

it('proposes no folder that the disk does not show: a vault may lie there', async () => {
  const { at, home, profile, proposed } = await aVaultInDropbox()
  const core = aCore(profile, { at })
  watchDisk(home, {
    before: ({ path, does }) => (path === proposed && does === 'look' ? refusal('EIO', does) : null),
    done: () => undefined,
  })
  onTestFinished(() => watchDisk(home, null))
  expect((await core.ask('vault.whereabouts', {})).proposed?.where).toBe(`${proposed} 2`)
})

it('opens a vault whatever the disk of an old copy says', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'rename' && words[1]?.endsWith('leaving') === true,
  )
  await moved(profile, { at, deeds: held })
  for (const code of ['UNKNOWN', 'EWHATEVER', '-1234']) {
    const refusing = failingWith(code, (name) => name === 'syncFolder' || name === 'hashOf')
    expect(await expectWhole(profile, { at, deeds: refusing }, vault)).toBe(proposed)
  }
})

it('opens a vault though the word of where it is cannot be written again', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'rename' && words[1]?.endsWith('leaving') === true,
  )
  await moved(profile, { at, deeds: held })
  const place = join(profile, 'place.json')
  const forgetting = {
    ...moveDeeds,
    rename: (from: string, to: string) => {
      const before =
        basename(to) === 'place.json' ? readFileSync(place, 'utf8').replace(proposed, profile) : ''
      moveDeeds.rename(from, to)
      if (before !== '') writeFileSync(place, before)
    },
  }
  const whole = readFileSync(place, 'utf8')
  const core = aCore(profile, { at, deeds: forgetting })
  expect(await core.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
  await core.core.close()
  writeFileSync(place, whole)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
})

it('has an open vault open again when a move breaks off by a fault of the program', async () => {
  const { at, profile, vault } = await aVaultInDropbox()
  const broken = {
    ...moveDeeds,
    copy: () => {
      throw new TypeError('a bug')
    },
  }
  const core = aCore(profile, { at, deeds: broken })
  await core.ask('vault.unlock', { passphrase })
  await core.ask('vault.whereabouts', {})
  expect(errorOf(await core.call('vault.move', toProposed)).kind).toBe('unexpected')
  expect(await core.ask('notes.get', { noteId: vault.noteId })).toMatchObject({ id: vault.noteId })
  expect(core.events).not.toContainEqual({ kind: 'vaultLocked', because: 'failure' })
})

it('names what a disk refuses in a move as everywhere else, and a file in use as that on Windows too', () => {
  const told = (code: string, syscall = 'open') => diskFault(refusal(code, syscall), 'linux')
  for (const code of ['SQLITE_CANTOPEN', 'UNKNOWN', 'EIO', 'EWHATEVER', '-1234'])
    expect(told(code)).toBe('other')
  for (const code of ['SQLITE_READONLY', 'EROFS', 'EACCES']) expect(told(code)).toBe('unwritable')
  for (const code of ['SQLITE_BUSY', 'EBUSY']) expect(told(code)).toBe('inUse')
  for (const code of ['ENOSPC', 'EFBIG', 'SQLITE_FULL']) expect(told(code)).toBe('diskFull')
  for (const code of ['ENOENT', 'ENODEV', 'ESTALE']) expect(told(code)).toBe('missing')
  for (const code of ['SQLITE_CORRUPT', 'SQLITE_IOERR_READ']) expect(told(code)).toBe('copyDiffers')
  for (const syscall of ['rename', 'unlink', 'rmdir'])
    expect(diskFault(refusal('EPERM', syscall), 'win32')).toBe('inUse')
  expect(diskFault(refusal('EPERM', 'mkdir'), 'win32')).toBe('unwritable')
  expect(diskFault(new TypeError('a bug'))).toBeNull()
})
