import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readHeader } from '../../electron/vault/header'
import { calibrateCost, keyFromPassphrase, leastMemoryKiB } from '../../electron/vault/keyWrapping'
import { readRecoveryKey } from '../../electron/vault/recoveryKey'
import {
  aCore,
  aFolder,
  anOpenCore,
  errorOf,
  filesIn,
  fingerprintOf,
  passphrase,
  valueOf,
} from './support/aCore'
import { insideVault } from './support/insideVault'
import { aNote, aVisit } from './support/visits'

it('says that there is no vault yet, and leaves the folder alone', async () => {
  const { ask, call, folder } = aCore(join(aFolder(), 'not', 'there'))
  expect(await ask('vault.state', {})).toEqual({ kind: 'none' })
  expect(errorOf(await call('vault.unlock', { passphrase }))).toEqual({ kind: 'vaultMissing' })
  expect(errorOf(await call('visits.list', {}))).toEqual({ kind: 'locked' })
  expect(existsSync(folder)).toBe(false)
})

it('makes a vault that is open, and answers a recovery key that can be read', async () => {
  const { ask, call, recoveryKey, folder } = await anOpenCore(join(aFolder(), 'vault'))
  expect(readRecoveryKey(recoveryKey)).not.toBeNull()
  expect(await ask('vault.state', {})).toEqual({ kind: 'unlocked', idleMinutes: 5, recovered: false })
  expect(errorOf(await call('vault.create', { passphrase: 'another' }))).toEqual({ kind: 'vaultExists' })
  expect(statSync(join(folder, 'vault.json')).mode & 0o77).toBe(0)
  expect(statSync(join(folder, 'visitbook.db')).mode & 0o77).toBe(0)
})

it('opens by the passphrase, however its accents are encoded, and by the recovery key', async () => {
  const { folder, recoveryKey, core } = await anOpenCore()
  await core.close()
  const again = aCore(folder)
  expect(await again.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
  expect(await again.ask('vault.lock', {})).toEqual({ kind: 'locked', attempts: 0 })
  const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  expect(await again.ask('vault.unlockWithRecoveryKey', { recoveryKey: typed })).toMatchObject({
    kind: 'unlocked',
  })

  const accented = aCore()
  await accented.ask('vault.create', { passphrase: 'caf\u00e9 by the weir' })
  await accented.ask('vault.lock', {})
  expect(await accented.ask('vault.unlock', { passphrase: 'cafe\u0301 by the weir' })).toMatchObject({
    kind: 'unlocked',
  })
})

it('counts wrong passphrases, answers each later than the last up to a bound, and changes nothing', async () => {
  const { folder, core } = await anOpenCore()
  await core.close()
  const before = fingerprintOf(folder)
  const again = aCore(folder)
  for (let attempt = 1; attempt <= 8; attempt += 1)
    expect(errorOf(await again.call('vault.unlock', { passphrase: `${passphrase} ` }))).toEqual({
      kind: 'wrongPassphrase',
      attempts: attempt,
    })
  expect(again.waits).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000])
  expect(await again.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 8 })
  expect(fingerprintOf(folder)).toEqual(before)
  expect(await again.ask('vault.unlock', { passphrase })).toMatchObject({ kind: 'unlocked' })
  expect(await again.ask('vault.lock', {})).toEqual({ kind: 'locked', attempts: 0 })
})

it('refuses a recovery key with a slip of the pen, and one of another vault', async () => {
  const { folder, core, recoveryKey } = await anOpenCore()
  const other = await anOpenCore()
  await core.close()
  const again = aCore(folder)
  const slip = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('A') ? 'B' : 'A'}`
  for (const wrong of [slip, other.recoveryKey, 'nothing of the sort'])
    expect(errorOf(await again.call('vault.unlockWithRecoveryKey', { recoveryKey: wrong }))).toEqual({
      kind: 'wrongRecoveryKey',
    })
})

it('leaves no word of a note, a name or a passphrase in any file, while open and after', async () => {
  const opened = await anOpenCore()
  const visitId = await aVisit(opened)
  const canary = 'The Zanzibar-Quokka canary sang'
  await aNote(opened, visitId, `${canary} loudly.`, [canary])
  const secrets = ['Zanzibar', 'Quokka', 'Sheffield', 'A. Lead', passphrase, opened.recoveryKey]
  const places = () =>
    secrets.filter((secret) =>
      [...filesIn(opened.folder).values()].some(
        (bytes) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
      ),
    )
  expect([...filesIn(opened.folder).keys()].some((path) => path.endsWith('-wal'))).toBe(true)
  expect(places()).toEqual([])
  await opened.core.close()
  expect([...filesIn(opened.folder).keys()].map((path) => path.split('/').at(-1))).toEqual([
    'vault.json',
    'visitbook.db',
  ])
  expect(places()).toEqual([])
  const start = readFileSync(join(opened.folder, 'visitbook.db')).subarray(0, 16).toString('latin1')
  expect(start).not.toBe('SQLite format 3\0')
})

it('keeps what design.md asks of every open database', async () => {
  const { folder } = await anOpenCore()
  await insideVault(folder, (db) => {
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('temp_store', { simple: true })).toBe(2)
    expect(db.pragma('secure_delete', { simple: true })).toBe(1)
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(db.pragma('cell_size_check', { simple: true })).toBe(1)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

it('begins anew when the making of a vault was interrupted, and only then', async () => {
  const made = await anOpenCore()
  await made.core.close()
  const header = readFileSync(join(made.folder, 'vault.json'))
  const database = readFileSync(join(made.folder, 'visitbook.db'))

  // Cut off after the header was written beside its name, in the database, and before the header got its name.
  for (const halfMade of [null, database.subarray(0, 5_000), database]) {
    const folder = join(aFolder(), 'vault')
    mkdirSync(folder)
    writeFileSync(join(folder, 'vault.json.new'), header)
    if (halfMade) writeFileSync(join(folder, 'visitbook.db'), halfMade)
    writeFileSync(join(folder, 'visitbook.db-wal'), 'rest')
    const core = aCore(folder)
    expect(await core.ask('vault.state', {})).toEqual({ kind: 'none' })
    await core.ask('vault.create', { passphrase })
    await aVisit(core)
    expect(await core.ask('visits.list', {})).toHaveLength(1)
  }

  // A database whose header was lost is somebody's work.
  const folder = aFolder()
  writeFileSync(join(folder, 'visitbook.db'), database)
  const core = aCore(folder)
  const before = fingerprintOf(folder)
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'damaged', part: 'header' })
  expect(errorOf(await core.call('vault.create', { passphrase }))).toEqual({ kind: 'vaultExists' })
  expect(fingerprintOf(folder)).toEqual(before)
})

it('asks at least 64 MiB of a real passphrase key, for about half a second to a second', async () => {
  const cost = await calibrateCost()
  expect(cost.memoryKiB).toBeGreaterThanOrEqual(leastMemoryKiB)
  const start = performance.now()
  await keyFromPassphrase(passphrase, Buffer.alloc(16), cost)
  const took = performance.now() - start
  // The floor of three rounds holds on machines too slow for the target; a busy one may be late.
  expect(took).toBeGreaterThan(250)
})

it('does not take a cheap vault for a real one, nor the other way round', async () => {
  const cheap = await anOpenCore()
  await cheap.core.close()
  const text = readFileSync(join(cheap.folder, 'vault.json'), 'utf8')
  expect(readHeader(text, false)).toEqual({ kind: 'damaged' })
  expect(() => readHeader(text.replace('"memoryKiB": 1024', '"memoryKiB": 65536'), true)).toThrow('fastKeys')
  expect(valueOf(await aCore(cheap.folder).call('vault.state', {}))).toMatchObject({ kind: 'locked' })
})
