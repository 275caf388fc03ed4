import { z } from 'zod'
import { operation } from './operation'
import { OfferedTo, VaultSecret } from './vaultPlaceOperations'

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(1_000)

export type VaultState =
  /** No vault on this machine yet: first start. */
  | { readonly kind: 'none' }
  | { readonly kind: 'locked'; readonly attempts: number }
  | {
      readonly kind: 'unlocked'
      readonly idleMinutes: number
      readonly recovered: boolean
      /** A recovery key was made anew and shown, and nobody has said yet that it is put away. */
      readonly isKeyUnkept?: boolean
    }
  /** The header is there and the database is not: moved, or deleted. */
  | { readonly kind: 'missing' }
  /** It was moved, and is not there: a drive that is not connected. `where` is shown; null: even that cannot be read. */
  | { readonly kind: 'away'; readonly where: string | null }
  | { readonly kind: 'damaged'; readonly part: 'header' | 'database' }
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }

/** What the window may ask of the vault. */
export const vaultOperations = {
  'vault.state': operation(nothing).answers<VaultState>(),
  /** The recovery key is answered once, here, and can be saved or printed until the vault is locked. */
  'vault.create': operation(
    /** `to`: in a folder that was offered, not in the profile. */
    z.strictObject({ passphrase, to: OfferedTo.optional() }),
  ).answers<{ readonly recoveryKey: string }>(),
  'vault.unlock': operation(z.strictObject({ passphrase })).answers<VaultState>(),
  'vault.unlockWithRecoveryKey': operation(
    z.strictObject({ recoveryKey: z.string().min(1).max(200) }),
  ).answers<VaultState>(),
  /** Also while it is open a secret has to be shown. Answered after the new passphrase has opened what is then written and read back. The recovery key stays. */
  'vault.changePassphrase': operation(
    z.strictObject({ secret: VaultSecret, passphrase }),
  ).answers<VaultState>(),
  /** As `vault.create` answers it; the recovery key before opens only with an older copy of the header. */
  'vault.renewRecoveryKey': operation(z.strictObject({ secret: VaultSecret })).answers<{
    readonly recoveryKey: string
  }>(),
  /** The user has said that the key made anew is put away; until then each unlocking says that nobody has. */
  'vault.recoveryKeyKept': operation(nothing).answers<VaultState>(),
  'vault.lock': operation(nothing).answers<VaultState>(),
  /** The user is there: starts the idle time again. */
  'vault.touch': operation(nothing).answers<null>(),
  'vault.setIdleMinutes': operation(
    z.strictObject({ minutes: z.int().min(1).max(60) }),
  ).answers<VaultState>(),
} as const
