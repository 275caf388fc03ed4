import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { moveDeeds } from '../../electron/vault/move/moveDeeds'
import type { MoveDeeds } from '../../electron/vault/move/moveDeeds'
import { aCore, fingerprintOf } from './support/aCore'
import { tamperWith } from './support/insideVault'
import { aVaultInDropbox, expectWhole, failingWith, moved, toProposed } from './support/movingVaults'

const toChosen = { ...toProposed, to: 'chosen' } as const

/** Moves the vault of a profile into a folder of its own inside this one, and closes it. */
const movedInto = async (folder: string, profile: string, surroundings: Parameters<typeof aCore>[1]) => {
  mkdirSync(folder, { recursive: true })
  const core = aCore(profile, surroundings)
  await core.ask('internal.chooseVaultFolder', { folder })
  const { oldLeft } = await core.ask('vault.move', toChosen)
  await core.core.close()
  return { oldLeft, where: join(folder, 'Visitbook visits') }
}

it('puts away everything that several moves left behind', async () => {
  const { at, home, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, [path]) => name === 'remove' && path?.endsWith('visitbook.db') === true,
  )
  expect((await moved(profile, { at, deeds: held })).oldLeft).toBe(true)
  const { oldLeft, where } = await movedInto(join(home, 'disk'), profile, { at, deeds: held })
  expect(oldLeft).toBe(true)
  expect([profile, proposed].map((folder) => existsSync(join(folder, 'visitbook.db')))).toEqual([true, true])
  expect(await expectWhole(profile, { at }, vault)).toBe(where)
  expect(readdirSync(profile)).toEqual(['place.json'])
  expect(existsSync(proposed)).toBe(false)
})

it('does not take an old copy for gone because its stick is: it goes when that is back', async () => {
  const { at, home, profile, proposed, vault } = await aVaultInDropbox()
  const stick = join(home, 'stick', 'files')
  const { where } = await movedInto(stick, profile, { at })
  const pulled: MoveDeeds = {
    ...moveDeeds,
    rename: (from, to) => {
      moveDeeds.rename(from, to)
      if (to.endsWith('place.json')) renameSync(stick, join(home, 'in the pocket'))
    },
  }
  const core = aCore(profile, { at, deeds: pulled })
  await core.ask('vault.whereabouts', {})
  expect((await core.ask('vault.move', toProposed)).oldLeft).toBe(true)
  await core.core.close()
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  renameSync(join(home, 'in the pocket'), stick)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(existsSync(where)).toBe(false)
})

it('takes nothing away that somebody has worked in since it was copied', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'rename' && words[1]?.endsWith('leaving') === true,
  )
  expect((await moved(profile, { at, deeds: held })).oldLeft).toBe(true)
  await tamperWith(profile, (db) => db.exec(`UPDATE note SET revision = revision + 1`))
  const before = fingerprintOf(profile)
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(fingerprintOf(profile)).toEqual(before)
})

it('reads what a Visitbook wrote that knew of one old copy only', async () => {
  const { at, profile, proposed, vault } = await aVaultInDropbox()
  const held = failingWith(
    'EBUSY',
    (name, words) => name === 'rename' && words[1]?.endsWith('leaving') === true,
  )
  await moved(profile, { at, deeds: held })
  const place = join(profile, 'place.json')
  const pointer = JSON.parse(readFileSync(place, 'utf8')) as Record<string, unknown>
  writeFileSync(place, JSON.stringify({ ...pointer, leftBehind: { folder: profile, kept: false } }))
  expect(await expectWhole(profile, { at }, vault)).toBe(proposed)
  expect(readdirSync(profile)).toEqual(['place.json'])
  expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ leftBehind: [] })
})
