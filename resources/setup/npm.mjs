import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram } from './processes.mjs'

/** Keeps npm from waiting for minutes on a network that takes the connection and then says nothing. */
export const npmLimits = [
  '--fetch-timeout=20000',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
]

/** Command and arguments that run npm with the Node that runs us: no shell, and so no quoting, on any system. */
export function npmProgram(args) {
  const script = npmScript()
  return script ? [process.execPath, [script, ...args]] : ['npm', args]
}

export function npmScript() {
  const beside = dirname(process.execPath)
  const onPath = findProgram('npm')
  return [
    // Set by npm for the scripts it runs; another package manager puts its own name there.
    process.env.npm_execpath,
    onPath && realpathSync(onPath),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((candidate) => candidate?.endsWith('npm-cli.js') && existsSync(candidate))
}
