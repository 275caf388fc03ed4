import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'

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

/** Makes a rename durable. Windows has no such call on folders, and makes renames durable by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
