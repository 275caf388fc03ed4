import { existsSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from '../../resources/setup/build.mjs'
import { projectFolder } from '../../resources/setup/folders.mjs'
import { runForeground } from '../../resources/setup/launch.mjs'
import { fromExit, fromReport, vitestCounts } from './counts.mjs'
import { runEndToEnd } from './endToEnd.mjs'

/** In the order in which they run: what fails fastest and most often comes first. */
export const stages = {
  types: () => tool('typescript', 'tsc', ['-b']),
  lint: () => tool('oxlint', 'oxlint', []),
  format: () => tool('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  unit: ({ selection }) => vitest('unit', selection),
  integration: ({ selection }) => vitest('integration', selection),
  build: () => build(),
  schemas: () => schemas(),
  e2e: async ({ runtime, selection, alone }) => {
    if (alone) await buildIfChanged()
    return runEndToEnd(runtime, selection, { lanes: Math.min(2, availableParallelism()) })
  },
}

async function tool(name, command, args) {
  return fromExit(await runHere([binOf(name, command), ...args]))
}

async function vitest(project, selection) {
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-report-'))
  const report = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      project,
      ...reporters,
      ...selection,
    ]
    const code = await runHere([binOf('vitest', 'vitest'), ...args])
    return fromReport(report, vitestCounts, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function build() {
  try {
    await buildIfChanged({ always: true })
    return fromExit(0)
  } catch (error) {
    console.error(error.message)
    return fromExit(1)
  }
}

/** The schemas in resources/schemas are what the code says: a forgotten `npm run schemas` fails here. */
async function schemas() {
  const script = join(projectFolder, 'resources', 'setup', 'schemas.mjs')
  return existsSync(script) ? fromExit(await runHere([script, '--check'])) : { passed: 0, failed: 0 }
}

function runHere(args) {
  return runForeground(process.execPath, args, { cwd: projectFolder })
}

function binOf(name, command) {
  const folder = join(projectFolder, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
