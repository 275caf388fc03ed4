import { stages } from './gate/stages.mjs'
import { finalLine, stageLine } from './gate/counts.mjs'
import { runToExit, say, SetupError } from '../resources/setup/report.mjs'
import { setUp } from '../resources/setup/setup.mjs'

/**
 * The one gate: `npm test` runs every stage, `npm test -- e2e letter` one of them with what its runner is to select.
 * It stops at the first stage that fails, since the later ones rest on the earlier, and always says what it has seen.
 */
await runToExit(async () => {
  const [only, ...selection] = process.argv.slice(2)
  if (only && !Object.hasOwn(stages, only)) {
    throw new SetupError(`no stage called ${only}; there are ${Object.keys(stages).join(', ')}.`)
  }
  const runtime = await setUp({ for: 'test' })
  const results = []
  for (const [name, run] of Object.entries(stages)) {
    if (only ? only !== name : results.some(({ failed }) => failed > 0)) continue
    say(`-- ${name}`)
    results.push({ name, ...(await run({ runtime, selection, alone: Boolean(only) })) })
  }
  console.log(`\n${results.map(stageLine).join('\n')}`)
  console.log(finalLine(results))
  return results.some(({ failed }) => failed > 0) ? 1 : 0
})
