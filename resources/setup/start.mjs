import { buildIfChanged } from './build.mjs'
import { commandFor, launchElectron } from './launch.mjs'
import { runToExit } from './report.mjs'
import { setUp } from './setup.mjs'

await runToExit(async () => {
  const runtime = await setUp({ for: 'start' })
  await buildIfChanged()
  return launchElectron(commandFor(process.argv.slice(2)), runtime)
})
