import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { openByPassphrase, openByRecoverySecret } from './header'
import type { VaultHeader } from './header'
import { readRecoveryKey } from './recoveryKey'

/** The vault's key, or null when the passphrase or the recovery key is another one. */
export const openHeader = async (header: VaultHeader, secret: VaultSecret): Promise<Buffer | null> => {
  if ('passphrase' in secret) return openByPassphrase(header, secret.passphrase)
  const read = readRecoveryKey(secret.recoveryKey)
  const vaultKey = read && openByRecoverySecret(header, read)
  read?.fill(0)
  return vaultKey
}
