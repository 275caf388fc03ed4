import { existsSync } from 'node:fs'
import type { VaultState } from '@shared/ipc/contract'
import type { VaultSecret } from '@shared/ipc/vaultPlaceOperations'
import type { AppError } from '@shared/ipc/errors'
import type { NewId } from '@shared/ids'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { secretsOf } from './changeSecrets'
import { closeMarked } from './closeMarked'
import { closeDatabase } from './database'
import { knownHeaderVersion } from './header'
import type { VaultHeader } from './header'
import { knownFailure } from './knownFailure'
import { makeVault } from './makeVault'
import { makeDurably } from './move/makeDurably'
import type { ClosedVault } from './move/moveVault'
import type { MoveDeeds } from './move/moveDeeds'
import { openFolder } from './openFolder'
import { openHeader } from './openHeader'
import type { OpenVault } from './openVault'
import { writeSetting } from './settings'
import { placeNewVault } from './place/placeNewVault'
import { fileStamp, presentVault, stateOfFailure } from './place/foundVault'
import type { Finding } from './place/foundVault'
import { settlePlace } from './place/settlePlace'
import { findVault, forgetPlace } from './place/vaultPlace'
import { lookAtVaultFolder, vaultPaths } from './vaultFolder'
import type { VaultPaths } from './vaultFolder'
import { holdVault } from './vaultHold'
import type { VaultHold } from './vaultHold'

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
  readonly recoveryKeyKept: () => Result<VaultState, AppError>
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
  readonly isKeyUnkept: boolean
}

export const createVaultSession = (options: SessionOptions): VaultSession => {
  const home = options.profileFolder
  const look = () => findVault(home, options.fastKeys)
  let unlocked: Unlocked | null = null
  /** While it is open, made or moved. */
  let held: VaultHold | null = null
  let attempts = 0
  /** Opened and closed again for a deed that came to nothing: what was found then is still to be said. */
  let uncleanBefore = false
  let found: { readonly state: Finding; readonly file: string } | null = null

  const state = (): VaultState => {
    if (unlocked) {
      const { idleMinutes, recovered, isKeyUnkept } = unlocked
      return { kind: 'unlocked', idleMinutes, recovered, ...(isKeyUnkept ? { isKeyUnkept } : {}) }
    }
    const { folder, paths } = look()
    if (folder.kind === 'present')
      // Another file in its place, as one put back from a copy, is worth another attempt.
      return found?.file === fileStamp(paths.database) ? found.state : { kind: 'locked', attempts }
    return folder.kind === 'newer' ? { ...folder, known: knownHeaderVersion } : folder
  }

  const present = () => presentVault(look())

  /** false: another Visitbook has the vault in this folder open. */
  const holds = (folder: string): boolean => {
    if (held?.folder === folder && held.isHeld()) return true
    const taken = holdVault(folder)
    if (taken === null) return false
    letGo()
    held = taken
    return true
  }
  const letGo = () => {
    held?.release()
    held = null
  }

  /** Each further wrong attempt answers later, up to a bound; nothing else ever happens to the vault. */
  const countWrongAttempt = async (): Promise<void> => {
    attempts += 1
    if (attempts > 1) await options.wait(Math.min(250 * 2 ** (attempts - 1), 5_000))
  }

  /** The key is zeroed here, whatever happens: from then on only SQLite holds it. */
  const openWith = (vaultKey: Buffer): Result<VaultState, AppError> => {
    try {
      const before = present()
      if (!before.ok) return before
      if (!holds(before.value.paths.folder)) return err({ kind: 'vaultInUse' })
      // Whoever had it until now may have moved it.
      const here = present()
      if (!here.ok) return here
      const { paths } = here.value
      if (paths.folder !== before.value.paths.folder) return err({ kind: 'vaultInUse' })
      const opened = openFolder(paths, vaultKey, options)
      if (!opened.ok) {
        const failed = stateOfFailure(opened.error)
        found = failed && { state: failed, file: fileStamp(paths.database) }
        return opened
      }
      const { vault, idleMinutes, unclean, isKeyUnkept } = opened.value
      try {
        settlePlace(home, options.fastKeys, options.deeds)
      } catch (error) {
        closeDatabase(vault.db)
        throw error
      }
      unlocked = { vault, paths, idleMinutes, isKeyUnkept, recovered: unclean || uncleanBefore }
      attempts = 0
      uncleanBefore = false
      found = null
      return ok(state())
    } finally {
      vaultKey.fill(0)
      if (!unlocked) letGo()
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
    const here = present()
    if (!here.ok) return here
    const vaultKey = await keyFor(here.value.header, secret)
    return vaultKey.ok ? openWith(vaultKey.value) : vaultKey
  }

  const secrets = secretsOf({
    fastKeys: options.fastKeys,
    inUse: () => unlocked,
    header: () => {
      const here = present()
      return here.ok ? ok(here.value.header) : here
    },
    keyFor: async (header, secret) => {
      const vaultKey = await keyFor(header, secret)
      if (vaultKey.ok) attempts = 0
      return vaultKey
    },
  })

  /** Still held: nobody else may open it yet. */
  const close = (): AppError | null =>
    unlocked &&
    closeMarked(unlocked.vault.db, () => {
      unlocked = null
    })
  const lock = (): VaultState => {
    try {
      close()
    } finally {
      letGo()
    }
    try {
      return state()
    } catch (error) {
      // It is closed; only the disk does not let anybody look at it just now.
      if (knownFailure(error) === null) throw error
      return { kind: 'locked', attempts }
    }
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
      makeDurably(paths.folder, options.deeds)
      try {
        const isFree = holds(paths.folder) && lookAtVaultFolder(paths, fastKeys).kind === 'none'
        if (!isFree) {
          forgetPlace(home)
          return err({ kind: 'vaultNotMade', reason: 'holdsVault' })
        }
        const made = await makeVault(paths, { passphrase, fastKeys, newId, now: options.now() })
        const opened = openWith(made.vaultKey)
        return opened.ok ? ok({ recoveryKey: made.recoveryKey }) : opened
      } finally {
        if (!unlocked) letGo()
      }
    },
    unlock: (passphrase) => unlock({ passphrase }),
    unlockWithRecoveryKey: (recoveryKey) => unlock({ recoveryKey }),
    lock,

    changePassphrase: async (secret, passphrase) => {
      const changed = await secrets.changePassphrase(secret, passphrase)
      return changed.ok ? ok(state()) : changed
    },
    renewRecoveryKey: secrets.renewRecoveryKey,
    recoveryKeyKept: () => {
      if (!unlocked) return err({ kind: 'locked' })
      writeSetting(unlocked.vault.db, 'isKeyUnkept', false)
      unlocked = { ...unlocked, isKeyUnkept: false }
      return ok(state())
    },

    whileClosed: async (secret, closing, deed) => {
      const here = present()
      if (!here.ok) return here
      const { header } = here.value
      const key = await keyFor(header, secret)
      if (!key.ok) return key
      const vaultKey = key.value
      try {
        const wasLocked = unlocked === null
        // Opened once, whatever a crash has left in the write-ahead log is in the database when it is closed.
        const before = wasLocked ? openWith(Buffer.from(vaultKey)) : ok(null)
        if (!before.ok) return before
        if (!unlocked || !held) throw new Error('An open vault is held')
        uncleanBefore = unlocked.recovered
        const { folder, database } = unlocked.paths
        closing()
        const refused = close()
        let done: ReturnType<typeof deed> | null = null
        try {
          // Its write-ahead log could not be taken into it, on a full disk perhaps: said as it is.
          if (refused !== null && existsSync(`${database}-wal`)) done = err(refused)
          else done = deed({ folder, vaultId: header.vaultId, vaultKey, hold: held })
        } finally {
          // Also after a bug: what was open is open again.
          if (done === null && !wasLocked) openWith(Buffer.from(vaultKey))
        }
        // What came to nothing leaves everything as it was.
        if (!done.ok && wasLocked) return done
        const after = openWith(Buffer.from(vaultKey))
        return after.ok ? done : after
      } finally {
        vaultKey.fill(0)
        if (!unlocked) letGo()
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
