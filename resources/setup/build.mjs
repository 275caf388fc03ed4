import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { projectFolder } from './folders.mjs'
import { alone } from './lock.mjs'
import { runWatched } from './processes.mjs'
import { say, SetupError } from './report.mjs'

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const notBuilt = join('resources', 'setup') + sep
const stamp = join(projectFolder, 'out', 'built-from')

/** Builds `out/` when it does not come from the sources as they are. By content: git does not keep times. */
export async function buildIfChanged({ always = false } = {}) {
  const now = fingerprint()
  if (!always && builtFrom() === now) return
  await alone(async () => {
    if (!always && builtFrom() === now) return
    say('building the app')
    // Taken away first: a build that is cut short must not look finished.
    forgetBuild()
    const { ended, output } = await runWatched(process.execPath, [electronVite, 'build'], {
      cwd: projectFolder,
      quiet: true,
      stallAfter: Infinity,
    })
    if (ended !== 'ok') {
      process.stderr.write(output)
      throw new SetupError('the app does not build; the reason stands above.')
    }
    writeFileSync(stamp, now)
  })
}

/** For whoever writes into `out/` by other means, such as the development server: the next start builds again. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

export const electronVite = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

export function fingerprint(root = projectFolder) {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((source) => filesOf(root, source))) {
    const bytes = readFileSync(join(root, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function filesOf(root, path) {
  if (!existsSync(join(root, path))) return []
  let entries
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(root, join(path, entry.name)) : [join(path, entry.name)],
    )
    .filter((file) => !file.startsWith(notBuilt))
}

function builtFrom() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
