import type { MoveFault } from '@shared/vault/vaultPlace'
import { makeDurably } from '../move/makeDurably'
import type { MoveDeeds } from '../move/moveDeeds'
import { diskFault } from '../move/diskFault'
import { writePlace } from './vaultPlace'

/**
 * Says that the vault will be made in this folder, which is there from then on. It is known before anything is made: a
 * vault must not be made, and then not be found. null: done.
 */
export const placeNewVault = (home: string, folder: string, deeds: MoveDeeds): MoveFault | null => {
  try {
    makeDurably(home, deeds)
    makeDurably(folder, deeds)
    writePlace(home, { folder, vaultId: null, leftBehind: [] }, deeds)
    return null
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    return fault
  }
}
