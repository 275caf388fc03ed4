import { join } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import type { OfferedTo, VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { syncedFolder } from '@shared/vault/syncedFolder'
import type { MoveFault, OfferedFolder, OtherVault, VaultWhereabouts } from '@shared/vault/vaultPlace'
import { makeDurably } from '../move/makeDurably'
import { isSystemError } from '../knownFailure'
import type { MoveDeeds } from '../move/moveDeeds'
import { bytesIn, moveVault } from '../move/moveVault'
import { targetFault, unusedCopy } from '../move/targetFault'
import { vaultPaths } from '../vaultFolder'
import type { VaultSession } from '../vaultSession'
import { lookAround } from './lookAround'
import type { Whereabouts } from './lookAround'
import { otherVaults, writtenAt } from './otherVaults'
import { proposeFolder } from './proposeFolder'
import { findVault, lookIfPossible, writePlace } from './vaultPlace'
import type { FoundVault } from './vaultPlace'

/** The folder a vault gets inside one that was chosen: nothing else lies there. */
export const ownFolder = 'Visitbook visits'

export type VaultPlaces = {
  readonly whereabouts: () => VaultWhereabouts
  /** A folder or drive chosen in a dialog: the vault would get a folder of its own in it. */
  readonly choose: (folder: string) => VaultWhereabouts
  /** The folder behind what was offered, if it can still take a vault. */
  readonly offered: (to: OfferedTo) => Result<string, MoveFault>
  /** Moves the vault there and opens it. `closing` is called just before it is closed. */
  readonly move: (
    input: { readonly to: OfferedTo; readonly keepOld: boolean; readonly secret: VaultSecret },
    closing: () => void,
  ) => Promise<Result<{ readonly oldLeft: boolean }, AppError>>
  /** The one that was found in a usual folder is the vault of this profile. */
  readonly useOther: (number: number) => Result<null, AppError>
  /** The vault that is not to be found is in this folder, or in its own folder inside it. */
  readonly foundIn: (folder: string) => Result<null, AppError>
}

type Parts = {
  readonly session: VaultSession
  /** The profile’s own folder for its vault. */
  readonly home: string
  readonly fastKeys: boolean
  readonly at: Whereabouts
  readonly deeds: MoveDeeds
}

/** Where the vault is, and how it gets elsewhere. Folders stay here: the window is shown them and names none. */
export const createVaultPlaces = ({ session, home, fastKeys, at, deeds }: Parts): VaultPlaces => {
  const folders: Record<OfferedTo, string | null> = { proposed: null, chosen: null }
  let others: readonly OtherVault[] = []

  // A folder that was chosen and never came to hold a vault is one like any other.
  const current = () => (session.state().kind === 'none' ? home : session.paths().folder)
  const faultIn = (folder: string) => targetFault(folder, current(), at)
  const shown = (folder: string | null): OfferedFolder | null =>
    folder === null ? null : { where: folder, fault: faultIn(folder) }

  const whereabouts = (): VaultWhereabouts => {
    folders.proposed = proposeFolder(current(), at)
    const found = findVault(home, fastKeys)
    others = session.opened() === null ? otherVaults(found, at, fastKeys) : []
    return {
      where: current(),
      synced: syncedFolder(lookAround(current(), at)),
      proposed: shown(folders.proposed),
      chosen: shown(folders.chosen),
      writtenAt: writtenAt(current()),
      others,
      leftBehind: found.place?.leftBehind.map(({ folder }) => folder) ?? [],
      bytes: bytesIfPossible(current()),
    }
  }

  const offered: VaultPlaces['offered'] = (to) => {
    const folder = folders[to]
    if (folder === null) return err('missing')
    const fault = faultIn(folder)
    return fault === null ? ok(folder) : err(fault)
  }

  /** Says that the vault is in this folder, if it is one that can be this profile’s. */
  const use = (folder: string, { place }: FoundVault): boolean => {
    const seen = lookIfPossible(vaultPaths(folder), fastKeys)
    // Where none is known, or even the place cannot be read, whose vault it is shows when it is unlocked.
    if (seen?.kind !== 'present' || seen.header.vaultId !== (place?.vaultId ?? seen.header.vaultId))
      return false
    // A move came that far and no further, and the vault was used on where it had been: this is an old state of it.
    const unused = unusedCopy(folder)
    if (unused !== null && unused.to !== place?.folder) return false
    // Nobody has compared what was shown with what was left behind: that is kept, under a name nothing opens.
    const leftBehind = place?.leftBehind.map((left) => ({ ...left, kept: true })) ?? []
    makeDurably(home, deeds)
    writePlace(home, { folder, vaultId: seen.header.vaultId, leftBehind }, deeds)
    return true
  }

  return {
    whereabouts,
    offered,

    choose: (folder) => {
      folders.chosen = join(folder, ownFolder)
      return whereabouts()
    },

    move: async ({ to, keepOld, secret }, closing) => {
      const target = offered(to)
      if (!target.ok) return err({ kind: 'vaultNotMoved', reason: target.error })
      return session.whileClosed(secret, closing, (closed) => {
        const moved = moveVault({ home, closed, to: target.value, keepOld, fastKeys }, deeds)
        return moved.ok ? moved : err({ kind: 'vaultNotMoved', reason: moved.error })
      })
    },

    useOther: (number) => {
      const other = others[number]
      if (other === undefined || session.opened() !== null) return err({ kind: 'vaultExists' })
      const found = findVault(home, fastKeys)
      const isStill = otherVaults(found, at, fastKeys).some(({ where }) => where === other.where)
      return isStill && use(other.where, found) ? ok(null) : err({ kind: 'notThisVault' })
    },
    foundIn: (folder) => {
      const found = findVault(home, fastKeys)
      if (found.folder.kind === 'present' || found.folder.kind === 'newer')
        return err({ kind: 'vaultExists' })
      const isUsed = [folder, join(folder, ownFolder)].some((each) => use(each, found))
      return isUsed ? ok(null) : err({ kind: 'notThisVault' })
    },
  }
}

/** A warning must not fail because something cannot be measured. */
const bytesIfPossible = (folder: string): number | null => {
  try {
    return bytesIn(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return null
  }
}
