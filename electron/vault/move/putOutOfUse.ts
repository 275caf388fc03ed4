import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolved } from '../place/lookAround'
import { readHeader } from '../header'
import type { LeftBehind } from '../place/vaultPlace'
import { databaseFiles, isThere, vaultPaths } from '../vaultFolder'
import { holdFile, holdVault } from '../vaultHold'
import type { VaultHold } from '../vaultHold'
import type { MoveDeeds } from './moveDeeds'

type Leaving = LeftBehind & {
  readonly home: string
  readonly vaultId: string
  readonly newFolder: string
  readonly fastKeys: boolean
  /** Held already, of the folder that was just left. */
  readonly hold: VaultHold | null
}

/** The name the header of a kept copy has: no app opens that by itself. */
export const keptHeader = 'vault.json.kept'

/** The name it has while the rest is taken away: it says whose the rest is, and goes last. */
const leavingHeader = 'vault.json.leaving'

/**
 * Takes away, or keeps out of use, what a vault was moved away from; done again, it goes on where it was interrupted.
 * The header gets another name first: from then on nothing there can be taken for a vault. Without a header of this very
 * vault nothing is touched, nor is a file that was never copied. false: its drive is not there, its header cannot be
 * read, or somebody works in it or has since.
 */
export const putOutOfUse = (left: Leaving, deeds: MoveDeeds): boolean => {
  const { folder, kept, database, home, vaultId, newFolder, fastKeys } = left
  if (resolved(folder) === resolved(newFolder)) return true
  if (!isThere(folder)) return isThere(dirname(folder))
  const paths = vaultPaths(folder)
  if (isThere(paths.header)) {
    const whose = whoseIs(paths.header, fastKeys)
    if (whose !== vaultId) return whose !== null
    const hold = left.hold?.folder === folder ? left.hold : holdVault(folder)
    if (hold === null) return false
    try {
      const isAsCopied = !isThere(paths.database) || deeds.hashOf(paths.database) === database
      if (database !== null && !isAsCopied) return false
      deeds.rename(paths.header, join(folder, kept ? keptHeader : leavingHeader))
      deeds.syncFolder(folder)
    } finally {
      // Where there is no header nobody opens anything, and a file that is open could not be taken away everywhere.
      hold.release()
    }
  }
  if (kept) return true
  const leaving = join(folder, leavingHeader)
  if (isThere(leaving)) {
    const whose = whoseIs(leaving, fastKeys)
    if (whose !== vaultId) return whose !== null
    clear(folder, newFolder, deeds)
    deeds.syncFolder(folder)
    deeds.remove(leaving)
    deeds.syncFolder(folder)
  }
  if (folder !== home && readdirSync(folder).length === 0) {
    deeds.removeFolder(folder)
    deeds.syncFolder(dirname(folder))
  }
  return true
}

const clear = (folder: string, newFolder: string, deeds: MoveDeeds): void => {
  const paths = vaultPaths(folder)
  for (const file of [...databaseFiles(paths), paths.newHeader, join(folder, holdFile)]) deeds.remove(file)
  for (const part of [paths.attachments, paths.outbox, paths.backups]) removeAll(part, deeds)
  // What an earlier Visitbook copied as well lies in the new folder under the same name.
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && !isOfPlace(entry.name) && existsSync(join(newFolder, entry.name)))
      deeds.remove(join(folder, entry.name))
}

/** null: it cannot be read. */
const whoseIs = (file: string, fastKeys: boolean): string | null => {
  const read = readHeader(readFileSync(file, 'utf8'), fastKeys)
  return read.kind === 'readable' ? read.header.vaultId : null
}

const isOfPlace = (name: string) => name.startsWith('place.json')

const removeAll = (folder: string, deeds: MoveDeeds): void => {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) removeAll(path, deeds)
    else deeds.remove(path)
  }
  deeds.removeFolder(folder)
}
