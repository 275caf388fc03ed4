import { accessSync, constants, existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { MoveFault } from '@shared/vault/vaultPlace'
import { isWithin, syncedFolder } from '@shared/vault/syncedFolder'
import { holdFile } from '../vaultHold'
import { lookAround } from '../place/lookAround'
import { isThere, vaultPaths } from '../vaultFolder'
import { diskFault } from './diskFault'
import { moveDeeds } from './moveDeeds'
import type { Whereabouts } from '../place/lookAround'

/** Lies in a folder that a vault is being copied into, until the vault is opened there. */
export const movingFile = 'moving.json'
export const Moving = z.strictObject({
  format: z.literal('visitbook.moving'),
  from: z.string(),
  /** What the profile says once the vault is there. */
  to: z.string().optional(),
  vaultId: z.uuid(),
  /** SHA-256 of the database that is copied: opened once, it is another. */
  database: z.string().optional(),
})
export type Moving = z.infer<typeof Moving>

/** What makes up a vault on disk; whatever else lies in a folder is somebody’s own. */
export const vaultEntries: readonly string[] = [
  ...['', '-wal', '-shm', '-journal'].map((ending) => `visitbook.db${ending}`),
  'vault.json.new',
  holdFile,
  'attachments',
  'outbox',
  'backups',
]

/**
 * Why the folder cannot take a vault; null: it can, as far as can be seen without writing. `current`: the folder the
 * vault is in.
 */
export const targetFault = (folder: string, current: string, at: Whereabouts): MoveFault | null => {
  const around = lookAround(folder, at)
  const old = lookAround(current, at).path
  if (isWithin(around, around.path, old) || isWithin(around, old, around.path)) return 'sameFolder'
  if (syncedFolder(around) !== null) return 'synced'
  const taken = takenBy(folder, current)
  if (taken !== null) return taken
  const there = nearestThere(folder)
  if (there === null) return 'missing'
  try {
    accessSync(there, constants.W_OK | constants.X_OK)
    return null
  } catch {
    return 'unwritable'
  }
}

/**
 * What an interrupted move has left there, and nobody has opened since: not the user’s vault, but a copy of what that was
 * then. null: there is none. The mark alone does not say it: one that could not be taken away lies beside a vault in use.
 */
export const unusedCopy = (folder: string): Moving | null => {
  const moving = readMoving(folder)
  if (moving === null) return null
  const { header, database } = vaultPaths(folder)
  if (!isThere(header) || !isThere(database)) return moving
  return moveDeeds.hashOf(database) === moving.database ? moving : null
}

/** It is one of this very vault, and may be cleared away. */
export const isUnfinishedMove = (
  folder: string,
  { from, vaultId }: { readonly from: string; readonly vaultId: string },
): boolean => {
  const moving = unusedCopy(folder)
  return moving !== null && moving.from === from && moving.vaultId === vaultId
}

/** The folder, or the nearest one above it that is there. */
export const nearestThere = (folder: string): string | null => {
  if (existsSync(folder)) return folder
  const above = dirname(folder)
  return above === folder ? null : nearestThere(above)
}

/** Only where the disk says that there is nothing the folder is free: a drive that is still waking may hold a vault. */
const takenBy = (folder: string, current: string): MoveFault | null => {
  try {
    if (!isThere(folder)) return null
    if (!statSync(folder).isDirectory()) return 'notEmpty'
    const names = readdirSync(folder)
    if (names.every((name) => name === movingFile || name === holdFile)) return null
    if (unusedCopy(folder)?.from === current) return null
    if (names.includes('vault.json')) return 'holdsVault'
    // A vault whose making was interrupted: nothing was ever written into it.
    if (names.includes('vault.json.new'))
      return names.every((name) => vaultEntries.includes(name)) ? null : 'notEmpty'
    return names.includes('visitbook.db') ? 'holdsVault' : 'notEmpty'
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    return fault
  }
}

const readMoving = (folder: string): Moving | null => {
  try {
    const read = Moving.safeParse(JSON.parse(readFileSync(join(folder, movingFile), 'utf8')))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
