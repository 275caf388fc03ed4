import type { AppError } from '@shared/ipc/errors'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { errorWords } from '../errors/words'

/** Which of the two secrets that open the vault is typed. */
export type SecretKind = 'passphrase' | 'recoveryKey'

export const otherKind = (kind: SecretKind): SecretKind =>
  kind === 'passphrase' ? 'recoveryKey' : 'passphrase'

export const secretOf = (kind: SecretKind, typed: string): VaultSecret =>
  kind === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed }

/** What to say at the field when the secret is another one; undefined: that is not what went wrong. */
export const wrongSecretWords = (error: AppError | null): string | undefined => {
  if (error?.kind !== 'wrongPassphrase' && error?.kind !== 'wrongRecoveryKey') return undefined
  const { what, next } = errorWords(error)
  return `${what}. ${next}`
}
