import { statSync } from 'node:fs'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { readUntouched } from './database'
import { isDatabaseDamage } from './knownFailure'
import { knownSchemaVersion, schemaVersion } from './migrate'
import { readSetting } from './settings'

/** Up to this size a full check takes well under a second; a larger database is checked after an unclean exit. */
const alwaysCheckedBytes = 32 * 1024 * 1024

/**
 * Looks at a database with its key before it is opened for writing, and changes nothing: is it whole, is it from an
 * app that this one knows? `unclean`: the app was stopped without locking.
 */
export const checkDatabase = (
  path: string,
  vaultKey: Buffer,
): Result<{ readonly unclean: boolean }, AppError> => {
  try {
    return readUntouched(path, vaultKey, (db) => {
      const version = schemaVersion(db)
      if (version > knownSchemaVersion)
        return err({ kind: 'vaultFromNewerVersion', version, known: knownSchemaVersion })
      // A vault's database has its form from the start: without one it has been emptied.
      if (version === 0) return err(damaged)
      const unclean = readSetting(db, 'inUse') ?? true
      const mustCheck = unclean || statSync(path).size <= alwaysCheckedBytes
      if (mustCheck && db.pragma('quick_check(1)', { simple: true }) !== 'ok') return err(damaged)
      return ok({ unclean })
    })
  } catch (error) {
    if (isDatabaseDamage(error)) return err(damaged)
    throw error
  }
}

const damaged: AppError = { kind: 'vaultDamaged', part: 'database' }
