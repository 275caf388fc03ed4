import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably } from './durableFile'
import { readHeader } from './header'
import type { VaultHeader } from './header'

/** Where the parts of a vault lie. */
export type VaultPaths = {
  readonly folder: string
  readonly header: string
  /** The header while the vault is being made: it gets its name when everything else is done. */
  readonly newHeader: string
  /** The header that is about to take the place of the one in use. */
  readonly nextHeader: string
  readonly database: string
  /** Sealed files beside the database; made with the first of them. */
  readonly attachments: string
  /** Sealed copies of files on their way to a place; made with the first of them. */
  readonly outbox: string
  /** Checked copies of the database, as encrypted as it is; made with the first of them. */
  readonly backups: string
}

/** What lies in the folder, found without changing a byte of it. */
export type VaultFolder =
  | { readonly kind: 'none' }
  | { readonly kind: 'present'; readonly header: VaultHeader }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly part: 'header' }
  | { readonly kind: 'newer'; readonly version: number }

export const vaultPaths = (folder: string): VaultPaths => ({
  folder,
  header: join(folder, 'vault.json'),
  newHeader: join(folder, 'vault.json.new'),
  nextHeader: join(folder, 'vault.json.next'),
  database: join(folder, 'visitbook.db'),
  attachments: join(folder, 'attachments'),
  outbox: join(folder, 'outbox'),
  backups: join(folder, 'backups'),
})

/**
 * A database without any header is somebody's notes whose header was lost: damaged, and never cleaned. With a header
 * that never got its name it is a vault whose making was interrupted before anything could be written into it.
 */
export const lookAtVaultFolder = (paths: VaultPaths, fastKeys: boolean): VaultFolder => {
  if (!isThere(paths.header)) {
    const lostHeader = isThere(paths.database) && !isThere(paths.newHeader)
    return lostHeader ? { kind: 'damaged', part: 'header' } : { kind: 'none' }
  }
  const read = readHeader(readFileSync(paths.header, 'utf8'), fastKeys)
  switch (read.kind) {
    case 'newer':
      return read
    case 'damaged':
      return { kind: 'damaged', part: 'header' }
    case 'readable':
      return isThere(paths.database) ? { kind: 'present', header: read.header } : { kind: 'missing' }
  }
}

/** A disk that does not let us look says nothing: a vault taken for missing could be made anew, over the old one. */
export const isThere = (path: string): boolean => {
  try {
    statSync(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false
    throw error
  }
}

/** First step of making a vault: clears what an interrupted attempt left, and writes the header beside its name. */
export const beginVaultFolder = (paths: VaultPaths, header: VaultHeader): void => {
  mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
  for (const path of databaseFiles(paths)) rmSync(path, { force: true })
  writeDurably(paths.newHeader, `${JSON.stringify(header, null, 2)}\n`)
  syncFolder(paths.folder)
}

/** Last step: the database is whole and closed, so the header may have its name. */
export const finishVaultFolder = (paths: VaultPaths, header: VaultHeader): void => {
  chmodSync(paths.database, 0o600)
  syncFolder(paths.folder)
  renameSync(paths.newHeader, paths.header)
  syncFolder(paths.folder)
  const read = JSON.stringify(JSON.parse(readFileSync(paths.header, 'utf8')))
  if (read !== JSON.stringify(header)) throw new Error('The vault header reads back differently')
}

/**
 * Puts another header in the place of the one in use, in one step of the file system and only after what was written has
 * been read back. Interrupted at any moment there is a whole header: the old one, or the new one.
 */
export const replaceHeader = (paths: VaultPaths, header: VaultHeader): void => {
  const text = `${JSON.stringify(header, null, 2)}\n`
  try {
    writeDurably(paths.nextHeader, text)
    if (readFileSync(paths.nextHeader, 'utf8') !== text)
      throw new Error('The new vault header reads back differently')
  } catch (error) {
    rmSync(paths.nextHeader, { force: true })
    throw error
  }
  renameSync(paths.nextHeader, paths.header)
  syncFolder(paths.folder)
}

/** The database and what SQLite keeps beside it. */
export const databaseFiles = (paths: VaultPaths): readonly string[] =>
  ['', '-wal', '-shm', '-journal'].map((ending) => `${paths.database}${ending}`)
