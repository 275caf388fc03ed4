import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { err, ok } from '@shared/result'
import { codeIn, faultOf } from './folderFaults'
import type { Answer, PlaceAccess, PlacePath } from './placeAccess'

/**
 * null: there is nothing under that name, or a link to nothing. A file that the disk does not show is not nothing: it may
 * be what somebody waits for. Only beside our own folders, as in the root of a drive, there may be what is nobody's
 * business.
 */
const foundAt = (path: string, mayBeClosed: boolean) =>
  stat(path).catch((error: unknown) => {
    if (mayBeClosed || isAbsent(error) || codeIn(error) === 'ELOOP') return null
    throw error
  })

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
  const looking = async <T>(deed: () => Promise<T>, whenAbsent: T | null): Answer<T> => {
    const answer = await guarded(deed, whenAbsent)
    return !answer.ok && answer.error.fault === 'readOnly' ? err({ fault: 'notReadable' }) : answer
  }
  return {
    goesOn: true,

    root: async () => {
      const found = await looking(async () => (await stat(root)).isDirectory(), null)
      if (!found.ok) return found
      return found.value ? ok(null) : err({ fault: 'missingFolder' })
    },

    list: (folder) =>
      looking(
        async () => {
          const entries = await readdir(at(folder), { withFileTypes: true })
          const seen = await Promise.all(
            entries.map(async ({ name }) => ({
              name,
              found: await foundAt(join(at(folder), name), folder.length === 0),
            })),
          )
          // What is gone is nothing only where the drive is still there.
          if (seen.some(({ found }) => found === null)) await stat(root)
          // What is neither file nor folder, as a pipe or a device, is nothing to be read.
          return seen
            .filter(({ found }) => found?.isFile() === true || found?.isDirectory() === true)
            .map(({ name, found }) => {
              const isFolder = found?.isDirectory() === true
              const version = isFolder ? '' : String(found?.mtimeMs ?? '')
              return { name, isFolder, size: isFolder ? 0 : (found?.size ?? 0), version }
            })
        },
        folder.length === 0 ? null : [],
      ),

    read: (path, take) =>
      looking(async () => {
        const file = await openFile(at(path), constants.O_RDONLY)
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

    write: (path, content, _size, sent, from) =>
      guarded(async () => {
        // Never through a link that somebody put there.
        const file = await openFile(at(path), constants.O_WRONLY | constants.O_CREAT | noFollow)
        try {
          await file.truncate(from)
          let done = 0
          let flushed = from
          for await (const bytes of content()) {
            const wanted = bytes.subarray(Math.max(0, from - done))
            await writeAt(file, wanted, done + bytes.byteLength - wanted.byteLength)
            done += bytes.byteLength
            // In steps: the last one would take minutes on a slow drive, and nobody could tell that from a dead one.
            if (done - flushed >= flushStep) {
              await file.datasync()
              flushed = done
            }
            if (wanted.byteLength > 0) sent(wanted.byteLength)
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
        if ((await lookAt(at(to))) !== null) return 'taken' as const
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

// Windows has no such flags.
const noFollow = constants.O_NOFOLLOW ?? 0
const noWaiting = constants.O_NONBLOCK ?? 0

const flushStep = 1_000_000

/** A pipe or a device would be waited for, or read, for ever: it is not opened, nor used when it came meanwhile. */
const openFile = async (path: string, flags: number): Promise<FileHandle> => {
  const before = await lookAt(path)
  if (before !== null && !before.isFile()) throw noFile()
  const file = await open(path, flags | noWaiting)
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw noFile()
}

const noFile = (): Error => Object.assign(new Error('This is no file'), { code: 'EISDIR' })

const writeAt = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, position + done)
    done += bytesWritten
  }
}

/** Whatever a link leads to; null where nothing is. */
const lookAt = (path: string) => stat(path).catch(absentOnly)

const absentOnly = (error: unknown): null => {
  if (isAbsent(error)) return null
  throw error
}

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

const isAbsent = (error: unknown): boolean => codeIn(error) === 'ENOENT'
