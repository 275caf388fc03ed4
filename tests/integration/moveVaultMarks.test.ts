import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { aVaultInDropbox, cutAt, expectWhole, failingWith, moved, toProposed } from './support/movingVaults'
import { aNote } from './support/visits'

const toChosen = { ...toProposed, to: 'chosen' } as const

/** The power is cut when everything is copied and only the word of where it is now is missing. */
const cutBeforeThePointer = async ({ at, profile }: Awaited<ReturnType<typeof aVaultInDropbox>>) => {
  const isMark = cutAt(1_000, 'before')
  const tried = await aVaultInDropbox()
  await moved(tried.profile, { at: tried.at, deeds: isMark.deeds })
  const mark = isMark.done.indexOf('write')
  const cut = cutAt(isMark.done.indexOf('write', mark + 1), 'before')
  const core = aCore(profile, { at, deeds: cut.deeds })
  await core.ask('vault.whereabouts', {})
  expect((await core.call('vault.move', toProposed)).ok).toBe(false)
  await core.core.close()
}

it('never takes the copy of a move that was interrupted for the vault, which was used on where it was', async () => {
  const computer = await aVaultInDropbox()
  const { at, home, profile, proposed, vault } = computer
  await cutBeforeThePointer(computer)
  expect(readdirSync(proposed)).toContain('vault.json')
  const core = aCore(profile, { at })
  await core.ask('vault.unlock', { passphrase })
  await aNote(core, vault.visitId, 'Written weeks later.')
  await core.ask('internal.chooseVaultFolder', { folder: home })
  await core.ask('vault.move', toChosen)
  await core.core.close()

  // The stick it was moved to is not there; somebody shows the folder in which it seems to be.
  const moved = join(home, 'Visitbook visits')
  renameSync(moved, `${moved} elsewhere`)
  const later = aCore(profile, { at })
  expect(errorOf(await later.call('internal.vaultFoundIn', { folder: proposed }))).toEqual({
    kind: 'notThisVault',
  })
  expect(await later.ask('vault.state', {})).toEqual({ kind: 'away', where: moved })
  expect(await later.ask('internal.vaultFoundIn', { folder: `${moved} elsewhere` })).toMatchObject({
    kind: 'locked',
  })
})

it('uses the folder of an interrupted move again, for the same move', async () => {
  const computer = await aVaultInDropbox()
  const { at, profile, proposed, vault } = computer
  await cutBeforeThePointer(computer)
  expect((await moved(profile, { at })).oldLeft).toBe(false)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
})

it('takes away the mark of a move in the folder it has opened, whatever else is still to be done', async () => {
  const { at, profile, proposed } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, [path]) => name === 'remove' && path?.endsWith('moving.json') === true,
  )
  await moved(profile, { at, deeds: held })
  expect(existsSync(join(proposed, 'moving.json'))).toBe(true)
  const core = aCore(profile, { at })
  await core.ask('vault.unlock', { passphrase })
  expect(existsSync(join(proposed, 'moving.json'))).toBe(false)
})

it('clears no vault away that was used beside the mark of a move, though an old state asks to move there', async () => {
  const { at, home, profile, proposed } = await aVaultInDropbox()
  const earlier = join(home, 'earlier')
  cpSync(profile, earlier, { recursive: true })
  const held = failingWith(
    'EBUSY',
    (name, [path]) => name === 'remove' && path?.endsWith('moving.json') === true,
  )
  await moved(profile, { at, deeds: held })
  // The folder before the move is put back from a backup of the computer.
  rmSync(profile, { recursive: true })
  cpSync(earlier, profile, { recursive: true })
  const before = fingerprintOf(proposed)
  const core = aCore(profile, { at })
  expect((await core.ask('vault.whereabouts', {})).proposed?.where).toBe(`${proposed} 2`)
  await core.ask('vault.move', toProposed)
  expect(fingerprintOf(proposed)).toEqual(before)
})
