import { statSync } from 'node:fs'
import type { OtherVault } from '@shared/vault/vaultPlace'
import { isSystemError } from '../knownFailure'
import { unusedCopy } from '../move/targetFault'
import { vaultPaths } from '../vaultFolder'
import { resolved } from './lookAround'
import type { Whereabouts } from './lookAround'
import { usualFolders } from './proposeFolder'
import { lookIfPossible } from './vaultPlace'
import type { FoundVault } from './vaultPlace'

/**
 * Vaults in the usual folders that this profile does not know of, and that may be its own: what says where a vault is may
 * have been lost, or been put back from a time before it was moved. Where a vault is known, only other states of that
 * one; where it is there as the profile says, none. Headers are read, nothing else.
 */
export const otherVaults = (
  { paths, place, folder }: FoundVault,
  at: Whereabouts,
  fastKeys: boolean,
): readonly OtherVault[] => {
  const isPointed = place !== null && place.vaultId !== null
  if (folder.kind === 'newer' || (isPointed && folder.kind !== 'away')) return []
  const known = place?.vaultId ?? (folder.kind === 'present' ? folder.header.vaultId : null)
  const here = resolved(paths.folder)
  return usualFolders(at).flatMap((each) => {
    const seen = resolved(each) === here ? null : lookIfPossible(vaultPaths(each), fastKeys)
    if (seen?.kind !== 'present' || (known !== null && seen.header.vaultId !== known)) return []
    return unusedCopy(each) === null ? [{ where: each, writtenAt: writtenAt(each) }] : []
  })
}

/** When the database in this folder was last written; null: there is none to be seen. */
export const writtenAt = (folder: string): string | null => {
  try {
    return statSync(vaultPaths(folder).database).mtime.toISOString()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return null
  }
}
