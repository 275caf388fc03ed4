import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isAlive } from './processes.mjs'

/** The clone this script belongs to. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where downloads and built binaries live, so that a second clone or a fresh `npm ci` does not cost them again. */
export function cacheFolder({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'visitbook')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'visitbook')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'visitbook')
}

const unfinished = /^unfinished-(\d+)-/

/**
 * Gives `work` a folder of its own beside its goal (a rename must not cross file systems) and removes it after.
 * What a killed run left is removed too: the folder's name carries the process that owned it.
 */
export async function withUnfinished(name, work, parent = cacheFolder()) {
  mkdirSync(parent, { recursive: true })
  for (const entry of readdirSync(parent)) {
    const owner = unfinished.exec(entry)?.[1]
    if (owner && !isAlive(Number(owner))) rmSync(join(parent, entry), { recursive: true, force: true })
  }
  const folder = join(parent, `unfinished-${process.pid}-${name}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
