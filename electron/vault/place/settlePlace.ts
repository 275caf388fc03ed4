import { isSystemError } from '../knownFailure'
import type { MoveDeeds } from '../move/moveDeeds'
import { finishMove } from '../move/moveVault'
import { findVault, writePlace } from './vaultPlace'

/**
 * A vault was opened where it is: what a move or a making left undone when it was interrupted is done now. Whatever the
 * disk of an old copy refuses is tried again the next time, and keeps nobody out.
 */
export const settlePlace = (home: string, fastKeys: boolean, deeds: MoveDeeds): void => {
  try {
    const { folder, place } = findVault(home, fastKeys)
    if (place === null || folder.kind !== 'present') return
    if (place.vaultId === null) writePlace(home, { ...place, vaultId: folder.header.vaultId }, deeds)
    finishMove(home, fastKeys, deeds)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
