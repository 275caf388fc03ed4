import { statSync } from 'node:fs'
import type { VaultState } from '@shared/ipc/contract'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import type { AppError } from '@shared/ipc/errors'
import type { NewId } from '@shared/ids'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { setAsideStrays } from '../attachments/attachmentService'
import { secretsOf } from './changeSecrets'
import { checkDatabase } from './checkDatabase'
import { closeMarked } from './closeMarked'
import { assertDurable, assertEncrypted, closeDatabase, openDatabase } from './database'
import { knownHeaderVersion } from './header'
import type { VaultHeader } from './header'
import { knownFailure } from './knownFailure'
import { makeVault } from './makeVault'
import { finishMove } from './move/moveVault'
import type { ClosedVault } from './move/moveVault'
import type { MoveDeeds } from './move/moveDeeds'
import { migrate } from './migrate'
import { openHeader } from './openHeader'
import type { OpenVault } from './openVault'
import { readSetting, writeSetting } from './settings'
import { placeNewVault } from './place/placeNewVault'
import { findVault, forgetPlace, writePlace } from './place/vaultPlace'
import { lookAtVaultFolder, vaultPaths } from './vaultFolder'
import type { VaultPaths } from './vaultFolder'

const defaultIdleMinutes = 5

type SessionOptions = {
  /** Holds the vault, or says where it is. */
  readonly profileFolder: string
  readonly fastKeys: boolean
  readonly now: () => string
  readonly newId: NewId
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly deeds: MoveDeeds
}

/** The one vault of a profile, locked or unlocked. Its calls must come one after another. */
export type VaultSession = {
  readonly state: () => VaultState
  readonly opened: () => OpenVault | null
  /** Where the vault lies, or would. */
  readonly paths: () => VaultPaths
  /** `elsewhere`: a folder that can take it; null: the profile’s own. */
  readonly create: (
    passphrase: string,
    elsewhere: string | null,
  ) => Promise<Result<{ readonly recoveryKey: string }, AppError>>
  readonly unlock: (passphrase: string) => Promise<Result<VaultState, AppError>>
  readonly unlockWithRecoveryKey: (typed: string) => Promise<Result<VaultState, AppError>>
  /** Only while it is open, and only with a secret that opens it: an unattended window is not enough. */
  readonly changePassphrase: (
    secret: VaultSecret,
    passphrase: string,
  ) => Promise<Result<VaultState, AppError>>
  readonly renewRecoveryKey: (
    secret: VaultSecret,
  ) => Promise<Result<{ readonly recoveryKey: string }, AppError>>
  readonly lock: () => VaultState
  /**
   * Does something to the files of the vault that the secret opens, while nothing else has them open, and opens the
   * vault afterwards, wherever it then is; when the deed came to nothing, only if it was open before.
   */
  readonly whileClosed: <T>(
    secret: VaultSecret,
    closing: () => void,
    deed: (closed: ClosedVault) => Result<T, AppError>,
  ) => Promise<Result<T, AppError>>
  readonly setIdleMinutes: (minutes: number) => Result<VaultState, AppError>
}

type Unlocked = {
  readonly vault: OpenVault
  readonly paths: VaultPaths
  readonly idleMinutes: number
  readonly recovered: boolean
}
/** What the last attempt to unlock found in the database; it cannot be known while the vault is locked. */
type Finding = Extract<VaultState, { kind: 'damaged' | 'newer' }>

export const createVaultSession = (options: SessionOptions): VaultSession => {
  const home = options.profileFolder
  const look = () => findVault(home, options.fastKeys)
  let unlocked: Unlocked | null = null
  let attempts = 0
  /** Opened and closed again for a deed that came to nothing: what was found then is still to be said. */
  let uncleanBefore = false
  let found: { readonly state: Finding; readonly file: string } | null = null

  const state = (): VaultState => {
    if (unlocked) {
      const { idleMinutes, recovered } = unlocked
      return { kind: 'unlocked', idleMinutes, recovered }
    }
    const { folder, paths } = look()
    if (folder.kind === 'present')
      // Another file in its place, as one put back from a copy, is worth another attempt.
      return found?.file === fileStamp(paths.database) ? found.state : { kind: 'locked', attempts }
    return folder.kind === 'newer' ? { ...folder, known: knownHeaderVersion } : folder
  }

  const readableHeader = (): Result<VaultHeader, AppError> => {
    const { folder } = look()
    switch (folder.kind) {
      case 'present':
        return ok(folder.header)
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

  /** Each further wrong attempt answers later, up to a bound; nothing else ever happens to the vault. */
  const countWrongAttempt = async (): Promise<void> => {
    attempts += 1
    if (attempts > 1) await options.wait(Math.min(250 * 2 ** (attempts - 1), 5_000))
  }

  /** The key is zeroed here, whatever happens: from then on only SQLite holds it. */
  const openWith = (vaultKey: Buffer): Result<VaultState, AppError> => {
    try {
      const { paths } = look()
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
        settlePlace()
        unlocked = {
          vault,
          paths,
          idleMinutes: readSetting(db, 'idleMinutes') ?? defaultIdleMinutes,
          recovered: checked.value.unclean || uncleanBefore,
        }
      } catch (error) {
        closeDatabase(db)
        throw error
      }
      attempts = 0
      uncleanBefore = false
      found = null
      return ok(state())
    } finally {
      vaultKey.fill(0)
    }
  }

  const keyFor = async (header: VaultHeader, secret: VaultSecret): Promise<Result<Buffer, AppError>> => {
    const vaultKey = await openHeader(header, secret)
    if (vaultKey) return ok(vaultKey)
    await countWrongAttempt()
    return err('passphrase' in secret ? { kind: 'wrongPassphrase', attempts } : { kind: 'wrongRecoveryKey' })
  }

  const unlock = async (secret: VaultSecret): Promise<Result<VaultState, AppError>> => {
    if (unlocked) return ok(state())
    const header = readableHeader()
    if (!header.ok) return header
    const vaultKey = await keyFor(header.value, secret)
    return vaultKey.ok ? openWith(vaultKey.value) : vaultKey
  }

  const secrets = secretsOf({
    fastKeys: options.fastKeys,
    inUse: () => unlocked,
    header: readableHeader,
    keyFor: async (header, secret) => {
      const vaultKey = await keyFor(header, secret)
      if (vaultKey.ok) attempts = 0
      return vaultKey
    },
  })

  const lock = (): VaultState => {
    if (unlocked)
      closeMarked(unlocked.vault.db, () => {
        unlocked = null
      })
    try {
      return state()
    } catch (error) {
      // It is closed; only the disk does not let anybody look at it just now.
      if (knownFailure(error) === null) throw error
      return { kind: 'locked', attempts }
    }
  }

  /** It was opened where it is: what a move or a making left undone when it was interrupted is done now. */
  const settlePlace = (): void => {
    const { folder, place } = look()
    if (place === null || folder.kind !== 'present') return
    if (place.vaultId === null) writePlace(home, { ...place, vaultId: folder.header.vaultId }, options.deeds)
    finishMove(home, options.fastKeys, options.deeds)
  }

  return {
    state,
    paths: () => unlocked?.paths ?? look().paths,
    opened: () => unlocked?.vault ?? null,

    create: async (passphrase, elsewhere) => {
      if (unlocked || look().folder.kind !== 'none') return err({ kind: 'vaultExists' })
      const { fastKeys, newId } = options
      const fault = elsewhere === null ? forgetPlace(home) : placeNewVault(home, elsewhere, options.deeds)
      if (fault !== null) return err({ kind: 'vaultNotMade', reason: fault })
      const paths = vaultPaths(elsewhere ?? home)
      if (lookAtVaultFolder(paths, fastKeys).kind !== 'none') {
        forgetPlace(home)
        return err({ kind: 'vaultNotMade', reason: 'holdsVault' })
      }
      const made = await makeVault(paths, { passphrase, fastKeys, newId, now: options.now() })
      const opened = openWith(made.vaultKey)
      return opened.ok ? ok({ recoveryKey: made.recoveryKey }) : opened
    },

    unlock: (passphrase) => unlock({ passphrase }),
    unlockWithRecoveryKey: (recoveryKey) => unlock({ recoveryKey }),
    lock,

    changePassphrase: async (secret, passphrase) => {
      const changed = await secrets.changePassphrase(secret, passphrase)
      return changed.ok ? ok(state()) : changed
    },
    renewRecoveryKey: secrets.renewRecoveryKey,

    whileClosed: async (secret, closing, deed) => {
      const header = readableHeader()
      if (!header.ok) return header
      const key = await keyFor(header.value, secret)
      if (!key.ok) return key
      const vaultKey = key.value
      try {
        const wasLocked = unlocked === null
        // Opened once, whatever a crash has left in the write-ahead log is in the database when it is closed.
        const before = wasLocked ? openWith(Buffer.from(vaultKey)) : ok(null)
        if (!before.ok) return before
        uncleanBefore = unlocked?.recovered ?? false
        const { folder } = unlocked?.paths ?? look().paths
        closing()
        lock()
        const done = deed({ folder, vaultId: header.value.vaultId, vaultKey })
        // What came to nothing leaves everything as it was.
        if (!done.ok && wasLocked) return done
        const after = openWith(Buffer.from(vaultKey))
        return after.ok ? done : after
      } finally {
        vaultKey.fill(0)
      }
    },

    setIdleMinutes: (minutes) => {
      if (!unlocked) return err({ kind: 'locked' })
      writeSetting(unlocked.vault.db, 'idleMinutes', minutes)
      unlocked = { ...unlocked, idleMinutes: minutes }
      return ok(state())
    },
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
