import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { npmLimits, npmProgram } from './npm.mjs'
import { runWatched } from './processes.mjs'
import { say, SetupError } from './report.mjs'

/** Brings node_modules to what package-lock.json says, and does nothing when it is already there. */
export async function providePackages() {
  if (missingNow().length === 0) return
  say('installing the npm packages (about a minute, once)')
  const reach = await runWatched(...npmProgram(['ping', '--fetch-timeout=15000', '--fetch-retries=0']), {
    cwd: projectFolder,
    quiet: true,
    stallAfter: 15_000,
  })
  const silent = reach.ended === 'stalled'
  if (silent)
    say('the npm registry did not answer within 15 seconds; trying with what npm has in its own cache')
  const installed = await runWatched(...npmProgram(installation(silent)), {
    cwd: projectFolder,
    quiet: true,
    // npm says nothing while it works; its own limits (npm.mjs) end a wait for a dead network.
    stallAfter: Infinity,
  })
  if (installed.ended === 'ok' && missingNow().length === 0) return
  // Without the page of options that npm adds to some of its errors.
  process.stderr.write(
    `${installed.output.split(/\nnpm error\s*\n?npm error Clean install a project/)[0].trim()}\n`,
  )
  throw new SetupError(
    silent
      ? 'cannot install the npm packages: the npm registry does not answer and npm has not all of them in its cache. Check the network (or `npm config get registry`) and run this again.'
      : 'cannot install the npm packages: `npm ci` failed, its reason stands above. Mend that and run this again; nothing half-done is kept.',
  )
}

function installation(offline) {
  return [
    'ci',
    // None of our packages needs its install script: what is native is provided by native.mjs and electron.mjs.
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    offline ? '--offline' : '--prefer-offline',
    ...npmLimits,
  ]
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
