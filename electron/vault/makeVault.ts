import { randomBytes } from 'node:crypto'
import type { NewId } from '@shared/ids'
import { assertDurable, assertEncrypted, closeDatabase, openDatabase } from './database'
import { makeHeader } from './header'
import { calibrateCost, fastCost } from './keyWrapping'
import { migrate } from './migrate'
import { newRecoverySecret, recoverySecretToText } from './recoveryKey'
import { writeSetting } from './settings'
import { inTransaction, run } from './statements'
import { beginVaultFolder, finishVaultFolder, lookAtVaultFolder } from './vaultFolder'
import type { VaultPaths } from './vaultFolder'
import { ok } from '@shared/result'

type NewVault = {
  readonly passphrase: string
  readonly fastKeys: boolean
  readonly now: string
  readonly newId: NewId
}

/**
 * Makes a vault on disk and answers its key and its recovery key. The header gets its name last: whenever this is
 * interrupted, the folder counts as having no vault, and the next attempt begins anew.
 */
export const makeVault = async (
  paths: VaultPaths,
  { passphrase, fastKeys, now, newId }: NewVault,
): Promise<{ readonly vaultKey: Buffer; readonly recoveryKey: string }> => {
  const vaultKey = randomBytes(32)
  const recoverySecret = newRecoverySecret()
  const cost = fastKeys ? fastCost : await calibrateCost()
  const header = await makeHeader({
    vaultKey,
    passphrase,
    recoverySecret,
    cost,
    vaultId: newId(),
    createdAt: now,
  })
  // The key took a moment, and a drive may have come meanwhile: nothing is made over a vault.
  if (lookAtVaultFolder(paths, fastKeys).kind !== 'none') throw new Error('There is a vault in the folder')
  beginVaultFolder(paths, header)
  const db = openDatabase(paths.database, vaultKey)
  try {
    migrate(db)
    inTransaction(db, () => {
      const deviceId = newId()
      run(db, 'INSERT INTO device (id, added_at) VALUES (?, ?)', deviceId, now)
      writeSetting(db, 'deviceId', deviceId)
      writeSetting(db, 'inUse', false)
      return ok(null)
    })
    assertDurable(db)
  } finally {
    closeDatabase(db)
  }
  assertEncrypted(paths.database)
  finishVaultFolder(paths, header)
  const recoveryKey = recoverySecretToText(recoverySecret)
  recoverySecret.fill(0)
  return { vaultKey, recoveryKey }
}
