import type { AppError } from '@shared/ipc/errors'
import { closeDatabase } from './database'
import type { Database } from './database'
import { knownFailure } from './knownFailure'
import { writeSetting } from './settings'

/**
 * Locking always ends with a closed database; on a full disk only the mark of a clean exit may be missing, or its
 * write-ahead log stays beside it. Answers what the disk refused; null: nothing.
 */
export const closeMarked = (db: Database, closed: () => void): AppError | null => {
  try {
    closed()
    try {
      writeSetting(db, 'inUse', false)
    } finally {
      closeDatabase(db)
    }
    return null
  } catch (error) {
    const known = knownFailure(error)
    if (known === null) throw error
    return known
  }
}
