import { join } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import type { OfferedTo, VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { syncedFolder } from '@shared/vault/syncedFolder'
import type { MoveFault, OfferedFolder, VaultWhereabouts } from '@shared/vault/vaultPlace'
import type { MoveDeeds } from '../move/moveDeeds'
import { bytesIn, moveVault } from '../move/moveVault'
import { targetFault, unusedCopy } from '../move/targetFault'
import { lookAtVaultFolder, vaultPaths } from '../vaultFolder'
import type { VaultSession } from '../vaultSession'
import { lookAround } from './lookAround'
import type { Whereabouts } from './lookAround'
import { proposeFolder } from './proposeFolder'
import { findVault, writePlace } from './vaultPlace'

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
  /** The moved vault is in this folder now, or in its own folder inside it. */
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

  // A folder that was chosen and never came to hold a vault is one like any other.
  const current = () => (session.state().kind === 'none' ? home : session.paths().folder)
  const faultIn = (folder: string) => targetFault(folder, current(), at)
  const shown = (folder: string | null): OfferedFolder | null =>
    folder === null ? null : { where: folder, fault: faultIn(folder) }

  const whereabouts = (): VaultWhereabouts => {
    folders.proposed = proposeFolder(current(), at)
    return {
      where: current(),
      synced: syncedFolder(lookAround(current(), at)),
      proposed: shown(folders.proposed),
      chosen: shown(folders.chosen),
      bytes: bytesIn(current()),
    }
  }

  const offered: VaultPlaces['offered'] = (to) => {
    const folder = folders[to]
    if (folder === null) return err('missing')
    const fault = faultIn(folder)
    return fault === null ? ok(folder) : err(fault)
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

    foundIn: (folder) => {
      const { place, folder: found } = findVault(home, fastKeys)
      if (found.kind !== 'away') return err({ kind: 'vaultExists' })
      const candidates = [folder, join(folder, ownFolder)]
      for (const each of candidates) {
        const seen = lookAtVaultFolder(vaultPaths(each), fastKeys)
        // Where even the place cannot be read, whose vault it is shows when it is unlocked.
        if (seen.kind !== 'present' || seen.header.vaultId !== (place?.vaultId ?? seen.header.vaultId))
          continue
        // A move came that far and no further, and the vault was used on where it had been: this is an old state of it.
        const unused = unusedCopy(each)
        if (unused !== null && unused.to !== place?.folder) continue
        // Nobody has compared what was shown with what was left behind: that is kept, under a name nothing opens.
        const leftBehind = place?.leftBehind.map((left) => ({ ...left, kept: true })) ?? []
        writePlace(home, { folder: each, vaultId: seen.header.vaultId, leftBehind }, deeds)
        return ok(null)
      }
      return err({ kind: 'notThisVault' })
    },
  }
}
