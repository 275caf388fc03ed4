import { statSync } from 'node:fs'
import type { VaultState } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { knownHeaderVersion } from '../header'
import type { VaultHeader } from '../header'
import type { VaultPaths } from '../vaultFolder'
import type { FoundVault } from './vaultPlace'

/** The vault that can be opened, or why there is none. */
export const presentVault = ({
  folder,
  paths,
}: FoundVault): Result<{ readonly paths: VaultPaths; readonly header: VaultHeader }, AppError> => {
  switch (folder.kind) {
    case 'present':
      return ok({ paths, header: folder.header })
    case 'none':
    case 'missing':
      return err({ kind: 'vaultMissing' })
    case 'away':
      return err({ kind: 'vaultAway' })
    case 'damaged':
      return err({ kind: 'vaultDamaged', part: 'header' })
    case 'newer':
      return err({ kind: 'vaultFromNewerVersion', version: folder.version, known: knownHeaderVersion })
  }
}

/** What the last attempt to unlock found in the database; it cannot be known while the vault is locked. */
export type Finding = Extract<VaultState, { kind: 'damaged' | 'newer' }>

export const stateOfFailure = (failure: AppError): Finding | null => {
  if (failure.kind === 'vaultDamaged') return { kind: 'damaged', part: failure.part }
  if (failure.kind === 'vaultFromNewerVersion')
    return { kind: 'newer', version: failure.version, known: failure.known }
  return null
}

/** Tells a file from another one that takes its place. */
export const fileStamp = (path: string): string => {
  const { ino, size, mtimeMs } = statSync(path)
  return `${ino} ${size} ${mtimeMs}`
}
