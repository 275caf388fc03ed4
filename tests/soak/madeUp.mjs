import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../resources/setup/folders.mjs'
import { runForeground } from '../../resources/setup/launch.mjs'
import { say } from '../../resources/setup/report.mjs'

/**
 * A test over made-up input that the gate runs a few times: here it is run `whole` times, so many `together`, each with the
 * next seed. `seedEach`: each run takes a seed of its own, from the given one on. What it told of a run is added up, and
 * every figure of a run that passed is kept.
 */
export const soakMadeUp =
  ({ name, project, test, whole, together, seedEach = false }) =>
  async ({ state, runs: wanted, seed, until, interrupted }) => {
    const runs = wanted ?? whole
    const batches = Array.from({ length: Math.ceil(runs / together) }, (_, index) => ({
      seed: seed + index * (seedEach ? together : 1),
      runs: Math.min(together, runs - index * together),
    }))
    const keyOf = (batch) => `${batch.seed} ${batch.runs}`
    let failed = 0
    for (const batch of batches) {
      if (interrupted.aborted || Date.now() > until) break
      if (state.get(name, keyOf(batch)) !== undefined) continue
      const told = await runBatch(project, test, batch)
      // Stopped in the middle, it says nothing.
      if (told === null && interrupted.aborted) break
      if (told === null) {
        failed += batch.runs
        console.log(`${name}: failed with seed ${batch.seed}`)
      } else state.keep(name, keyOf(batch), told)
      say(`${name}: seed ${batch.seed} done`)
    }
    const last = seedEach ? seed + runs - 1 : seed + batches.length - 1
    const kept = batches.filter((batch) => state.get(name, keyOf(batch)) !== undefined)
    const passed = kept.reduce((sum, batch) => sum + batch.runs, 0)
    console.log(
      `\n${name}: ${passed} passed with seeds ${seed} to ${last}: ${figuresOf(kept.map((batch) => state.get(name, keyOf(batch))))}`,
    )
    return { passed, failed, skipped: runs - passed - failed }
  }

/** null: it failed. */
async function runBatch(project, test, { seed, runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'visitbook-soak-'))
  const figures = join(folder, 'figures.json')
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs')
  const config = join('tests', 'vitest.config.ts')
  const env = {
    ...process.env,
    VISITBOOK_SOAK_RUNS: String(runs),
    VISITBOOK_SOAK_SEED: String(seed),
    VISITBOOK_SOAK_FIGURES: figures,
  }
  try {
    const code = await runForeground(
      process.execPath,
      [vitest, 'run', '--config', config, '--project', project, test],
      {
        cwd: projectFolder,
        env,
      },
    )
    return code === 0 && existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sums of what the runs have told, by its name; of what is called the most of something, the most. */
function figuresOf(told) {
  const sums = new Map()
  for (const each of told)
    for (const [what, times] of Object.entries(each))
      sums.set(
        what,
        what.startsWith('most ') ? Math.max(sums.get(what) ?? 0, times) : (sums.get(what) ?? 0) + times,
      )
  return [...sums].map(([what, times]) => `${times.toLocaleString('en-GB')} ${what}`).join(', ')
}
