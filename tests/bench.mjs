import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from '../resources/setup/build.mjs'
import { projectFolder } from '../resources/setup/folders.mjs'
import { runForeground } from '../resources/setup/launch.mjs'
import { runToExit, say, SetupError } from '../resources/setup/report.mjs'
import { setUp } from '../resources/setup/setup.mjs'
import { runEndToEnd } from './gate/endToEnd.mjs'
import { summary, table } from './bench/summary.mjs'

/**
 * `npm run bench` measures each row against its named baseline in the same run and prints the ratios; `--json FILE` also
 * writes them. Words before that choose what is measured: `npm run bench -- search`. Give it a quiet machine.
 */
await runToExit(async () => {
  const args = process.argv.slice(2)
  const at = args.indexOf('--json')
  const target = at === -1 ? undefined : args[at + 1]
  if (at !== -1 && !target) throw new SetupError('--json needs the name of a file.')
  const selection = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
  const runtime = await setUp({ for: 'test' })
  await buildIfChanged()
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-bench-'))
  try {
    const core = join(folder, 'rows.jsonl')
    const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs')
    const config = join('tests', 'bench', 'vitest.config.ts')
    await runForeground(
      process.execPath,
      [vitest, 'run', '--config', config, '--passWithNoTests', ...selection],
      { cwd: projectFolder, env: { ...process.env, VISITBOOK_BENCH_ROWS: core } },
    )
    const windows = join(projectFolder, 'test-results', 'rows.jsonl')
    rmSync(windows, { force: true })
    await runEndToEnd(runtime, ['--pass-with-no-tests', ...selection], {
      config: 'tests/bench/playwright.config.ts',
    })
    const rows = [core, windows].filter(existsSync).flatMap(readRows).map(summary)
    if (rows.length === 0) throw new SetupError('nothing was measured.')
    console.log(
      `\n${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.versions.node}\n\n${table(rows)}`,
    )
    if (target) {
      writeFileSync(target, `${JSON.stringify({ rows }, null, 2)}\n`)
      say(`written to ${target}`)
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function readRows(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
