import { existsSync } from 'node:fs'
import { ask, findProgram, folderSize, runWatched } from './processes.mjs'
import { say, SetupError } from './report.mjs'

const electronLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxshmfence1',
  'libsecret-1-0',
]
const virtualDisplay = ['xvfb', 'fonts-liberation']
const documentReaders = ['libreoffice-writer-nogui', 'poppler-utils']
/** Servers that others wrote, for the tests of places. */
const webDavServers = ['rclone', 'apache2-bin']
/** What a build of the native module from source needs. */
export const compilers = ['python3', 'make', 'g++']

export function hasDisplay({ platform = process.platform, env = process.env } = {}) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The Debian packages a command needs: the tests always bring their own display, the app only where there is none. */
export function packagesFor(purpose, display = hasDisplay()) {
  return [
    ...electronLibraries,
    ...(purpose === 'test' || !display ? virtualDisplay : []),
    ...(purpose === 'test' ? [...documentReaders, ...webDavServers] : []),
  ]
}

/**
 * Installs what is missing where that is ours to do: as root, on Debian or a relative of it.
 * Elsewhere it says the command and goes on, because another system has the same libraries under other names.
 */
export async function provideSystemPackages(wanted) {
  const missing = missingDebianPackages(wanted)
  if (missing.length === 0) return
  if (process.getuid() !== 0)
    return say(`these system packages seem to be missing: ${installCommand(missing)}`)
  say(`installing system packages: ${missing.join(' ')}`)
  const reason = await aptInstall(missing)
  if (reason)
    throw new SetupError(
      `cannot install system packages: ${reason}. Run \`${installCommand(missing)}\`, then this again.`,
    )
}

/** Empty on a system without dpkg: there is nothing to ask there. */
export function missingDebianPackages(wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query') || !findProgram('apt-get')) return []
  const format = '${Package} ${db:Status-Status}\n'
  // dpkg-query ends with 1 when it does not know one of the names, and still lists the others: hence `|| true`.
  const names = wanted.flatMap((name) => [name, `${name}t64`])
  const listed =
    ask('/bin/sh', ['-c', 'dpkg-query -W -f "$0" "$@" 2>/dev/null || true', format, ...names]) ?? ''
  return missingIn(listed, wanted)
}

/** Debian 13 and Ubuntu 24.04 renamed many libraries to `…t64`; either name will do. */
export function missingIn(listed, wanted) {
  const installed = new Set(
    listed
      .split('\n')
      .flatMap((line) => (line.endsWith(' installed') ? [line.slice(0, -' installed'.length)] : [])),
  )
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

export function installCommand(names) {
  return `apt-get install --no-install-recommends ${names.join(' ')}`
}

/** Neither Ctrl+C nor our own end may stop dpkg halfway. */
const unstoppable = { stallAfter: Infinity, bound: false, detached: true }

async function aptInstall(names) {
  const options = [
    '-o',
    'Acquire::http::Timeout=15',
    '-o',
    'Acquire::https::Timeout=15',
    '-o',
    'Acquire::Retries=0',
  ]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const quietly = { env, quiet: true }
  // An installation that was cut short makes apt refuse everything until this is done.
  await runWatched('dpkg', ['--configure', '-a'], { ...quietly, ...unstoppable })
  const updated = await runWatched('apt-get', ['update', ...options], quietly)
  if (updated.ended === 'stalled') return 'the package mirror did not answer for 20 seconds'
  if (updated.ended === 'failed')
    say(`apt-get update failed (${lastLine(updated.output)}); trying with the lists there are`)
  const known = new Set((ask('apt-cache', ['pkgnames']) ?? '').split('\n'))
  const chosen = names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
  const common = [
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=120',
    ...options,
    ...chosen,
  ]
  // Fetching may be stopped at any moment, unpacking may not: so they are two steps, and only the first is watched.
  const progress = () => folderSize('/var/cache/apt/archives')
  const fetched = await runWatched('apt-get', [...common, '--download-only'], { ...quietly, progress })
  if (fetched.ended === 'stalled') return 'the package mirror stopped sending'
  const installed =
    fetched.ended === 'ok' ? await runWatched('apt-get', common, { ...quietly, ...unstoppable }) : fetched
  return installed.ended === 'ok' ? undefined : lastLine(installed.output)
}

function lastLine(output) {
  const lines = output.trim().split('\n')
  return lines.filter((line) => line.startsWith('E: ')).at(-1) ?? lines.at(-1) ?? 'no reason given'
}
