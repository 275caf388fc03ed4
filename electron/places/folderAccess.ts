import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PlaceFault } from '@shared/places/placeFaults'
import { err, ok } from '@shared/result'
import { localCopyLost, localDiskRefused } from './placeAccess'
import type { Answer, PlaceAccess, PlacePath } from './placeAccess'

/** A folder on a disk: of this computer, of a drive that can be taken out, or one that a sync program carries away. */
export const folderAccess = (root: string): PlaceAccess => {
  const at = (path: PlacePath): string => join(root, ...path)
  /** A missing file counts only while the folder itself is there. */
  const rootIsThere = async (): Promise<boolean> =>
    (await stat(root).catch(() => null))?.isDirectory() === true
  const guarded = async <T>(deed: () => Promise<T>, whenAbsent: T | null): Answer<T> => {
    try {
      return ok(await deed())
    } catch (error) {
      if (isAbsent(error) && whenAbsent !== null && (await rootIsThere())) return ok(whenAbsent)
      return err({ fault: faultOf(error) })
    }
  }
  return {
    root: async () => {
      try {
        return (await stat(root)).isDirectory() ? ok(null) : err({ fault: 'missingFolder' })
      } catch (error) {
        return err({ fault: faultOf(error) })
      }
    },

    list: (folder) =>
      guarded(
        async () => {
          const entries = await readdir(at(folder), { withFileTypes: true })
          return Promise.all(
            entries.map(async (entry) => ({
              name: entry.name,
              isFolder: entry.isDirectory(),
              size: entry.isFile() ? await sizeOf(join(at(folder), entry.name)) : 0,
            })),
          )
        },
        folder.length === 0 ? null : [],
      ),

    read: (path, take) =>
      guarded(async () => {
        const file = await open(at(path), 'r')
        try {
          const buffer = new Uint8Array(256 * 1024)
          for (;;) {
            const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, null)
            if (bytesRead === 0) return true
            if (take(buffer.slice(0, bytesRead)) === 'enough') return true
          }
        } finally {
          await file.close()
        }
      }, false),

    write: (path, content, _size, sent) =>
      guarded(async () => {
        // Never through a link that somebody put there.
        const file = await open(
          at(path),
          constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow,
        )
        try {
          for await (const bytes of content()) {
            await file.writeFile(bytes)
            sent(bytes.byteLength)
          }
          await file.sync()
        } finally {
          await file.close()
        }
        return null
      }, null),

    // Names in a place follow from the content: should another device put the same name there between the two steps,
    // it is the same file.
    move: (from, to) =>
      guarded(async () => {
        if ((await stat(at(to)).catch(absentOnly)) !== null) return 'taken' as const
        await rename(at(from), at(to))
        await flushFolder(dirname(at(to)))
        return 'moved' as const
      }, null),

    remove: (path) => guarded(async () => rm(at(path), { force: true }).then(() => null), null),

    makeFolder: (folder) =>
      guarded(async () => {
        await mkdir(at(folder)).catch((error: unknown) => {
          if (codeIn(error) !== 'EEXIST') throw error
        })
        // What is verified in it must not go with it when the power fails.
        await flushFolder(dirname(at(folder)))
        return null
      }, null),
  }
}

// Windows has no such flag.
const noFollow = constants.O_NOFOLLOW ?? 0

const absentOnly = (error: unknown): null => {
  if (isAbsent(error)) return null
  throw error
}

/** A file that goes away between two looks has no size. */
const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0

const flushFolder = async (path: string): Promise<void> => {
  // Windows cannot open a folder; there the rename is journalled by the file system.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Some network file systems and FAT drivers do not know the call.
    if (codeIn(error) !== 'EINVAL' && codeIn(error) !== 'ENOTSUP') throw error
  } finally {
    await folder.close()
  }
}

const codeIn = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const isAbsent = (error: unknown): boolean => codeIn(error) === 'ENOENT'

/** What the file system's own word means here. A bug of ours has none, and is thrown on. */
export const faultOf = (error: unknown): PlaceFault => {
  switch (codeIn(error)) {
    case localCopyLost:
      return 'localCopyLost'
    case localDiskRefused:
      return 'somethingBroke'
    case 'ABORT_ERR':
      return 'stopped'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ENOTCONN':
    case 'ETIMEDOUT':
      return 'missingFolder'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'diskFull'
    case 'EFBIG':
      return 'tooLarge'
    case 'EACCES':
    case 'EROFS':
    case 'EPERM':
    case 'ELOOP':
      return 'readOnly'
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EAGAIN':
    case 'EMFILE':
      return 'inUse'
    case 'EEXIST':
    case 'EISDIR':
    case 'ENOTEMPTY':
      return 'nameTaken'
    default:
      if (codeIn(error) === undefined) throw error
      return 'diskFailing'
  }
}
