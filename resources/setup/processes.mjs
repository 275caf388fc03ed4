import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // EPERM: it runs, only not as us.
    return error.code === 'EPERM'
  }
}

/** In a container without an init process a killed one stays listed for ever. */
function isZombie(pid) {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
  } catch {
    return false
  }
}

/** Looks a program up on PATH without starting a shell. */
export function findProgram(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, name)
    if (folder && statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate
  }
  return undefined
}

/** Runs a short command and gives what it printed, or undefined when it failed. */
export function ask(command, args, options = {}) {
  const answer = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000, maxBuffer: 64e6, ...options })
  return answer.status === 0 ? answer.stdout : undefined
}

/**
 * Runs a command that may wait for a network, its output on our standard error.
 * It is stopped when `stallAfter` ms pass in which neither a line is printed (one that `isSign` takes for
 * a sign of life) nor the number that `progress` gives changes:
 * a slow network may take all the time it needs, a dead one may not.
 * When we are killed it ends too, lest the next run meets it at work in the same folder; `bound: false` spares it that.
 * @returns {Promise<{ ended: 'ok' | 'failed' | 'stalled', output: string }>}
 */
export function runWatched(
  command,
  args,
  {
    progress = () => 0,
    isSign = () => true,
    stallAfter = 20_000,
    quiet = false,
    bound = true,
    onProgress,
    ...options
  } = {},
) {
  return new Promise((resolve) => {
    const program = bound ? boundToUs(command, args) : [command, args]
    const child = spawn(...program, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    let lastSign = Date.now()
    let reached = 0
    let stalled = false
    const heard = (chunk) => {
      if (isSign(String(chunk))) lastSign = Date.now()
      output = (output + chunk).slice(-20_000)
      if (!quiet) process.stderr.write(chunk)
    }
    child.stdout?.on('data', heard)
    child.stderr?.on('data', heard)
    const watchdog = setInterval(() => {
      const grown = progress()
      if (grown !== reached) {
        lastSign = Date.now()
        reached = grown
        onProgress?.(grown)
      }
      if (Date.now() - lastSign < stallAfter) return
      stalled = true
      child.kill('SIGKILL')
    }, 1000)
    const end = (ended) => {
      clearInterval(watchdog)
      resolve({ ended, output })
    }
    child.on('error', (error) => {
      output += error.message
      end('failed')
    })
    child.on('close', (code) => end(stalled ? 'stalled' : code === 0 ? 'ok' : 'failed'))
  })
}

/** The bytes in a folder that is being filled; 0 where there is none yet. */
export function folderSize(folder) {
  let size = 0
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) size += statSync(join(entry.parentPath ?? entry.path, entry.name)).size
    }
  } catch {
    // A file vanished between listing and looking: the next second counts again.
  }
  return size
}

/**
 * The same command, wrapped so that the kernel ends it when we are killed without a chance to do it ourselves.
 * Linux only, where util-linux is part of every system.
 */
export function boundToUs(command, args) {
  const setpriv = process.platform === 'linux' && findProgram('setpriv')
  return setpriv ? [setpriv, ['--pdeathsig', 'TERM', '--', command, ...args]] : [command, args]
}
