import { spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { constants } from 'node:os'
import { withVirtualDisplay } from './display.mjs'
import { projectFolder } from './folders.mjs'
import { boundToUs } from './processes.mjs'
import { SetupError } from './report.mjs'
import { electronRuntime, leadingArguments } from './runtime.mjs'
import { sandboxAdvice } from './sandbox.mjs'
import { hasDisplay } from './system.mjs'

/** Runs the built app with its arguments to its end and gives its exit code. */
export async function launchElectron(args, runtime = electronRuntime()) {
  const advice = sandboxAdvice(runtime.executable)
  if (advice) throw new SetupError(advice)
  const all = [...leadingArguments(), projectFolder, ...args]
  return withDisplay((env) =>
    runForeground(runtime.executable, all, { cwd: callersFolder(), env: { ...process.env, ...env } }),
  )
}

/** Without a command and without a display nobody would see a window: the demo does the main job and says so. */
export function commandFor(args, display = hasDisplay()) {
  const hasCommand = args[0] !== undefined && !args[0].startsWith('-')
  return display || hasCommand ? args : ['demo', ...args]
}

export function withDisplay(work) {
  return hasDisplay() ? work({}) : withVirtualDisplay(work)
}

/**
 * Runs a program with our terminal as its own, in a process group of its own: every signal reaches it once, by us,
 * and nothing it started outlives it.
 */
export function runForeground(command, args, { env = process.env, ...options }) {
  // Set by editors that are Electron themselves; ours would come up as a bare Node.
  const { ELECTRON_RUN_AS_NODE: asNode, ...clean } = env
  const grouped = process.platform !== 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(...boundToUs(command, args), {
      // A program in another process group must not read from the terminal.
      stdio: [process.stdin.isTTY ? 'ignore' : 'inherit', 'inherit', 'inherit'],
      detached: grouped,
      ...options,
      env: clean,
    })
    const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)])
    for (const [signal, pass] of passed) process.on(signal, pass)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const [name, pass] of passed) process.off(name, pass)
      if (grouped) endGroup(child.pid)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing was left over.
  }
}

/** npm runs us in the project's folder; file names on the command line are meant from where the person stands. */
function callersFolder() {
  const from = process.env.INIT_CWD
  return from && statSync(from, { throwIfNoEntry: false })?.isDirectory() ? from : process.cwd()
}
