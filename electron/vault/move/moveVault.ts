import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import type { MoveFault } from '@shared/vault/vaultPlace'
import { readUntouched } from '../database'
import { knownSchemaVersion, schemaVersion } from '../migrate'
import { readSetting } from '../settings'
import { findVault, writePlace } from '../place/vaultPlace'
import type { LeftBehind } from '../place/vaultPlace'
import { lookAtVaultFolder, vaultPaths } from '../vaultFolder'
import { holdFile } from '../vaultHold'
import type { VaultHold } from '../vaultHold'
import { makeDurably } from './makeDurably'
import type { MoveDeeds } from './moveDeeds'
import { putOutOfUse } from './putOutOfUse'
import { diskFault } from './diskFault'
import { isUnfinishedMove, movingFile, nearestThere, vaultEntries } from './targetFault'
import type { Moving } from './targetFault'

/** A vault that is closed, its write-ahead log taken into the database, and that nobody else opens meanwhile. */
export type ClosedVault = {
  readonly folder: string
  readonly vaultId: string
  readonly vaultKey: Buffer
  readonly hold: VaultHold
}

type Move = {
  /** The profile’s own folder for its vault: here `place.json` says where it is. */
  readonly home: string
  readonly closed: ClosedVault
  readonly to: string
  readonly keepOld: boolean
  readonly fastKeys: boolean
}

/**
 * Moves a closed vault in two phases. First everything is copied, synced, read back by hash and opened with its key,
 * under a mark that says it is not used yet. Then one rename in the profile says that it is there, and the old one goes.
 * Interrupted at any moment, either the old one or the new one is whole and is the one that is used.
 */
export const moveVault = (move: Move, deeds: MoveDeeds): Result<{ readonly oldLeft: boolean }, MoveFault> => {
  const { home, closed, to, keepOld, fastKeys } = move
  const used = () => findVault(home, fastKeys)
  try {
    const copied = copyWhole(move, deeds)
    if (!copied.ok) {
      clearUnfinished(move, deeds)
      return copied
    }
    const left = { folder: closed.folder, kept: keepOld, database: copied.value.database }
    // What an earlier move left behind is not forgotten; where the vault comes to, nothing is left behind any more.
    const earlier = used().place?.leftBehind.filter(({ folder }) => folder !== to) ?? []
    const leftBehind = [...earlier, left]
    writePlace(home, { folder: to, vaultId: closed.vaultId, leftBehind }, deeds)
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    const { place, folder } = used()
    if (place?.folder !== to) {
      // Where even the place cannot be read just now, the copy may be what it names.
      if (place !== null || folder.kind !== 'away') clearUnfinished(move, deeds)
      return err(fault)
    }
  }
  return ok({ oldLeft: !finishMove(home, fastKeys, deeds, closed.hold) })
}

/**
 * Puts all that was left behind out of use, after a move and, where that was interrupted, at each unlocking. false: something
 * keeps it from that; nothing uses what is left. `hold`: of the folder that was just left.
 */
export const finishMove = (
  home: string,
  fastKeys: boolean,
  deeds: MoveDeeds,
  hold: VaultHold | null = null,
): boolean => {
  const { place } = findVault(home, fastKeys)
  if (place?.vaultId == null) return true
  const { folder, vaultId, leftBehind } = place
  const mark = join(folder, movingFile)
  if (leftBehind.length === 0 && !existsSync(mark)) return true
  const isOutOfUse = (left: LeftBehind) =>
    isDone(() => putOutOfUse({ ...left, home, vaultId, newFolder: folder, fastKeys, hold }, deeds))
  return isDone(() => {
    // Before anything goes, what says where the vault is now has to outlast a power cut.
    deeds.syncFolder(home)
    deeds.remove(mark)
    deeds.syncFolder(folder)
    const still = leftBehind.filter((left) => !isOutOfUse(left))
    if (still.length < leftBehind.length) writePlace(home, { folder, vaultId, leftBehind: still }, deeds)
    return still.length === 0
  })
}

/** What a disk refuses is tried again another time. */
const isDone = (deed: () => boolean): boolean => {
  try {
    return deed()
  } catch (error) {
    if (diskFault(error) === null) throw error
    return false
  }
}

/** How much would be copied; 0 when there is nothing. */
export const bytesIn = (folder: string): number =>
  filesIn(folder).reduce(
    (sum, file) => sum + (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

const copyWhole = (
  { closed, to, fastKeys }: Move,
  deeds: MoveDeeds,
): Result<{ readonly database: string }, MoveFault> => {
  const from = closed.folder
  const log = `${vaultPaths(from).database}-wal`
  // Also an empty one: whoever closes a database last takes it away, so somebody else has it open.
  if (existsSync(log)) return err('inUse')
  const files = filesIn(from)
  const { vaultId } = closed
  if (isUnfinishedMove(to, { from, vaultId })) clearFolder(to, deeds)
  const database = deeds.hashOf(vaultPaths(from).database)
  const there = nearestThere(to)
  if (there === null) return err('missing')
  if (deeds.freeBytes(there) < bytesIn(from) + spare) return err('diskFull')
  makeDurably(to, deeds)
  deeds.write(
    join(to, movingFile),
    JSON.stringify({ format: 'visitbook.moving', from, to, vaultId, database } satisfies Moving),
  )
  deeds.syncFolder(to)

  const folders = new Set(files.flatMap((file) => [to, ...foldersOf(file).map((each) => join(to, each))]))
  for (const folder of folders) deeds.makeFolder(folder)
  for (const file of files) {
    const target = file === header ? vaultPaths(to).newHeader : join(to, file)
    if (deeds.copy(join(from, file), target) !== deeds.hashOf(target)) return err('copyDiffers')
  }
  for (const folder of folders) deeds.syncFolder(folder)
  if (!opensWhole(to, closed.vaultKey)) return err('copyDiffers')
  // From here on the folder holds a vault; it is not used before the profile says so.
  deeds.rename(vaultPaths(to).newHeader, vaultPaths(to).header)
  deeds.syncFolder(to)
  const found = lookAtVaultFolder(vaultPaths(to), fastKeys)
  const isIt = found.kind === 'present' && found.header.vaultId === vaultId
  return isIt ? ok({ database }) : err('copyDiffers')
}

const header = 'vault.json'
/** The database must be able to grow for a while where it comes to. */
const spare = 32 * 1024 * 1024

/** Those a file lies in, the outermost first. */
const foldersOf = (file: string): readonly string[] => {
  const above = dirname(file)
  return above === '.' ? [] : [...foldersOf(above), above]
}

/** All that makes up a vault but what SQLite makes anew by itself: the marks of a sync program stay with its folder. */
const filesIn = (folder: string): readonly string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        if (entry.isDirectory()) return []
        const file = relative(folder, join(entry.parentPath, entry.name))
        const [first = ''] = file.split(/[\\/]/)
        return isOurs(first) && !notCopied.has(file) ? [file] : []
      })

const isOurs = (name: string) => name === header || vaultEntries.includes(name)
const notCopied: ReadonlySet<string> = new Set([
  holdFile,
  'vault.json.new',
  ...['-wal', '-shm', '-journal'].map((ending) => `visitbook.db${ending}`),
])

const opensWhole = (folder: string, vaultKey: Buffer): boolean =>
  readUntouched(vaultPaths(folder).database, vaultKey, (db) => {
    const found = db.pragma('integrity_check') as readonly object[]
    const isWhole = found.length === 1 && Object.values(found[0] ?? {})[0] === 'ok'
    return isWhole && schemaVersion(db) === knownSchemaVersion && readSetting(db, 'deviceId') !== null
  })

/** What was begun there is of no use to anybody; a folder that refuses keeps it, under its mark, until the next move. */
const clearUnfinished = ({ closed, to }: Move, deeds: MoveDeeds): void => {
  try {
    if (isUnfinishedMove(to, { from: closed.folder, vaultId: closed.vaultId })) clearFolder(to, deeds)
  } catch (error) {
    if (diskFault(error) === null) throw error
  }
}

/** The mark goes last: until then it says what the rest is. */
const clearFolder = (folder: string, deeds: MoveDeeds): void => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const inside = entries.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
  const isInside = (path: string) => isOurs(relative(folder, path).split(/[\\/]/)[0] ?? '')
  // Half of it must not look like a vault.
  deeds.remove(vaultPaths(folder).header)
  for (const { entry, path } of inside) if (!entry.isDirectory() && isInside(path)) deeds.remove(path)
  for (const { entry, path } of inside.toReversed())
    if (entry.isDirectory() && isInside(path)) deeds.removeFolder(path)
  deeds.syncFolder(folder)
  deeds.remove(join(folder, movingFile))
  if (readdirSync(folder).length === 0) deeds.removeFolder(folder)
}
