import { closeDatabase } from './database'
import type { Database } from './database'
import { knownFailure } from './knownFailure'
import { writeSetting } from './settings'

/** Locking always ends with a closed database; on a full disk only the mark of a clean exit may be missing. */
export const closeMarked = (db: Database, closed: () => void): void => {
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
