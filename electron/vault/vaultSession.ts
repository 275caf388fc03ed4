import { statSync } from 'node:fs'
import type { VaultState } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { NewId } from '@shared/ids'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { setAsideStrays } from '../attachments/attachmentService'
import { checkDatabase } from './checkDatabase'
import { assertDurable, assertEncrypted, closeDatabase, openDatabase } from './database'
import type { Database } from './database'
import { knownHeaderVersion, openByPassphrase, openByRecoverySecret } from './header'
import type { VaultHeader } from './header'
import { knownFailure } from './knownFailure'
import { makeVault } from './makeVault'
import { migrate } from './migrate'
import type { OpenVault } from './openVault'
import { readRecoveryKey } from './recoveryKey'
import { readSetting, writeSetting } from './settings'
import { lookAtVaultFolder, vaultPaths } from './vaultFolder'

const defaultIdleMinutes = 5

type SessionOptions = {
  readonly profileFolder: string
  readonly fastKeys: boolean
  readonly now: () => string
  readonly newId: NewId
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The one vault of a profile, locked or unlocked. Its calls must come one after another. */
export type VaultSession = {
  readonly state: () => VaultState
  readonly opened: () => OpenVault | null
  readonly create: (passphrase: string) => Promise<Result<{ readonly recoveryKey: string }, AppError>>
  readonly unlock: (passphrase: string) => Promise<Result<VaultState, AppError>>
  readonly unlockWithRecoveryKey: (typed: string) => Promise<Result<VaultState, AppError>>
  readonly lock: () => VaultState
  readonly setIdleMinutes: (minutes: number) => Result<VaultState, AppError>
}

type Unlocked = { readonly vault: OpenVault; readonly idleMinutes: number; readonly recovered: boolean }
/** What the last attempt to unlock found in the database; it cannot be known while the vault is locked. */
type Finding = Extract<VaultState, { kind: 'damaged' | 'newer' }>

export const createVaultSession = (options: SessionOptions): VaultSession => {
  const paths = vaultPaths(options.profileFolder)
  let unlocked: Unlocked | null = null
  let attempts = 0
  let found: { readonly state: Finding; readonly file: string } | null = null

  const state = (): VaultState => {
    if (unlocked) {
      const { idleMinutes, recovered } = unlocked
      return { kind: 'unlocked', idleMinutes, recovered }
    }
    const folder = lookAtVaultFolder(paths, options.fastKeys)
    if (folder.kind === 'present')
      // Another file in its place, as one put back from a copy, is worth another attempt.
      return found?.file === fileStamp(paths.database) ? found.state : { kind: 'locked', attempts }
    return folder.kind === 'newer' ? { ...folder, known: knownHeaderVersion } : folder
  }

  const readableHeader = (): Result<VaultHeader, AppError> => {
    const folder = lookAtVaultFolder(paths, options.fastKeys)
    switch (folder.kind) {
      case 'present':
        return ok(folder.header)
      case 'none':
      case 'missing':
        return err({ kind: 'vaultMissing' })
      case 'damaged':
        return err({ kind: 'vaultDamaged', part: 'header' })
      case 'newer':
        return err({ kind: 'vaultFromNewerVersion', version: folder.version, known: knownHeaderVersion })
    }
  }

  /** Each further wrong attempt answers later, up to a bound; nothing else ever happens to the vault. */
  const countWrongAttempt = async (): Promise<void> => {
    attempts += 1
    if (attempts > 1) await options.wait(Math.min(250 * 2 ** (attempts - 1), 5_000))
  }

  /** The key is zeroed here, whatever happens: from then on only SQLite holds it. */
  const openWith = (vaultKey: Buffer): Result<VaultState, AppError> => {
    try {
      const checked = checkDatabase(paths.database, vaultKey)
      if (!checked.ok) {
        const failed = stateOfFailure(checked.error)
        found = failed && { state: failed, file: fileStamp(paths.database) }
        return checked
      }
      const db = openDatabase(paths.database, vaultKey)
      try {
        migrate(db)
        writeSetting(db, 'inUse', true)
        assertDurable(db)
        assertEncrypted(paths.database)
        const deviceId = readSetting(db, 'deviceId')
        if (deviceId === null) throw new Error('The vault has no device')
        const { now, newId } = options
        const vault = {
          db,
          deviceId,
          now,
          newId,
          attachmentsFolder: paths.attachments,
          backupsFolder: paths.backups,
        }
        setAsideStrays(vault)
        unlocked = {
          vault,
          idleMinutes: readSetting(db, 'idleMinutes') ?? defaultIdleMinutes,
          recovered: checked.value.unclean,
        }
      } catch (error) {
        closeDatabase(db)
        throw error
      }
      attempts = 0
      found = null
      return ok(state())
    } finally {
      vaultKey.fill(0)
    }
  }

  return {
    state,
    opened: () => unlocked?.vault ?? null,

    create: async (passphrase) => {
      if (unlocked || lookAtVaultFolder(paths, options.fastKeys).kind !== 'none')
        return err({ kind: 'vaultExists' })
      const { fastKeys, newId } = options
      const made = await makeVault(paths, { passphrase, fastKeys, newId, now: options.now() })
      const opened = openWith(made.vaultKey)
      return opened.ok ? ok({ recoveryKey: made.recoveryKey }) : opened
    },

    unlock: async (passphrase) => {
      if (unlocked) return ok(state())
      const header = readableHeader()
      if (!header.ok) return header
      const vaultKey = await openByPassphrase(header.value, passphrase)
      if (vaultKey) return openWith(vaultKey)
      await countWrongAttempt()
      return err({ kind: 'wrongPassphrase', attempts })
    },

    unlockWithRecoveryKey: async (typed) => {
      if (unlocked) return ok(state())
      const header = readableHeader()
      if (!header.ok) return header
      const secret = readRecoveryKey(typed)
      const vaultKey = secret && openByRecoverySecret(header.value, secret)
      secret?.fill(0)
      if (vaultKey) return openWith(vaultKey)
      await countWrongAttempt()
      return err({ kind: 'wrongRecoveryKey' })
    },

    lock: () => {
      if (unlocked)
        closeMarked(unlocked.vault.db, () => {
          unlocked = null
        })
      return state()
    },

    setIdleMinutes: (minutes) => {
      if (!unlocked) return err({ kind: 'locked' })
      writeSetting(unlocked.vault.db, 'idleMinutes', minutes)
      unlocked = { ...unlocked, idleMinutes: minutes }
      return ok(state())
    },
  }
}

/** Locking always ends with a closed database; on a full disk only the mark of a clean exit may be missing. */
const closeMarked = (db: Database, closed: () => void): void => {
  try {
    closed()
    try {
      writeSetting(db, 'inUse', false)
    } finally {
      closeDatabase(db)
    }
  } catch (error) {
    if (knownFailure(error) === null) throw error
  }
}

/** Tells a file from another one that takes its place. */
const fileStamp = (path: string): string => {
  const { ino, size, mtimeMs } = statSync(path)
  return `${ino} ${size} ${mtimeMs}`
}

const stateOfFailure = (failure: AppError): Finding | null => {
  if (failure.kind === 'vaultDamaged') return { kind: 'damaged', part: failure.part }
  if (failure.kind === 'vaultFromNewerVersion')
    return { kind: 'newer', version: failure.version, known: failure.known }
  return null
}
