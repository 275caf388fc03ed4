import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { AppError } from '@shared/ipc/errors'
import { err, ok } from '@shared/result'
import type { Result } from '@shared/result'
import { reasonOf, sha256, writeVerified } from '../shell/writeVerified'

type NotExported = Extract<AppError, { kind: 'notExported' }>

export type WrittenFile = {
  readonly format: string
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** A folder that gets all files of a run or none: they wait beside their places until every one is there. */
export type OutputFolder = {
  readonly add: (format: string, name: string, content: Uint8Array) => Promise<Result<null, NotExported>>
  /** What was written under this name, read from the disk. */
  readonly read: (name: string) => Promise<Uint8Array>
  /** Puts all in place and reads each back; files of an earlier run are replaced only now. */
  readonly finish: () => Promise<Result<readonly WrittenFile[], NotExported>>
  /** Takes away whatever this run has made. */
  readonly abandon: () => void
}

/** Makes the folder where it is missing and finds out at once whether it can be written to. */
export const openOutputFolder = (path: string): Result<OutputFolder, NotExported> => {
  const folder = resolve(path)
  const waiting = join(folder, `.visitbook-${randomBytes(6).toString('hex')}`)
  const made = missingFolders(folder)
  const abandon = () => {
    if (existsSync(waiting)) rmSync(waiting, { recursive: true })
    for (const one of made) removeIfEmpty(one)
  }
  try {
    // One by one: Node's own `recursive` never comes back from a file system that refuses new folders, as /proc does.
    for (const one of [...made].reverse()) makeFolder(one)
    mkdirSync(waiting)
    mkdirSync(join(waiting, 'before'))
  } catch (error) {
    abandon()
    return err({ kind: 'notExported', reason: reasonOf(error) })
  }

  const undo = (placed: readonly WrittenFile[], reason: NotExported['reason']) => {
    for (const file of placed) putBack(file, waiting)
    abandon()
    return err({ kind: 'notExported' as const, reason })
  }

  const files: WrittenFile[] = []
  return ok({
    add: async (format, name, content) => {
      const written = await writeVerified(join(waiting, name), content)
      if (!written.ok) return written
      files.push({ format, path: join(folder, name), name, ...written.value })
      return ok(null)
    },
    read: (name) => readFile(join(waiting, name)),
    finish: async () => {
      const placed: WrittenFile[] = []
      try {
        // Somebody's folder is not an earlier run's file.
        if (files.some((file) => isFolder(file.path))) return undo(placed, 'inTheWay')
        for (const file of files) {
          if (existsSync(file.path)) renameSync(file.path, join(waiting, 'before', file.name))
          placed.push(file)
          renameSync(join(waiting, file.name), file.path)
          if (sha256(await readFile(file.path)) !== file.sha256) return undo(placed, 'readBackDiffers')
        }
        rmSync(waiting, { recursive: true, force: true })
        return ok(files)
      } catch (error) {
        return undo(placed, reasonOf(error))
      }
    },
    abandon,
  })
}

const putBack = (file: WrittenFile, waiting: string) => {
  rmSync(file.path, { force: true })
  const before = join(waiting, 'before', basename(file.path))
  if (existsSync(before)) renameSync(before, file.path)
}

/** Another run may make the same folder at the same moment. */
const makeFolder = (path: string): void => {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolder(path)) throw error
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Innermost first. */
const missingFolders = (folder: string): readonly string[] =>
  existsSync(folder) ? [] : [folder, ...missingFolders(dirname(folder))]

const removeIfEmpty = (folder: string) => {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else has put something there meanwhile, or it was never made.
    return
  }
}
