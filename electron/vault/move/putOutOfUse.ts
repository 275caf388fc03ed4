import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { resolved } from '../place/lookAround'
import { readHeader } from '../header'
import { databaseFiles, vaultPaths } from '../vaultFolder'
import type { MoveDeeds } from './moveDeeds'

type LeftBehind = {
  readonly folder: string
  /** The user wants to keep it: then only its header gets another name. */
  readonly kept: boolean
  readonly home: string
  readonly vaultId: string
  readonly newFolder: string
  readonly fastKeys: boolean
}

/** The name the header of a kept copy has: no app opens that by itself. */
export const keptHeader = 'vault.json.kept'

/**
 * Takes away, or keeps out of use, what a vault was moved away from; done again, it goes on where it was interrupted.
 * The header goes first: from then on nothing there can be taken for a vault. Another vault that came there meanwhile
 * is not touched, nor is a file that was never copied.
 */
export const putOutOfUse = (left: LeftBehind, deeds: MoveDeeds): void => {
  const { folder, kept, home, vaultId, newFolder, fastKeys } = left
  if (!existsSync(folder) || resolved(folder) === resolved(newFolder)) return
  const paths = vaultPaths(folder)
  if (existsSync(paths.header)) {
    const there = readHeader(readFileSync(paths.header, 'utf8'), fastKeys)
    if (there.kind !== 'readable' || there.header.vaultId !== vaultId) return
    if (kept) deeds.rename(paths.header, join(folder, keptHeader))
    else deeds.remove(paths.header)
    deeds.syncFolder(folder)
  }
  if (kept) return
  for (const file of databaseFiles(paths)) deeds.remove(file)
  for (const part of [paths.attachments, paths.outbox, paths.backups]) removeAll(part, deeds)
  // What else was copied lies in the new folder under the same name.
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && !isOfPlace(entry.name) && existsSync(join(newFolder, entry.name)))
      deeds.remove(join(folder, entry.name))
  if (folder !== home && readdirSync(folder).length === 0) deeds.removeFolder(folder)
  else deeds.syncFolder(folder)
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
