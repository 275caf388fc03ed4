import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { MoveFault } from '@shared/vault/vaultPlace'
import type { MoveDeeds } from '../../electron/vault/move/moveDeeds'
import { moveDeeds } from '../../electron/vault/move/moveDeeds'
import { aCore, aFolder, anOpenCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { aComputer, aFullVault, aProfileInDropbox, expectWhole, failingWith } from './support/movingVaults'
import { aNote } from './support/visits'

/** A closed vault in a folder that Dropbox keeps in step. */
const aVaultInDropbox = async () => {
  const computer = aComputer()
  const profile = aProfileInDropbox(computer)
  const vault = await aFullVault(profile, { at: computer.at })
  return { ...computer, profile, vault }
}

const toProposed = { to: 'proposed', keepOld: false, secret: { passphrase } } as const

const moved = async (profile: string, surroundings: Parameters<typeof aCore>[1], keepOld = false) => {
  const core = aCore(profile, surroundings)
  await core.ask('vault.whereabouts', {})
  const answer = await core.ask('vault.move', { ...toProposed, keepOld })
  await core.core.close()
  return answer
}

it('says that Dropbox copies the folder, and proposes one of the user’s own on this computer', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const core = aCore(profile, { at })
  expect(await core.ask('vault.whereabouts', {})).toMatchObject({
    where: profile,
    synced: { how: 'copied', by: 'Dropbox' },
    proposed: { where: proposed, fault: null },
    chosen: null,
  })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  expect(await expectWhole(profile, { at }, vault)).toBe(profile)
})

it('moves a locked vault with all that belongs to it, opens it, and leaves nothing of it behind', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const answer = await moved(profile, { at })
  expect(answer).toMatchObject({ vault: { kind: 'unlocked' }, oldLeft: false })
  expect(readdirSync(profile)).toEqual(['place.json'])
  expect(readdirSync(proposed).sort()).toEqual(['attachments', 'backups', 'vault.json', 'visitbook.db'])
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  const core = aCore(profile, { at })
  expect((await core.ask('vault.whereabouts', {})).synced).toBeNull()
})

it('moves an open vault, and what is written meanwhile waits and goes into the new one', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const core = aCore(profile, { at })
  await core.ask('vault.unlock', { passphrase })
  await core.ask('vault.whereabouts', {})
  const [answer, note] = await Promise.all([
    core.ask('vault.move', toProposed),
    aNote(core, vault.visitId, 'Typed while it moved.'),
  ])
  expect(answer.vault.kind).toBe('unlocked')
  await core.core.close()
  const again = aCore(profile, { at })
  await again.ask('vault.unlock', { passphrase })
  expect(JSON.stringify(await again.ask('notes.get', { noteId: note.noteId }))).toContain(
    'Typed while it moved.',
  )
  expect((await again.ask('vault.whereabouts', {})).where).toBe(proposed)
})

it('takes what a crash left in the write-ahead log with it', async () => {
  const { at, profile, home, vault } = await aVaultInDropbox()
  const core = aCore(profile, { at })
  await core.ask('vault.unlock', { passphrase })
  const { noteId } = await aNote(core, vault.visitId, 'Written just before the crash.')
  const crashed = join(home, 'Our files', 'crashed')
  cpSync(profile, crashed, { recursive: true })
  expect(existsSync(join(crashed, 'visitbook.db-wal'))).toBe(true)
  const after = aCore(crashed, { at })
  await after.ask('vault.whereabouts', {})
  expect((await after.ask('vault.move', toProposed)).vault).toMatchObject({ recovered: true })
  expect(JSON.stringify(await after.ask('notes.get', { noteId }))).toContain('Written just before the crash.')
})

it('opens with the recovery key as well, and moves nothing for a wrong one', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const core = aCore(profile, { at })
  await core.ask('vault.whereabouts', {})
  const before = fingerprintOf(profile)
  expect(
    errorOf(await core.call('vault.move', { ...toProposed, secret: { passphrase: 'not this' } })),
  ).toEqual({
    kind: 'wrongPassphrase',
    attempts: 1,
  })
  expect(fingerprintOf(profile)).toEqual(before)
  expect(existsSync(proposed)).toBe(false)
  const { recoveryKey } = vault
  expect((await core.ask('vault.move', { ...toProposed, secret: { recoveryKey } })).vault.kind).toBe(
    'unlocked',
  )
})

it('keeps the old copy where the user wants it, so that nothing opens it by itself', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  await moved(profile, { at }, true)
  expect(readdirSync(profile).sort()).toEqual([
    'attachments',
    'backups',
    'place.json',
    'vault.json.kept',
    'visitbook.db',
  ])
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  rmSync(join(profile, 'place.json'))
  expect(await aCore(profile, { at }).ask('vault.state', {})).toEqual({ kind: 'damaged', part: 'header' })
})

it('refuses folders that are no better or are taken, says why, and changes nothing in them', async () => {
  const { at, home, profile } = await aVaultInDropbox()
  const chosen = (name: string) => join(home, name, 'Visitbook visits')
  const folders: readonly (readonly [string, MoveFault, () => void])[] = [
    ['Nextcloud', 'synced', () => mkdirSync(join(home, 'Nextcloud'))],
    ['shared', 'synced', () => mkdirSync(join(home, 'shared', '.stfolder'), { recursive: true })],
    [
      'other',
      'holdsVault',
      () => {
        mkdirSync(chosen('other'), { recursive: true })
        writeFileSync(join(chosen('other'), 'vault.json'), '{}')
      },
    ],
    [
      'lost',
      'holdsVault',
      () => {
        mkdirSync(chosen('lost'), { recursive: true })
        writeFileSync(join(chosen('lost'), 'visitbook.db'), 'x')
      },
    ],
    [
      'mine',
      'notEmpty',
      () => {
        mkdirSync(chosen('mine'), { recursive: true })
        writeFileSync(join(chosen('mine'), 'letter.docx'), 'x')
      },
    ],
  ]
  const core = aCore(profile, { at })
  const vault = fingerprintOf(profile)
  for (const [name, reason, make] of folders) {
    make()
    const before = fingerprintOf(join(home, name))
    const { chosen: offered } = await core.ask('internal.chooseVaultFolder', { folder: join(home, name) })
    expect(offered).toEqual({ where: chosen(name), fault: reason })
    expect(errorOf(await core.call('vault.move', { ...toProposed, to: 'chosen' }))).toEqual({
      kind: 'vaultNotMoved',
      reason,
    })
    expect(fingerprintOf(join(home, name))).toEqual(before)
  }
  const inside = await core.ask('internal.chooseVaultFolder', { folder: profile })
  expect(inside.chosen?.fault).toBe('sameFolder')
  expect(fingerprintOf(profile)).toEqual(vault)
})

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
  expect((await moved(profile, { at, deeds: held })).oldLeft).toBe(true)
  expect(existsSync(join(profile, 'vault.json'))).toBe(true)
  expect(await expectWhole(profile, { at, deeds: held }, vault)).toBe(proposed)
  expect(existsSync(join(profile, 'vault.json'))).toBe(true)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(readdirSync(profile)).toEqual(['place.json'])
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
    kind: 'vaultNotMoved',
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

it('makes a first vault in the proposed folder, and finds it there at the next start', async () => {
  const computer = aComputer()
  const profile = aProfileInDropbox(computer)
  const { at, proposed } = computer
  const core = aCore(profile, { at })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'none' })
  expect(await core.ask('vault.whereabouts', {})).toMatchObject({
    synced: { how: 'copied', by: 'Dropbox' },
    proposed: { where: proposed, fault: null },
  })
  await core.ask('vault.create', { passphrase, to: 'proposed' })
  await core.core.close()
  expect(readdirSync(profile)).toEqual(['place.json'])
  const again = aCore(profile, { at })
  await again.ask('vault.unlock', { passphrase })
  expect(await again.ask('vault.whereabouts', {})).toMatchObject({ where: proposed, synced: null })
  // Another profile of the same user gets a folder of its own.
  const second = aCore(join(computer.home, 'second'), { at })
  expect((await second.ask('vault.whereabouts', {})).proposed?.where).toBe(`${proposed} 2`)
})
