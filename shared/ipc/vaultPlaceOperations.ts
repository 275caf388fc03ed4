import { z } from 'zod'
import type { VaultWhereabouts } from '../vault/vaultPlace'
import { operation } from './operation'
import type { VaultState } from './vaultOperations'

const nothing = z.strictObject({})

/** What opens a vault, for what needs more than an open one. */
export const VaultSecret = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1_000) }),
  z.strictObject({ recoveryKey: z.string().min(1).max(200) }),
])
export type VaultSecret = z.infer<typeof VaultSecret>

/** One of the two folders that `vault.whereabouts` last answered. */
export const OfferedTo = z.enum(['proposed', 'chosen'])
export type OfferedTo = z.infer<typeof OfferedTo>

/** What the window may ask about the folder of the vault; locked or not, it says nothing of what is inside. */
export const vaultPlaceOperations = {
  'vault.whereabouts': operation(nothing).answers<VaultWhereabouts>(),
  /**
   * Copies the vault, opens the copy with its key and checks all of it, and only then uses it; the vault is open
   * afterwards. `oldLeft`: what it was moved away from could not be put out of use yet; each unlocking tries again.
   */
  'vault.move': operation(
    z.strictObject({ to: OfferedTo, keepOld: z.boolean(), secret: VaultSecret }),
  ).answers<{ readonly vault: VaultState; readonly oldLeft: boolean }>(),
  /** The vault is the one of this number among `others` as `vault.whereabouts` last answered them. */
  'vault.useOther': operation(z.strictObject({ number: z.int().min(0).max(100) })).answers<VaultState>(),
  /** A folder for the vault chosen in a dialog. null: cancelled. */
  'shell.chooseVaultFolder': operation(nothing).answers<VaultWhereabouts | null>(),
  /** The vault is not to be found, or there is none yet: the user shows the folder it is in. null: cancelled. */
  'shell.findVault': operation(nothing).answers<VaultState | null>(),
} as const
