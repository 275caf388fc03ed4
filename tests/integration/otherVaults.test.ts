import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCore, anOpenCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { aComputer, aFullVault, aVaultInDropbox, expectWhole, moved } from './support/movingVaults'

/** A vault that was moved into the usual folder, and what is left of the profile it belongs to. */
const aMovedVault = async () => {
  const computer = await aVaultInDropbox()
  const earlier = join(computer.home, 'earlier')
  cpSync(computer.profile, earlier, { recursive: true })
  await moved(computer.profile, { at: computer.at })
  return { ...computer, earlier }
}

it('finds the visits in the usual folder when the word of where they are is lost, and begins none by itself', async () => {
  const { at, home, profile, proposed, vault } = await aMovedVault()
  rmSync(join(profile, 'place.json'))
  const before = fingerprintOf(home)
  const core = aCore(profile, { at })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'none' })
  expect((await core.ask('vault.whereabouts', {})).others).toEqual([
    { where: proposed, writtenAt: expect.stringMatching(/^\d{4}-/) },
  ])
  expect(errorOf(await core.call('vault.useOther', { number: 1 }))).toEqual({ kind: 'vaultExists' })
  expect(fingerprintOf(home)).toEqual(before)
  expect(await core.ask('vault.useOther', { number: 0 })).toEqual({ kind: 'locked', attempts: 0 })
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect((await aCore(profile, { at }).ask('vault.whereabouts', {})).others).toEqual([])
})

it('is shown visits in any other folder instead of a first start', async () => {
  const { at, home, profile, proposed, vault } = await aMovedVault()
  rmSync(profile, { recursive: true })
  const elsewhere = join(home, 'stick')
  renameSync(proposed, elsewhere)
  const core = aCore(profile, { at })
  expect((await core.ask('vault.whereabouts', {})).others).toEqual([])
  expect(errorOf(await core.call('internal.vaultFoundIn', { folder: home }))).toEqual({
    kind: 'notThisVault',
  })
  expect(await core.ask('internal.vaultFoundIn', { folder: elsewhere })).toMatchObject({ kind: 'locked' })
  expect(await expectWhole(profile, { at }, vault)).toBe(elsewhere)
})

it('says that the same visits lie elsewhere too, where a folder was put back from a time before they moved', async () => {
  const { at, profile, proposed, earlier, vault } = await aMovedVault()
  rmSync(profile, { recursive: true })
  cpSync(earlier, profile, { recursive: true })
  const old = fingerprintOf(profile)
  const core = aCore(profile, { at })
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  const { where, others } = await core.ask('vault.whereabouts', {})
  expect([where, others.map((other) => other.where)]).toEqual([profile, [proposed]])
  // A folder that is only shown never takes the place of visits that are here.
  expect(errorOf(await core.call('internal.vaultFoundIn', { folder: proposed }))).toEqual({
    kind: 'vaultExists',
  })
  await core.ask('vault.useOther', { number: 0 })
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(fingerprintOf(profile).filter((file) => !file.includes('place.json'))).toEqual(old)
})

it('changes nothing about where an open vault is', async () => {
  const { at, profile, proposed, earlier } = await aMovedVault()
  rmSync(profile, { recursive: true })
  cpSync(earlier, profile, { recursive: true })
  const core = aCore(profile, { at })
  expect((await core.ask('vault.whereabouts', {})).others).toHaveLength(1)
  await core.ask('vault.unlock', { passphrase })
  expect(errorOf(await core.call('vault.useOther', { number: 0 }))).toEqual({ kind: 'vaultExists' })
  const { where, others } = await core.ask('vault.whereabouts', {})
  expect([where, others]).toEqual([profile, []])
  expect(where).not.toBe(proposed)
})

it('takes the visits of another Visitbook of the same account for nobody else’s', async () => {
  const { at, home, proposed } = aComputer()
  await aFullVault(proposed, { at })
  const mine = await anOpenCore(join(home, 'mine'), { at })
  await mine.ask('vault.lock', {})
  expect((await mine.ask('vault.whereabouts', {})).others).toEqual([])
})
