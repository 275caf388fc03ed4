import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { npmLimits, npmProgram } from './npm.mjs'
import { ask, folderSize, runWatched } from './processes.mjs'
import { say, SetupError } from './report.mjs'

/** Brings node_modules to what package-lock.json says, and does nothing when it is already there. */
export async function providePackages() {
  if (missingNow().length === 0) return
  say('installing the npm packages (about a minute, once)')
  // Asked first: `npm ci` itself would try each of its packages in vain.
  const reach = await runWatched(...npmProgram(['ping', '--fetch-retries=0']), {
    cwd: projectFolder,
    quiet: true,
    stallAfter: 12_000,
  })
  const silent = reach.ended === 'stalled'
  if (silent)
    say('the npm registry did not answer within 12 seconds; trying with what npm has in its own cache')
  const { ended, output } = await runWatched(
    ...npmProgram([...installation, ...(silent ? ['--offline'] : []), ...npmLimits]),
    {
      cwd: projectFolder,
      quiet: true,
      progress: signsOfInstalling(),
      // It also tells of every request that it gave up.
      isSign: (text) => / fetch GET (200|304) |cache hit/.test(text),
    },
  )
  if (ended === 'ok' && missingNow().length === 0) return
  if (silent || ended === 'stalled') throw new SetupError(noAnswer)
  process.stderr.write(`${reasonIn(output)}\n`)
  throw new SetupError(
    'cannot install the npm packages: `npm ci` failed, its reason stands above. Mend that and run this again; nothing half-done is kept.',
  )
}

const noAnswer =
  'cannot install the npm packages: the npm registry does not answer, and npm has not all of them in its own cache. Check the network (or `npm config get registry`) and run this again.'

const installation = [
  'ci',
  // None of our packages needs its install script: what is native is provided by native.mjs and electron.mjs.
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--prefer-offline',
  // A line for everything fetched, which is how we see that it is alive.
  '--loglevel=http',
]

/** npm prints a line when a package has come; in between, one that is coming grows, and node_modules changes. */
function signsOfInstalling() {
  const cache =
    process.env.npm_config_cache ??
    ask(...npmProgram(['config', 'get', 'cache']), { cwd: projectFolder })?.trim()
  const modules = join(projectFolder, 'node_modules')
  return () =>
    (cache ? folderSize(join(cache, '_cacache', 'tmp')) : 0) +
    (existsSync(modules) ? readdirSync(modules).length : 0)
}

/** Without what was fetched and without the page of options that npm adds to some of its errors. */
function reasonIn(output) {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('npm error') && !/^npm error\s+at /.test(line))
  const page = lines.findIndex((line) => line.startsWith('npm error Clean install a project'))
  return lines.slice(0, page < 0 ? 12 : page).join('\n')
}

function missingNow() {
  const wanted = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'))
  return missingPackages(wanted, installedPackages(), process)
}

/** npm writes this list last of all, so an installation that was cut short has none or an old one. */
function installedPackages() {
  try {
    return JSON.parse(readFileSync(join(projectFolder, 'node_modules', '.package-lock.json'), 'utf8'))
  } catch {
    return { packages: {} }
  }
}

/** The packages of the lockfile that are not installed in that version; packages for other systems do not count. */
export function missingPackages(wanted, installed, { platform, arch, libc = systemLibc() }) {
  return Object.entries(wanted.packages)
    .filter(([path, entry]) => path !== '' && !entry.link && isNeeded(entry, { platform, arch, libc }))
    .filter(([path, entry]) => installed.packages[path]?.version !== entry.version)
    .map(([path]) => path)
}

/** An optional package for every system belongs to one for another system (a WebAssembly build, say): npm leaves it out. */
function isNeeded(entry, { platform, arch, libc }) {
  if (entry.optional && !entry.os && !entry.cpu) return false
  return (
    allows(entry.os, platform) &&
    allows(entry.cpu, arch) &&
    (platform !== 'linux' || allows(entry.libc, libc))
  )
}

function allows(list, value) {
  if (!list) return true
  return list.includes(value) || (list.some((item) => item.startsWith('!')) && !list.includes(`!${value}`))
}

function systemLibc() {
  // The report looks up the names of network peers unless told not to.
  if (process.report) process.report.excludeNetwork = true
  return process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}
