import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallback, fallbackFolder, hasFallback } from './fallbackElectron.mjs'
import { projectFolder } from './folders.mjs'
import { ask } from './processes.mjs'

/**
 * The Electron that start, dev and the tests run, or undefined before the set-up has provided one.
 * `source` says where it came from; `napi` is the Node-API version, which decides about the native module.
 */
export function electronRuntime() {
  const found = findRuntime()
  if (!found) return undefined
  const script = 'JSON.stringify({ version: process.versions.electron, napi: Number(process.versions.napi) })'
  const answer = ask(found.executable, ['-p', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  return { ...found, ...(answer ? JSON.parse(answer) : { version: undefined, napi: 0 }) }
}

/** @returns {{ executable: string, source: string } | undefined} */
export function findRuntime() {
  return chooseRuntime({
    override: executableIn(process.env.ELECTRON_OVERRIDE_DIST_PATH),
    official: officialExecutable(),
    fallback: hasFallback() ? join(fallbackFolder(), 'electron') : undefined,
  })
}

/** What somebody asked for by name comes first, then the current official Electron, then the older fallback. */
export function chooseRuntime({ override, official, fallback: fallbackExecutable }) {
  if (override) return { executable: override, source: 'ELECTRON_OVERRIDE_DIST_PATH' }
  if (official) return { executable: official, source: 'the official release' }
  if (fallbackExecutable)
    return { executable: fallbackExecutable, source: `the npm package ${fallback.package}` }
  return undefined
}

/** The arguments that come before the app's folder. Chromium refuses to run as root with its sandbox on. */
export function leadingArguments({ uid = process.getuid?.() } = {}) {
  return uid === 0 ? ['--no-sandbox'] : []
}

/** Only a complete one: electron's installer writes path.txt last. */
function officialExecutable() {
  const folder = join(projectFolder, 'node_modules', 'electron')
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const unpacked = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return unpacked === version && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

function executableIn(folder) {
  if (!folder) return undefined
  return ['electron', 'electron.exe', join('Electron.app', 'Contents', 'MacOS', 'Electron')]
    .map((name) => join(folder, name))
    .find((candidate) => existsSync(candidate))
}
