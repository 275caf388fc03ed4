import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'

export type Database = BetterSqlite3.Database

/** The types of stock better-sqlite3 do not know what the encrypting build adds. */
type EncryptedDatabase = Database & { readonly key: (key: Buffer) => number }

/** Opens the database for reading and writing; makes it when it is not there. */
export const openDatabase = (path: string, vaultKey: Buffer): Database => {
  const db = new BetterSqlite3(path)
  try {
    unlock(db, vaultKey)
    db.pragma('journal_mode = WAL')
    // In WAL this build falls back to NORMAL, and says FULL until the first write of a fresh file: set it always.
    db.pragma('synchronous = FULL')
    // macOS answers an ordinary fsync before the disk has the bytes; other systems ignore this.
    db.pragma('fullfsync = ON')
    setPragmas(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Reads through the given function without changing a byte of the database or its write-ahead log. What SQLite puts
 * beside the file while it reads is taken away again.
 */
export const readUntouched = <T>(path: string, vaultKey: Buffer, read: (db: Database) => T): T => {
  const beside = [`${path}-wal`, `${path}-shm`].filter((file) => !existsSync(file))
  const db = new BetterSqlite3(path, { readonly: true, fileMustExist: true })
  try {
    unlock(db, vaultKey)
    setPragmas(db)
    return read(db)
  } finally {
    db.close()
    for (const file of beside) rmSync(file, { force: true })
  }
}

/** Throws when the file on disk is not encrypted: stock SQLite accepts a key and writes plain text. */
export const assertEncrypted = (path: string): void => {
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, start, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  if (start.equals(Buffer.alloc(16)) || start.toString('latin1') === 'SQLite format 3\0')
    throw new Error('The database file is not encrypted')
}

/** Call after a write: only then does the answer mean anything. */
export const assertDurable = (db: Database): void => {
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('Commits are not synced to disk')
  if (db.pragma('journal_mode', { simple: true }) !== 'wal')
    throw new Error('The write-ahead log is not in use')
}

/** Moves the write-ahead log into the database and closes it. */
export const closeDatabase = (db: Database): void => {
  if (!db.open) return
  try {
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** The key comes first, before anything is read. It is handed over as bytes, so that they can be zeroed after. */
const unlock = (db: Database, vaultKey: Buffer): void => {
  db.pragma(`cipher = 'sqlcipher'`)
  db.pragma('legacy = 4')
  const rawKey = Buffer.from(`x'${'0'.repeat(vaultKey.length * 2)}'`, 'latin1')
  vaultKey.forEach((byte, index) => {
    rawKey[2 + index * 2] = hexDigit(byte >> 4)
    rawKey[3 + index * 2] = hexDigit(byte & 15)
  })
  const refused = (db as EncryptedDatabase).key(rawKey)
  rawKey.fill(0)
  if (refused !== 0) throw new Error('The database driver refused the form of the key')
}

const hexDigit = (value: number): number => (value < 10 ? 48 + value : 87 + value)

const setPragmas = (db: Database): void => {
  db.pragma('temp_store = MEMORY')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
  // 32 MB: the search index of many visits is read page by page, and each page has to be decrypted.
  db.pragma('cache_size = -32000')
}
