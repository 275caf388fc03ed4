import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { openByPassphrase, openByRecoverySecret, withPassphrase, withRecoverySecret } from './header'
import type { VaultHeader } from './header'
import { calibrateCost, fastCost } from './keyWrapping'
import type { Argon2Cost } from './keyWrapping'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import type { OpenVault } from './openVault'
import { newRecoverySecret, recoverySecretToText } from './recoveryKey'
import { writeSetting } from './settings'
import { replaceHeader } from './vaultFolder'
import type { VaultPaths } from './vaultFolder'

type SecretsOfVault = {
  readonly changePassphrase: (secret: VaultSecret, passphrase: string) => Promise<Result<null, AppError>>
  readonly renewRecoveryKey: (
    secret: VaultSecret,
  ) => Promise<Result<{ readonly recoveryKey: string }, AppError>>
}

type SecretsOptions = {
  readonly fastKeys: boolean
  /** What is open now; null while locked. */
  readonly inUse: () => { readonly vault: OpenVault; readonly paths: VaultPaths } | null
  readonly header: () => Result<VaultHeader, AppError>
  readonly keyFor: (header: VaultHeader, secret: VaultSecret) => Promise<Result<Buffer, AppError>>
}

/** Changes what opens the vault that is open, for whoever shows a secret that opens it now. The core does one thing at a time. */
export const secretsOf = ({ fastKeys, inUse, header, keyFor }: SecretsOptions): SecretsOfVault => {
  const changed = async (
    secret: VaultSecret,
    change: (header: VaultHeader, vaultKey: Buffer) => Promise<VaultHeader>,
    first: (vault: OpenVault) => void = () => undefined,
  ): Promise<Result<null, AppError>> => {
    const opened = inUse()
    if (opened === null) return err({ kind: 'locked' })
    const now = header()
    if (!now.ok) return now
    const vaultKey = await keyFor(now.value, secret)
    if (!vaultKey.ok) return vaultKey
    try {
      const next = await change(now.value, vaultKey.value)
      // Locked by the idle time while the keys were worked out: nothing is changed behind a closed door.
      if (inUse()?.vault !== opened.vault) return err({ kind: 'locked' })
      first(opened.vault)
      replaceHeader(opened.paths, next)
      return ok(null)
    } finally {
      vaultKey.value.fill(0)
    }
  }

  return {
    changePassphrase: async (secret, passphrase) => {
      const cost = fastKeys ? fastCost : await calibrateCost()
      return changed(secret, (now, vaultKey) => headerWithPassphrase(now, vaultKey, { passphrase, cost }))
    },
    renewRecoveryKey: async (secret) => {
      let recoveryKey = ''
      const done = await changed(
        secret,
        (now, vaultKey) => {
          const made = headerWithNewRecoveryKey(now, vaultKey)
          recoveryKey = made.recoveryKey
          return Promise.resolve(made.next)
        },
        // Written down before the old key goes: whatever ends the app now, the next unlocking says so.
        ({ db }) => writeSetting(db, 'isKeyUnkept', true),
      )
      return done.ok ? ok({ recoveryKey }) : done
    },
  }
}

/**
 * The header by which another passphrase opens the same vault. The database stays as it is: its key is wrapped anew. The
 * recovery key goes on working; copies of the old header, as in a backup of the computer, go on opening by the old
 * passphrase. Throws when the new header would not open.
 */
const headerWithPassphrase = async (
  header: VaultHeader,
  vaultKey: Buffer,
  { passphrase, cost }: { readonly passphrase: string; readonly cost: Argon2Cost },
): Promise<VaultHeader> => {
  const next = await withPassphrase(header, vaultKey, passphrase, cost)
  assertSame(vaultKey, await openByPassphrase(asRead(next), passphrase))
  return next
}

/** The header with a recovery key anew, as it is printed: the one before opens only copies of the old header. */
const headerWithNewRecoveryKey = (
  header: VaultHeader,
  vaultKey: Buffer,
): { readonly next: VaultHeader; readonly recoveryKey: string } => {
  const secret = newRecoverySecret()
  try {
    const next = withRecoverySecret(header, vaultKey, secret)
    assertSame(vaultKey, openByRecoverySecret(asRead(next), secret))
    return { next, recoveryKey: recoverySecretToText(secret) }
  } finally {
    secret.fill(0)
  }
}

/** As it will be read from the disk. */
const asRead = (header: VaultHeader): VaultHeader => JSON.parse(JSON.stringify(header)) as VaultHeader

const assertSame = (vaultKey: Buffer, opened: Buffer | null): void => {
  const same = opened?.equals(vaultKey) ?? false
  opened?.fill(0)
  if (!same) throw new Error('The new vault header does not open')
}
