import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolderDurably, syncFolder } from '../vault/durableFile'
import { knownFailure } from '../vault/knownFailure'

/** A file that does not count yet: it is still being written or read back, or its row was stored just now. */
const unfinished = '.part'
const aside = 'set aside'

/** Names say nothing: neither what a file holds, nor when it came, nor whose it is. */
export const newFileName = (): string => randomBytes(16).toString('hex')

/** Where a file that a row names lies: while its name could not be given yet, beside it. */
export const pathOf = (folder: string, file: string): string => {
  const [named, beside] = [namedPathOf(folder, file), unfinishedPathOf(folder, file)]
  return !existsSync(named) && existsSync(beside) ? beside : named
}

const namedPathOf = (folder: string, file: string): string => join(folder, file)

export const unfinishedPathOf = (folder: string, file: string): string => join(folder, file + unfinished)

export const ensureFolder = makeFolderDurably

/** What was written is found again when the power fails. */
export const keepEntries = syncFolder

/**
 * The file gets the name that its row knows. It counts since its row was stored: where the disk refuses just now, it is
 * found beside its name, and gets it at the next unlock.
 */
export const putInPlace = (folder: string, file: string): void => {
  try {
    renameSync(unfinishedPathOf(folder, file), namedPathOf(folder, file))
    syncFolder(folder)
  } catch (error) {
    if (knownFailure(error) === null) throw error
  }
}

/** Takes away a file that nothing names yet. Where the disk refuses, it is noise without a key until the next unlock. */
export const discard = (folder: string, file: string): void => {
  for (const path of [unfinishedPathOf(folder, file), namedPathOf(folder, file)])
    try {
      rmSync(path, { force: true })
    } catch (error) {
      if (knownFailure(error) === null) throw error
    }
}

/** What programs of this user may still write on the disk of the folder. */
export const freeSpace = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/**
 * Clears up after an unclean exit. A file that has no row yet is noise, for its key was never stored; where the row is
 * there, only the name was missing. A file with its name that no row knows is moved aside with the date, not deleted: should an older database be put back
 * and a newer one found again, its key is in there.
 */
export const setOrphansAside = (folder: string, known: ReadonlySet<string>, today: string): number => {
  if (!existsSync(folder)) return 0
  let moved = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || known.has(entry.name)) continue
    if (entry.name.endsWith(unfinished)) settle(folder, entry.name.slice(0, -unfinished.length), known)
    else {
      mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 })
      renameSync(join(folder, entry.name), join(folder, aside, `${today} ${entry.name}`))
      moved += 1
    }
  }
  return moved
}

const settle = (folder: string, file: string, known: ReadonlySet<string>): void => {
  if (known.has(file) && !existsSync(namedPathOf(folder, file))) putInPlace(folder, file)
  else rmSync(unfinishedPathOf(folder, file), { force: true })
}
