import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes and syncs a file under a name that nobody reads yet. */
export const writeDurably = (path: string, content: string): void => {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a folder that is still there when the power fails, with whatever is then written into it. */
export const makeFolderDurably = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Also where it was there: its maker may have been stopped before this.
  syncFolder(dirname(folder))
}

/** Makes what somebody else wrote durable. */
export const syncFile = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename durable. Windows has no such call on folders. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
