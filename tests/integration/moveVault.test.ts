import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { MoveFault } from '@shared/vault/vaultPlace'
import { aCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import {
  aComputer,
  aProfileInDropbox,
  aVaultInDropbox,
  expectWhole,
  moved,
  namesOfAVault,
  toProposed,
} from './support/movingVaults'
import { aNote } from './support/visits'

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
  expect(readdirSync(proposed).sort()).toEqual(namesOfAVault)
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
    'vault.lock',
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
