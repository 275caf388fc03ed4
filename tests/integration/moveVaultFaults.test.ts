import { cpSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { MoveFault } from '@shared/vault/vaultPlace'
import { moveDeeds } from '../../electron/vault/move/moveDeeds'
import type { MoveDeeds } from '../../electron/vault/move/moveDeeds'
import { aCore, aFolder, anOpenCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { aVaultInDropbox, expectWhole, failingWith, moved, toProposed } from './support/movingVaults'

const isCopy = (name: keyof MoveDeeds) => name === 'copy'
const disks: readonly (readonly [string, MoveFault, MoveDeeds])[] = [
  ['is full from the start', 'diskFull', { ...moveDeeds, freeBytes: () => 1_000 }],
  ['becomes full while copying', 'diskFull', failingWith('ENOSPC', isCopy)],
  ['may not be written to', 'unwritable', failingWith('EACCES', (name) => name === 'makeFolder')],
  ['goes away while copying', 'missing', failingWith('ENODEV', isCopy)],
  ['cannot be read back', 'other', failingWith('EIO', (name) => name === 'hashOf')],
  ['answers something else than was written', 'copyDiffers', { ...moveDeeds, hashOf: () => 'another' }],
  [
    'holds a file fast',
    'inUse',
    failingWith('EBUSY', (name, words) => name === 'rename' && /vault\.json/.test(words[1] ?? '')),
  ],
]
it.each(disks)(
  'goes on with the old vault when the disk %s, and takes away what was begun',
  async (_, reason, deeds) => {
    const { at, profile, proposed, vault } = await aVaultInDropbox()
    const before = fingerprintOf(profile)
    const core = aCore(profile, { at, deeds })
    await core.ask('vault.whereabouts', {})
    expect(errorOf(await core.call('vault.move', toProposed))).toEqual({ kind: 'vaultNotMoved', reason })
    expect(await core.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
    expect(fingerprintOf(profile).filter((file) => !file.includes('visitbook.db'))).toEqual(
      before.filter((file) => !file.includes('visitbook.db')),
    )
    expect(existsSync(proposed)).toBe(false)
    expect(await expectWhole(profile, { at }, vault)).toBe(profile)
    expect(core.bugs).toEqual([])
    expect((await moved(profile, { at })).oldLeft).toBe(false)
  },
)

it('is open as before when moving an open vault came to nothing', async () => {
  const { at, profile, vault } = await aVaultInDropbox()
  const core = aCore(profile, { at, deeds: failingWith('ENOSPC', isCopy) })
  await core.ask('vault.unlock', { passphrase })
  await core.ask('vault.whereabouts', {})
  expect(errorOf(await core.call('vault.move', toProposed))).toEqual({
    kind: 'vaultNotMoved',
    reason: 'diskFull',
  })
  expect(await core.ask('notes.get', { noteId: vault.noteId })).toMatchObject({ id: vault.noteId })
  expect((await core.ask('vault.whereabouts', {})).where).toBe(profile)
})

it('uses the new vault though the old one cannot be removed, and tries that again at each unlocking', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'remove' && words[0]?.startsWith(profile) === true,
  )
  // Nothing opens it any more, and what it is called says whose it was.
  const isOnlyLeaving = () =>
    existsSync(join(profile, 'vault.json.leaving')) && !existsSync(join(profile, 'vault.json'))
  expect((await moved(profile, { at, deeds: held })).oldLeft).toBe(true)
  expect(isOnlyLeaving()).toBe(true)
  expect(await expectWhole(profile, { at, deeds: held }, vault)).toBe(proposed)
  expect(isOnlyLeaving()).toBe(true)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(readdirSync(profile)).toEqual(['place.json'])
})

it('touches nothing in a folder that no header says is the old one', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'remove' && words[0]?.startsWith(profile) === true,
  )
  await moved(profile, { at, deeds: held })
  rmSync(join(profile, 'vault.json.leaving'))
  const before = fingerprintOf(profile).filter((file) => !file.includes('place.json'))
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(fingerprintOf(profile).filter((file) => !file.includes('place.json'))).toEqual(before)
})

it('leaves another vault alone that has come to where the old one was', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'remove' && words[0]?.startsWith(profile) === true,
  )
  await moved(profile, { at, deeds: held })
  const other = await anOpenCore(aFolder())
  await other.core.close()
  for (const file of ['vault.json', 'visitbook.db']) cpSync(join(other.folder, file), join(profile, file))
  const before = fingerprintOf(profile).filter((file) => !file.includes('place.json'))
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(fingerprintOf(profile).filter((file) => !file.includes('place.json'))).toEqual(before)
})

it('never begins an empty vault when the moved one is not there, and finds it when it is back or elsewhere', async () => {
  const { at, home, profile, proposed, vault } = await aVaultInDropbox()
  await moved(profile, { at })
  const taken = join(home, 'another name')
  renameSync(proposed, taken)
  const before = fingerprintOf(home)

  const core = aCore(profile, { at })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'away', where: proposed })
  expect(errorOf(await core.call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
  expect(errorOf(await core.call('vault.create', { passphrase, to: 'proposed' }))).toMatchObject({
    kind: 'vaultNotMade',
  })
  expect(errorOf(await core.call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultAway' })
  expect(errorOf(await core.call('vault.move', toProposed))).toMatchObject({ kind: 'vaultNotMoved' })
  expect(errorOf(await core.call('internal.vaultFoundIn', { folder: home }))).toEqual({
    kind: 'notThisVault',
  })
  expect(fingerprintOf(home)).toEqual(before)

  renameSync(taken, proposed)
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  renameSync(proposed, taken)
  expect(await core.ask('internal.vaultFoundIn', { folder: taken })).toEqual({ kind: 'locked', attempts: 0 })
  expect(await expectWhole(profile, { at }, vault)).toBe(taken)
})

it('takes neither another vault at that place for its own, nor an unreadable place for none', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  await moved(profile, { at })
  const aside = join(aFolder(), 'aside')
  renameSync(proposed, aside)
  const other = await anOpenCore(aFolder())
  await other.core.close()
  cpSync(other.folder, proposed, { recursive: true })
  const core = aCore(profile, { at })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'away', where: proposed })
  expect(errorOf(await core.call('internal.vaultFoundIn', { folder: proposed }))).toEqual({
    kind: 'notThisVault',
  })

  const place = join(profile, 'place.json')
  const whole = readFileSync(place, 'utf8')
  for (const text of [
    '',
    whole.slice(0, 40),
    '{}',
    whole.replace('"version": 1', '"version": 2'),
    whole.replace(proposed, '../x'),
  ]) {
    expect(text).not.toBe(whole)
    writeFileSync(place, text)
    expect(await core.ask('vault.state', {})).toEqual({ kind: 'away', where: null })
    expect(errorOf(await core.call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
  }
  expect(await core.ask('internal.vaultFoundIn', { folder: aside })).toEqual({ kind: 'locked', attempts: 0 })
  expect(await expectWhole(profile, { at }, vault)).toBe(aside)
})
