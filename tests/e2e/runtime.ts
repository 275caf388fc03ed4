import { resolve } from 'node:path'
import { findRuntime, leadingArguments } from '../../resources/setup/runtime.mjs'

export const projectFolder = resolve(import.meta.dirname, '../..')

/** What Playwright's `_electron.launch` needs to start the built app, whichever Electron and user it is run with. */
export function launchOptions(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const runtime = findRuntime()
  if (!runtime) throw new Error('No Electron yet: run `npm test` once, it sets everything up.')
  const leading = leadingArguments()
  return {
    executablePath: runtime.executable,
    args: [...leading, projectFolder, ...args],
    // Playwright turns the sandbox off by default, and the app would be tested without it unnoticed.
    chromiumSandbox: !leading.includes('--no-sandbox'),
    env: { ...inheritedEnvironment(), ...displayOfLane(), ...env },
  }
}

/** ELECTRON_RUN_AS_NODE comes from editors that are Electron themselves, and would give a bare Node. */
function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE')
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Tests that run side by side have a display each: keys go to the window that has the focus, and a display has one. */
function displayOfLane(): Readonly<Record<string, string>> {
  const displays = JSON.parse(process.env['VISITBOOK_TEST_DISPLAYS'] ?? '[]') as readonly Record<
    string,
    string
  >[]
  return displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? '0') % Math.max(displays.length, 1)] ?? {}
}
