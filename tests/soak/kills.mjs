import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../resources/setup/folders.mjs'
import { say } from '../../resources/setup/report.mjs'
import { runEndToEnd } from '../gate/endToEnd.mjs'
import { failuresOf, figures } from './killFigures.mjs'

/** So many share a profile, so that each meets what those before it have left behind. */
const together = 10
/** After so many that broke off the rest would tell nothing new. */
const mostBroken = 10

/** Kills with the seeds from `seed` on that have not passed yet, and counts all of them. */
export async function soakKills({ runtime, state, kills, seed, interrupted }) {
  const seeds = Array.from({ length: kills }, (_, index) => seed + index)
  const roundOf = (each) => state.get('kills', each)
  let open = seeds.filter((each) => roundOf(each) === undefined || failuresOf(roundOf(each)).length > 0)
  let broken = 0
  while (open.length > 0 && broken < mostBroken) {
    say(`kills: ${seeds.length - open.length} of ${seeds.length} done`)
    const batch = open.slice(0, together)
    const { failed, rounds } = await killBatch(runtime, batch)
    for (const round of rounds) state.keep('kills', round.seed, round)
    if (interrupted.aborted) break
    const [brokeOff] = failed ? batch.slice(rounds.length) : []
    if (brokeOff !== undefined) state.keep('kills', brokeOff, { seed: brokeOff, broke: true })
    if (failed) broken += 1
    const tried = batch.slice(0, rounds.length + (failed ? 1 : 0))
    open = open.filter((each) => !tried.includes(each))
  }
  const rounds = seeds.map(roundOf).filter((round) => round !== undefined)
  console.log(`\n${figures(rounds)}`)
  const failed = rounds.filter((round) => failuresOf(round).length > 0)
  for (const round of failed) console.log(`seed ${round.seed}: ${failuresOf(round).join('; ')}`)
  return {
    passed: rounds.length - failed.length,
    failed: failed.length,
    skipped: seeds.length - rounds.length,
  }
}

async function killBatch(runtime, seeds) {
  const file = join(projectFolder, 'test-results', 'kills.jsonl')
  rmSync(file, { force: true })
  const counts = await runEndToEnd(runtime, ['kills.spec'], {
    config: 'tests/soak/playwright.config.ts',
    more: { VISITBOOK_SOAK_SEEDS: seeds.join(',') },
  })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return {
    failed: counts.failed > 0,
    rounds: lines.filter((line) => line !== '').map((line) => JSON.parse(line)),
  }
}
