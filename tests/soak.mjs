import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfChanged } from '../resources/setup/build.mjs'
import { runToExit, SetupError } from '../resources/setup/report.mjs'
import { setUp } from '../resources/setup/setup.mjs'
import { finalLine, stageLine } from './gate/counts.mjs'
import { soakKills } from './soak/kills.mjs'
import { soakMadeUp } from './soak/madeUp.mjs'
import { openState } from './soak/state.mjs'
import { soakVisit } from './soak/visit.mjs'

/** What takes too long for the gate, one after another. */
const parts = {
  /** Teams whose bundles are lost, doubled, delayed and put back, in memory. */
  teams: soakMadeUp({
    name: 'teams',
    project: 'unit',
    test: 'bundles/exchange.test',
    whole: 2_000,
    together: 200,
  }),
  /** Teams of whole cores over a real folder, while disks refuse, drives are swapped, clocks leap and the power fails. */
  folders: soakMadeUp({
    name: 'folders',
    project: 'integration',
    test: 'exchangeOverFolder.test',
    whole: 2_000,
    together: 50,
    seedEach: true,
  }),
  /** The power fails at each call of one exchange, all in one run. */
  cuts: soakMadeUp({
    name: 'cuts',
    project: 'integration',
    test: 'cutAtEveryCall.test',
    whole: 1,
    together: 1,
  }),
  archives: soakMadeUp({
    name: 'archives',
    project: 'integration',
    test: 'damagedBundles.test',
    whole: 10_000,
    together: 1_000,
  }),
  kills: soakKills,
  visit: soakVisit,
}

/** These play with the built app. */
const windowed = ['kills', 'visit']

/**
 * `npm run soak` runs every part, `npm run soak -- --only kills --kills 20 --seed 7` one of them; `--runs` says how many
 * teams or archives, `--minutes` after which time nothing more is begun. What is done is kept in a file of the folder
 * `--state` and skipped the next time; `--fresh` begins anew.
 */
await runToExit(async () => {
  const options = readOptions(process.argv.slice(2))
  const runtime = await setUp({ for: 'test' })
  if (options.only === undefined || windowed.includes(options.only)) await buildIfChanged()
  const state = openState(options.state, options.fresh)
  const interrupted = new AbortController()
  // What is running is told so by itself; here it means that nothing else begins.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => interrupted.abort())
  const results = []
  for (const [name, run] of Object.entries(parts)) {
    if (interrupted.signal.aborted) break
    if (options.only === undefined || options.only === name)
      results.push({ name, ...(await run({ ...options, runtime, state, interrupted: interrupted.signal })) })
  }
  console.log(`\n${results.map(stageLine).join('\n')}`)
  console.log(finalLine(results))
  return interrupted.signal.aborted || results.some(({ failed }) => failed > 0) ? 1 : 0
})

function readOptions(args) {
  const { values } = parse(args)
  const { only, fresh, state } = values
  if (only !== undefined && !Object.hasOwn(parts, only))
    throw new SetupError(`no part called ${only}; there are ${Object.keys(parts).join(', ')}.`)
  return {
    only,
    fresh,
    state: resolve(state),
    kills: wholeNumber('--kills', values.kills),
    seed: wholeNumber('--seed', values.seed),
    runs: values.runs === undefined ? undefined : wholeNumber('--runs', values.runs),
    until:
      values.minutes === undefined
        ? Infinity
        : Date.now() + wholeNumber('--minutes', values.minutes) * 60_000,
  }
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        only: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        state: { type: 'string', default: join(tmpdir(), 'visitbook-soak') },
        kills: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        runs: { type: 'string' },
        minutes: { type: 'string' },
      },
    })
  } catch (error) {
    throw new SetupError(error.message)
  }
}

function wholeNumber(name, text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new SetupError(`${name} needs a whole number, from 1.`)
  return Number(text)
}
