import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'

/** An empty file beside the header. It stays there: taken away, it could be locked by two at a time. */
export const holdFile = 'vault.lock'

/** Nobody else has the vault in this folder open, nor opens it, until it is let go. */
export type VaultHold = {
  readonly folder: string
  readonly isHeld: () => boolean
  /** May be called twice. */
  readonly release: () => void
}

/**
 * One Visitbook at a time has a vault open, whichever profile, account or computer it was started from: two that write
 * side by side, or one that moves what the other writes into, lose what was typed. It is a lock of the operating system,
 * which ends with the process, however that ends. It lies on a file of its own, which nothing else opens: on POSIX a
 * process gives up its locks with the first descriptor of the file that it closes. null: another one has the vault.
 */
export const holdVault = (folder: string): VaultHold | null => {
  const path = join(folder, holdFile)
  let file = begin(path)
  // Nothing is ever written there. What a failing disk or another program has put in keeps nobody from their notes.
  if (file === 'foreign') {
    truncateSync(path)
    file = begin(path)
  }
  if (file === 'foreign') throw new Error('The file that is locked cannot be emptied')
  if (file === 'busy') return null
  const { close, held } = file
  return { folder, isHeld: held, release: close }
}

type Begun = { readonly held: () => boolean; readonly close: () => void }

const begin = (path: string): Begun | 'busy' | 'foreign' => {
  const file = new BetterSqlite3(path, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    const code = error instanceof BetterSqlite3.SqliteError ? error.code : ''
    if (code.startsWith('SQLITE_BUSY')) return 'busy'
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return 'foreign'
    throw error
  }
  return { held: () => file.open, close: () => void file.close() }
}
