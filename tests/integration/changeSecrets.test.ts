import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCore, aFolder, anOpenCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { aVisit } from './support/visits'

const next = 'a quite different one'

it('a new passphrase opens the vault with everything in it, and the old one does not any more', async () => {
  const first = await anOpenCore()
  const { ask, core, folder, recoveryKey } = first
  const visitId = await aVisit(first)
  expect(await ask('vault.changePassphrase', { secret: { passphrase }, passphrase: next })).toMatchObject({
    kind: 'unlocked',
  })
  await core.close()
  const again = aCore(folder)
  expect(errorOf(await again.call('vault.unlock', { passphrase }))).toMatchObject({ kind: 'wrongPassphrase' })
  expect(await again.ask('vault.unlock', { passphrase: next })).toMatchObject({ kind: 'unlocked' })
  expect(await again.ask('visits.get', { visitId })).toMatchObject({ id: visitId })
  await again.ask('vault.lock', {})
  expect(await again.ask('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ kind: 'unlocked' })
})

it('whoever has forgotten the passphrase chooses another one by the recovery key', async () => {
  const { ask, recoveryKey } = await anOpenCore()
  await ask('vault.lock', {})
  await ask('vault.unlockWithRecoveryKey', { recoveryKey })
  await ask('vault.changePassphrase', { secret: { recoveryKey }, passphrase: next })
  await ask('vault.lock', {})
  expect(await ask('vault.unlock', { passphrase: next })).toMatchObject({ kind: 'unlocked' })
})

it('a new recovery key opens the vault, the one before does not, and the passphrase stays', async () => {
  const { ask, call, recoveryKey } = await anOpenCore()
  const { recoveryKey: renewed } = await ask('vault.renewRecoveryKey', { secret: { passphrase } })
  expect(renewed).not.toBe(recoveryKey)
  await ask('vault.lock', {})
  expect(errorOf(await call('vault.unlockWithRecoveryKey', { recoveryKey }))).toEqual({
    kind: 'wrongRecoveryKey',
  })
  expect(await ask('vault.unlockWithRecoveryKey', { recoveryKey: renewed })).toMatchObject({
    kind: 'unlocked',
  })
  await ask('vault.lock', {})
  expect(await ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('an open window is not enough: without a secret nothing changes, and each wrong one is answered later', async () => {
  const { ask, call, folder, waits } = await anOpenCore()
  const header = () => readFileSync(join(folder, 'vault.json'), 'utf8')
  const before = header()
  for (let attempt = 1; attempt <= 3; attempt += 1)
    expect(
      errorOf(await call('vault.changePassphrase', { secret: { passphrase: 'guessed' }, passphrase: next })),
    ).toEqual({ kind: 'wrongPassphrase', attempts: attempt })
  expect(errorOf(await call('vault.renewRecoveryKey', { secret: { recoveryKey: 'guessed' } }))).toEqual({
    kind: 'wrongRecoveryKey',
  })
  expect(waits).toEqual([500, 1_000, 2_000])
  expect(header()).toBe(before)
  await ask('vault.lock', {})
  expect(errorOf(await call('vault.changePassphrase', { secret: { passphrase }, passphrase: next }))).toEqual(
    {
      kind: 'locked',
    },
  )
})

it('interrupted before the new header has its name the vault opens as before, and changing works again', async () => {
  const { ask, core, folder } = await anOpenCore()
  await ask('vault.changePassphrase', { secret: { passphrase }, passphrase: next })
  await core.close()
  expect(existsSync(join(folder, 'vault.json.next'))).toBe(false)
  // What a power cut leaves: half a header beside the one in use.
  const copy = join(aFolder(), 'copy')
  cpSync(folder, copy, { recursive: true })
  const whole = readFileSync(join(copy, 'vault.json'), 'utf8')
  writeFileSync(join(copy, 'vault.json.next'), whole.slice(0, 100))
  const again = aCore(copy)
  expect(await again.ask('vault.unlock', { passphrase: next })).toMatchObject({ kind: 'unlocked' })
  await again.ask('vault.changePassphrase', { secret: { passphrase: next }, passphrase })
  await again.ask('vault.lock', {})
  expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('where the new header cannot be written the old secrets go on working', async () => {
  const { ask, call, folder } = await anOpenCore()
  // A folder in the way of the file, as root too cannot write over it.
  mkdirSync(join(folder, 'vault.json.next', 'in the way'), { recursive: true })
  const before = fingerprintOf(folder)
  expect(
    errorOf(await call('vault.changePassphrase', { secret: { passphrase }, passphrase: next })),
  ).toMatchObject({ kind: 'unexpected' })
  expect(fingerprintOf(folder)).toEqual(before)
  await ask('vault.lock', {})
  expect(await ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('a change of the passphrase and a new recovery key at the same moment both hold', async () => {
  const { ask } = await anOpenCore()
  const [, { recoveryKey }] = await Promise.all([
    ask('vault.changePassphrase', { secret: { passphrase }, passphrase: next }),
    // By then the passphrase is another one already, and the key is made by the one that holds.
    ask('vault.renewRecoveryKey', { secret: { passphrase: next } }),
  ])
  await ask('vault.lock', {})
  expect(await ask('vault.unlock', { passphrase: next })).toMatchObject({ kind: 'unlocked' })
  await ask('vault.lock', {})
  expect(await ask('vault.unlockWithRecoveryKey', { recoveryKey })).toMatchObject({ kind: 'unlocked' })
})

it('a lock that is asked for meanwhile waits for the change', async () => {
  const { ask } = await anOpenCore()
  const changing = ask('vault.changePassphrase', { secret: { passphrase }, passphrase: next })
  expect(await ask('vault.lock', {})).toMatchObject({ kind: 'locked' })
  expect(await changing).toMatchObject({ kind: 'unlocked' })
  expect(await ask('vault.unlock', { passphrase: next })).toMatchObject({ kind: 'unlocked' })
})

it('a new key that nobody has put away is told at each unlocking, until somebody has', async () => {
  const { ask, core, folder } = await anOpenCore()
  expect(await ask('vault.state', {})).not.toHaveProperty('isKeyUnkept')
  await ask('vault.renewRecoveryKey', { secret: { passphrase } })
  await core.close()
  const again = aCore(folder)
  for (let time = 1; time <= 2; time += 1) {
    expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ isKeyUnkept: true })
    await again.ask('vault.lock', {})
  }
  expect(errorOf(await again.call('vault.recoveryKeyKept', {}))).toEqual({ kind: 'locked' })
  await again.ask('vault.unlock', { passphrase })
  await again.ask('vault.recoveryKeyKept', {})
  await again.ask('vault.lock', {})
  expect(await again.ask('vault.unlock', { passphrase })).not.toHaveProperty('isKeyUnkept')
})
