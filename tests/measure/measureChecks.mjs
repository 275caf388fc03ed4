import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'

/**
 * Measures the checks of a document: what they say of published texts, and how many planted faults they see.
 *   npm run measure:checks -- --published DIR [--seed N] [--rounds N] [--json FILE] [--details]
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const { values } = parseArgs({
  options: {
    published: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    rounds: { type: 'string', default: '2' },
    json: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
})
if (!values.published) {
  console.error('Say where the published texts are: npm run measure:checks -- --published DIR')
  process.exit(2)
}

const measure = await load()
const documents = measure.publishedDocuments(root, resolve(values.published))
const published = measure.measurePublished(documents)
const faults = measure.measureFaults(documents, Number(values.seed), Number(values.rounds))
const heldOut = measure.measureHeldOut(measure.packsOf(root))
console.log(measure.reportOf(published, faults, Number(values.seed)))
console.log(measure.reportOfHeldOut(heldOut))
if (values.details) {
  for (const { kind, document, words } of faults.missed) console.log(`missed ${kind}: ${document} | ${words}`)
  for (const { rules, words } of heldOut.missed) console.log(`held out, missed ${rules}: ${words}`)
  for (const { rule, quote } of heldOut.alarms) console.log(`held out, alarm ${rule}: ${quote}`)
  for (const { rule, document, quote } of published.issues)
    console.log(`issue ${rule}: ${document} | ${quote}`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ published, faults, heldOut }, null, 2)}\n`)

/** The measurement is TypeScript: bundled for one run, then removed. */
async function load() {
  const entry = 'virtual:measure-checks'
  const parts = ['publishedDocuments', 'measurePublished', 'measureFaults', 'measureHeldOut', 'report']
  const [chunk] = (
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'shared') } },
      ssr: { noExternal: true },
      build: { write: false, ssr: true, rolldownOptions: { input: entry } },
      plugins: [
        {
          name: entry,
          resolveId: (id) => (id === entry ? `\0${entry}` : null),
          load: (id) =>
            id === `\0${entry}`
              ? parts.map((part) => `export * from '/tests/measure/checks/${part}.ts'`).join('\n')
              : null,
        },
      ],
    })
  ).output
  const folder = join(root, 'node_modules/.cache/measure')
  const file = join(folder, `checks-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, chunk.code)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(file)
  }
}
