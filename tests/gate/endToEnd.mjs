import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../resources/setup/folders.mjs'
import { runForeground } from '../../resources/setup/launch.mjs'
import { findProgram } from '../../resources/setup/processes.mjs'
import { say } from '../../resources/setup/report.mjs'
import { fromReport, playwrightCounts } from './counts.mjs'
import { withDisplays } from './displays.mjs'
import { withUnprivilegedCopy } from './unprivileged.mjs'

/**
 * Drives real windows. Chromium's sandbox does not work for root, and a test without the sandbox proves little about it:
 * root therefore hands the run to a user without rights. `more` is added to the environment of the tests, `lanes` is how
 * many of their files run side by side, each lane on a display of its own: one window at a time has the focus there.
 */
export function runEndToEnd(
  runtime,
  selection,
  { config = 'tests/playwright.config.ts', more = {}, lanes = 1 } = {},
) {
  if (process.getuid?.() !== 0) return asOurselves(selection, config, more, lanes)
  return withUnprivilegedCopy(runtime, async (copy) => {
    say(`as ${copy.user.name}, with the sandbox on`)
    const display = { user: copy.user, parent: copy.writable }
    const counts = await withDisplays(
      lanes,
      (env) => playwright({ ...copy, env: { ...copy.env, ...env, ...more }, selection, config }),
      display,
    )
    bringBack(copy.results)
    return counts
  })
}

async function asOurselves(selection, config, more, lanes) {
  const writable = mkdtempSync(join(tmpdir(), 'visitbook-report-'))
  const place = {
    project: projectFolder,
    node: process.execPath,
    writable,
    results: join(projectFolder, 'test-results'),
    env: { ...process.env, ...more },
    selection,
    config,
  }
  try {
    // Windows that come and go on somebody's desktop take the focus while they type.
    if (!findProgram('Xvfb')) return await playwright(place)
    return await withDisplays(lanes, (env) => playwright({ ...place, env: { ...place.env, ...env } }))
  } finally {
    rmSync(writable, { recursive: true, force: true })
  }
}

async function playwright({ project, node, writable, results, env, selection, config, user }) {
  const report = join(writable, 'report.json')
  const script = join(project, 'node_modules', '@playwright', 'test', 'cli.js')
  const args = [script, 'test', '--config', config, '--reporter=list,json', ...selection]
  const code = await runForeground(node, args, {
    cwd: project,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, VISITBOOK_TEST_RESULTS: results },
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  return fromReport(report, playwrightCounts, code)
}

/** Pictures and traces of failed tests, to where a developer looks for them. */
function bringBack(results) {
  const goal = join(projectFolder, 'test-results')
  rmSync(goal, { recursive: true, force: true })
  mkdirSync(dirname(goal), { recursive: true })
  cpSync(results, goal, { recursive: true })
}
