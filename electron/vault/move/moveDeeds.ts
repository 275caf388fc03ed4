import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  rmdirSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { syncFile, syncFolder, writeDurably } from '../durableFile'

/** Every deed of moving a vault that changes or measures a disk: a test can cut the power before and within each. */
export type MoveDeeds = {
  readonly makeFolder: (folder: string) => void
  /** Under a name that is free; durable when this answers. */
  readonly write: (path: string, content: string) => void
  /** To a name that is free, durable when this answers; the SHA-256 of what was read. */
  readonly copy: (from: string, to: string) => string
  readonly hashOf: (path: string) => string
  readonly rename: (from: string, to: string) => void
  /** A file that may be gone already. */
  readonly remove: (path: string) => void
  /** Only when it is empty. */
  readonly removeFolder: (folder: string) => void
  readonly syncFolder: (folder: string) => void
  /** What this user may still write there. */
  readonly freeBytes: (folder: string) => number
}

const slice = 1_048_576

export const moveDeeds: MoveDeeds = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
  write: writeDurably,
  copy: (from, to) => {
    const target = openSync(to, 'wx', 0o600)
    try {
      const hash = hashing(from, (bytes) => {
        for (let at = 0; at < bytes.length;) at += writeSync(target, bytes, at)
      })
      fsyncSync(target)
      return hash
    } finally {
      closeSync(target)
    }
  },
  hashOf: (path) => hashing(path, () => undefined),
  rename: (from, to) => {
    renameSync(from, to)
    // Windows knows no syncing of folders, and keeps the order of renames on two drives to itself.
    if (process.platform === 'win32') syncFile(to)
  },
  remove: (path) => rmSync(path, { force: true }),
  removeFolder: (folder) => rmdirSync(folder),
  syncFolder,
  freeBytes: (folder) => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  },
}

const hashing = (path: string, each: (bytes: Buffer) => void): string => {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(slice)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const bytes = buffer.subarray(0, readSync(file, buffer, 0, slice, null))
      if (bytes.length === 0) return hash.digest('hex')
      hash.update(bytes)
      each(bytes)
    }
  } finally {
    closeSync(file)
  }
}
