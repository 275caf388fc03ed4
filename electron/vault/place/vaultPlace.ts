import { readFileSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { syncFolder } from '../durableFile'
import { isSystemError } from '../knownFailure'
import type { MoveDeeds } from '../move/moveDeeds'
import { lookAtVaultFolder, vaultPaths } from '../vaultFolder'
import type { VaultFolder, VaultPaths } from '../vaultFolder'

const LeftBehind = z.strictObject({
  folder: z.string().min(1).max(5_000).refine(isAbsolute),
  /** Only its header is taken out of its place. */
  kept: z.boolean(),
  /** SHA-256 of its database when it was copied: with another one somebody has worked in it since. */
  database: z.string().nullable().default(null),
})
export type LeftBehind = z.infer<typeof LeftBehind>

/** `place.json` in the folder where a vault is by itself: it is not here, but there. Written and replaced in one step. */
const VaultPlace = z.strictObject({
  format: z.literal('visitbook.place'),
  version: z.literal(1),
  folder: z.string().min(1).max(5_000).refine(isAbsolute),
  /** Another vault in that folder is not ours. null: the folder was chosen, and the vault is still to be made there. */
  vaultId: z.uuid().nullable(),
  /** What was moved away from, each until it is put out of use. At first there was room for one. */
  leftBehind: z.union([
    z.array(LeftBehind).readonly(),
    LeftBehind.nullable().transform((one) => (one === null ? [] : [one])),
  ]),
})
export type VaultPlace = z.infer<typeof VaultPlace>

/** What is found of the vault, and where. */
export type FoundVault = {
  readonly paths: VaultPaths
  readonly place: VaultPlace | null
  readonly folder:
    | VaultFolder
    /** It was moved, and is not to be found now; `where` null: even where cannot be read. */
    | { readonly kind: 'away'; readonly where: string | null }
}

/** The file that says where the vault is, in a profile’s own folder for it. */
export const placeFile = (home: string): string => join(home, 'place.json')

/**
 * Finds the vault of a profile: in the profile’s own folder, or where `place.json` there says. A vault that was moved
 * and is not there is never taken for none: nothing may be made in its stead.
 */
export const findVault = (home: string, fastKeys: boolean): FoundVault => {
  const read = readPlace(home)
  const own = vaultPaths(home)
  if (read === 'none') return { paths: own, place: null, folder: lookAtVaultFolder(own, fastKeys) }
  if (read === 'unreadable') return { paths: own, place: null, folder: { kind: 'away', where: null } }
  const paths = vaultPaths(read.folder)
  if (read.vaultId === null) return { paths, place: read, folder: lookAtVaultFolder(paths, fastKeys) }
  const folder = lookIfPossible(paths, fastKeys)
  const isThere =
    folder?.kind === 'present' ? folder.header.vaultId === read.vaultId : folder?.kind !== 'none'
  return { paths, place: read, folder: folder && isThere ? folder : { kind: 'away', where: read.folder } }
}

/** null: the disk does not let us look, as a drive that is locked or still waking. Nothing is made for one that is away. */
export const lookIfPossible = (paths: VaultPaths, fastKeys: boolean): VaultFolder | null => {
  try {
    return lookAtVaultFolder(paths, fastKeys)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return null
  }
}

/** Says from the rename on where the vault is; before it, everything is as it was. */
export const writePlace = (
  home: string,
  place: Omit<VaultPlace, 'format' | 'version'>,
  deeds: MoveDeeds,
): void => {
  const file = placeFile(home)
  const whole: VaultPlace = { format: 'visitbook.place', version: 1, ...place }
  deeds.write(`${file}.new`, `${JSON.stringify(whole, null, 2)}\n`)
  deeds.rename(`${file}.new`, file)
  deeds.syncFolder(home)
  const read = readPlace(home)
  if (typeof read === 'string' || read.folder !== place.folder)
    // Said as what it is: the disk answers something else than it was given.
    throw Object.assign(new Error('Where the vault is reads back differently'), {
      code: 'EIO',
      syscall: 'read',
    })
}

/**
 * The vault is to be made in the profile’s own folder: what was chosen before, and never came to hold one, is off. Where
 * a vault was is never forgotten this way. null: done.
 */
export const forgetPlace = (home: string): null => {
  const read = readPlace(home)
  if (read === 'none') return null
  if (read === 'unreadable' || read.vaultId !== null)
    throw new Error('Where the vault is must not be forgotten')
  rmSync(placeFile(home), { force: true })
  syncFolder(home)
  return null
}

/** Only where the disk says that there is no such file there is none: what it does not show just now may be there. */
const readPlace = (home: string): VaultPlace | 'none' | 'unreadable' => {
  let text
  try {
    text = readFileSync(placeFile(home), 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'unreadable'
  }
  try {
    const read = VaultPlace.safeParse(JSON.parse(text))
    return read.success ? read.data : 'unreadable'
  } catch {
    return 'unreadable'
  }
}
