import { copyFileSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AppError } from '@shared/ipc/errors'
import type { VaultState } from '@shared/ipc/contract'
import { knownSchemaVersion } from '../../electron/vault/migrate'
import { aCore, aFolder, anOpenCore, errorOf, fingerprintOf, passphrase } from './support/aCore'
import { tamperWith } from './support/insideVault'
import { aNote, aVisit } from './support/visits'

/** A closed vault with notes in it. */
const aClosedVault = async () => {
  const opened = await anOpenCore()
  const visitId = await aVisit(opened)
  for (let note = 0; note < 30; note += 1) await aNote(opened, visitId, `Note ${note}. `.repeat(200))
  await opened.core.close()
  return opened
}

const damage = (path: string, at: number) => {
  const bytes = readFileSync(path)
  const found = bytes[at]
  if (found === undefined) throw new Error('There is no such byte')
  bytes[at] = found ^ 1
  writeFileSync(path, bytes)
}

/** What is said before and after trying to unlock, by either key; nothing on disk may have changed. */
const expectRefusal = async (
  { folder, recoveryKey }: { readonly folder: string; readonly recoveryKey: string },
  expected: { readonly before: VaultState; readonly error: AppError; readonly after: VaultState },
) => {
  const bytes = fingerprintOf(folder)
  const core = aCore(folder)
  expect(await core.ask('vault.state', {})).toEqual(expected.before)
  expect(errorOf(await core.call('vault.unlock', { passphrase }))).toEqual(expected.error)
  expect(await core.ask('vault.state', {})).toEqual(expected.after)
  expect(errorOf(await core.call('vault.unlockWithRecoveryKey', { recoveryKey }))).toEqual(expected.error)
  expect(errorOf(await core.call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
  expect(errorOf(await core.call('visits.list', {}))).toEqual({ kind: 'locked' })
  await core.core.close()
  expect(fingerprintOf(folder)).toEqual(bytes)
  expect(core.bugs).toEqual([])
}

it('says so when the database is missing', async () => {
  const vault = await aClosedVault()
  renameSync(join(vault.folder, 'visitbook.db'), join(aFolder(), 'moved.db'))
  await expectRefusal(vault, {
    before: { kind: 'missing' },
    error: { kind: 'vaultMissing' },
    after: { kind: 'missing' },
  })
})

it('says so when the header cannot be read, whatever is wrong with it', async () => {
  const vault = await aClosedVault()
  const path = join(vault.folder, 'vault.json')
  const whole = readFileSync(path, 'utf8')
  const faults = [
    '',
    whole.slice(0, 200),
    '{}',
    whole.replace('visitbook.vault', 'visitbook.other'),
    whole.replace('"argon2id"', '"argon2i"'),
    whole.replace('"iterations": 1', '"iterations": 1000000'),
    whole.replace('"sealed": "', '"sealed": "AAAA'),
    whole.replace('"version": 1', '"version": "1"'),
  ]
  for (const fault of faults) {
    expect(fault).not.toBe(whole)
    writeFileSync(path, fault)
    const state = { kind: 'damaged', part: 'header' } as const
    await expectRefusal(vault, {
      before: state,
      error: { kind: 'vaultDamaged', part: 'header' },
      after: state,
    })
  }
})

it('does not open when a word of the header was exchanged', async () => {
  const vault = await aClosedVault()
  const path = join(vault.folder, 'vault.json')
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.replace(/"createdAt": "2026/, '"createdAt": "2025'))
  const core = aCore(vault.folder)
  expect(errorOf(await core.call('vault.unlock', { passphrase }))).toMatchObject({ kind: 'wrongPassphrase' })
  expect(errorOf(await core.call('vault.unlockWithRecoveryKey', { recoveryKey: vault.recoveryKey }))).toEqual(
    { kind: 'wrongRecoveryKey' },
  )
})

it('leaves a header from a newer app alone', async () => {
  const vault = await aClosedVault()
  writeFileSync(
    join(vault.folder, 'vault.json'),
    JSON.stringify({ format: 'visitbook.vault', version: 2, something: 'new' }),
  )
  const state = { kind: 'newer', version: 2, known: 1 } as const
  await expectRefusal(vault, {
    before: state,
    error: { kind: 'vaultFromNewerVersion', version: 2, known: 1 },
    after: state,
  })
})

it('leaves a database from a newer app alone', async () => {
  const vault = await aClosedVault()
  const version = knownSchemaVersion + 10
  await tamperWith(vault.folder, (db) => db.pragma(`user_version = ${version}`))
  await expectRefusal(vault, {
    before: { kind: 'locked', attempts: 0 },
    error: { kind: 'vaultFromNewerVersion', version, known: knownSchemaVersion },
    after: { kind: 'newer', version, known: knownSchemaVersion },
  })
})

it('finds damage anywhere in the database, and changes nothing', async () => {
  const vault = await aClosedVault()
  const path = join(vault.folder, 'visitbook.db')
  const whole = readFileSync(path)
  const pages = Math.floor(whole.length / 4096)
  expect(pages).toBeGreaterThan(40)
  const faults = [
    () => damage(path, 3),
    () => damage(path, 200),
    () => damage(path, Math.floor(pages / 2) * 4096 + 77),
    () => damage(path, whole.length - 10),
    () => truncateSync(path, 4096 * 10),
    () => truncateSync(path, 0),
    () => writeFileSync(path, Buffer.alloc(whole.length, 1)),
  ]
  for (const fault of faults) {
    writeFileSync(path, whole)
    fault()
    await expectRefusal(vault, {
      before: { kind: 'locked', attempts: 0 },
      error: { kind: 'vaultDamaged', part: 'database' },
      after: { kind: 'damaged', part: 'database' },
    })
  }

  // The file put back from a copy is worth another attempt, without starting the app again.
  const core = aCore(vault.folder)
  await core.call('vault.unlock', { passphrase })
  expect(await core.ask('vault.state', {})).toMatchObject({ kind: 'damaged' })
  writeFileSync(path, whole)
  expect(await core.ask('vault.state', {})).toMatchObject({ kind: 'locked' })
  expect(await core.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
  await core.core.close()
  expect(await aCore(vault.folder).ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
})

it('does not open a database of another vault', async () => {
  const vault = await aClosedVault()
  const other = await aClosedVault()
  copyFileSync(join(other.folder, 'visitbook.db'), join(vault.folder, 'visitbook.db'))
  await expectRefusal(vault, {
    before: { kind: 'locked', attempts: 0 },
    error: { kind: 'vaultDamaged', part: 'database' },
    after: { kind: 'damaged', part: 'database' },
  })
})

it('recovers all that was saved when the app was stopped without locking, and says so once', async () => {
  const opened = await anOpenCore()
  const visitId = await aVisit(opened)
  await aNote(opened, visitId, 'Typed before the power went.')
  // What a killed process leaves: the files as they are now, with the write-ahead log.
  const folder = join(aFolder(), 'vault')
  mkdirSync(folder)
  for (const name of ['vault.json', 'visitbook.db', 'visitbook.db-wal'])
    copyFileSync(join(opened.folder, name), join(folder, name))

  const first = aCore(folder)
  expect(await first.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked', recovered: true })
  expect(await first.ask('vault.state', {})).toMatchObject({ recovered: true })
  expect((await first.ask('notes.list', { visitId })).map((note) => note.excerpt)).toEqual([
    'Typed before the power went.',
  ])
  await first.ask('vault.lock', {})
  expect(await first.ask('vault.unlock', { passphrase })).toMatchObject({ recovered: false })
})

it('does not change a damaged database with a write-ahead log beside it', async () => {
  const opened = await anOpenCore()
  const visitId = await aVisit(opened)
  await aNote(opened, visitId, 'Typed before the power went. '.repeat(100))
  const folder = join(aFolder(), 'vault')
  mkdirSync(folder)
  for (const name of ['vault.json', 'visitbook.db', 'visitbook.db-wal'])
    copyFileSync(join(opened.folder, name), join(folder, name))
  damage(join(folder, 'visitbook.db'), 4096 * 5 + 9)
  damage(join(folder, 'visitbook.db'), 100)
  await expectRefusal(
    { folder, recoveryKey: opened.recoveryKey },
    {
      before: { kind: 'locked', attempts: 0 },
      error: { kind: 'vaultDamaged', part: 'database' },
      after: { kind: 'damaged', part: 'database' },
    },
  )
})
