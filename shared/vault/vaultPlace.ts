import type { SyncedFolder } from './syncedFolder'

/** Why a folder cannot take the vault, or why moving it there came to nothing. The vault is then where it was. */
export type MoveFault =
  /** It is copied, shared or carried about too. */
  | 'synced'
  | 'holdsVault'
  | 'notEmpty'
  /** It is the folder the vault is in, or one of them lies in the other. */
  | 'sameFolder'
  | 'unwritable'
  /** It is not there, or went away meanwhile. */
  | 'missing'
  | 'diskFull'
  /** What was read back is not what was written, or does not open. */
  | 'copyDiffers'
  /** A window of its own holds words that could not be saved. */
  | 'unsaved'
  /** Another program holds the files of the vault. */
  | 'inUse'
  | 'other'

/** A folder that may take the vault. `where` is shown, and never asked for again: the core keeps the folder itself. */
export type OfferedFolder = {
  readonly where: string
  readonly fault: MoveFault | null
}

/** A vault in one of the usual folders that the profile does not know of; shown, and asked for by its number. */
export type OtherVault = {
  readonly where: string
  /** When its database was last written; null: that cannot be seen. */
  readonly writtenAt: string | null
}

/** Where the vault is, and where it could be. */
export type VaultWhereabouts = {
  readonly where: string
  readonly synced: SyncedFolder | null
  /** A local folder of this user that nothing copies; null: none was found. */
  readonly proposed: OfferedFolder | null
  /** The folder last chosen in a dialog. */
  readonly chosen: OfferedFolder | null
  /** When the database here was last written; null: there is none to be seen. */
  readonly writtenAt: string | null
  /** Vaults that may be the user’s: any where none is known, else other states of the same one. */
  readonly others: readonly OtherVault[]
  /** Folders it was moved away from in which an old copy still lies. */
  readonly leftBehind: readonly string[]
  /** Of all that would be moved; null: the disk does not let it be measured just now. */
  readonly bytes: number | null
}
