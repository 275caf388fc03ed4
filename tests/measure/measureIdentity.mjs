import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import dictionary from 'dictionary-en-gb'
import nspell from 'nspell'
import { build } from 'vite'

/**
 * Measures the identity guard: identifiers planted into notes, and false alarms over texts that name no child.
 *   npm run measure:identity -- [--published DIR] [--seed N] [--rounds N] [--json FILE] [--details]
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const { values } = parseArgs({
  options: {
    published: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    rounds: { type: 'string', default: '30' },
    json: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
})

// The window asks the same dictionary.
const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
const isWord = (lower) => speller.correct(lower)
const measure = await load()
const figures = {
  seed: Number(values.seed),
  unlistedForenames: measure.unlistedForenames(),
  planted: measure.measurePlanted(Number(values.seed), Number(values.rounds), isWord),
  heldOut: measure.measureHeldOut(Number(values.seed), Number(values.rounds), isWord),
  written: measure.measureWritten(isWord),
  own: measure.measureTexts(measure.ownTexts(root), isWord),
  published: values.published
    ? measure.measureTexts(measure.textsIn(resolve(values.published)), isWord)
    : null,
}
console.log(measure.reportOf(figures))
// What the last set misses is not shown: whoever mends by it has nothing unseen left to measure with.
const seen = figures.written.slice(0, -1)
if (values.details) {
  for (const { family, quote, text } of [
    ...figures.planted.missed,
    ...figures.heldOut.missed,
    ...seen.flatMap(({ missed }) => missed),
  ])
    console.log(`missed ${family}: ${quote} | ${text}`)
  for (const { rule, quote, around } of [
    ...figures.planted.alarms,
    ...figures.heldOut.alarms,
    ...seen.flatMap(({ alarms }) => alarms),
    ...figures.own.alarms,
    ...(figures.published?.alarms ?? []),
  ])
    console.log(`alarm ${rule}: ${quote} | ${around}`)
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)

/** The measurement is TypeScript: bundled for one run, then removed. */
async function load() {
  const entry = 'virtual:measure-identity'
  const parts = ['measurePlanted', 'measureTexts', 'ownTexts', 'report']
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
              ? parts.map((part) => `export * from '/tests/measure/identity/${part}.ts'`).join('\n')
              : null,
        },
      ],
    })
  ).output
  const folder = join(root, 'node_modules/.cache/measure')
  const file = join(folder, `identity-${process.pid}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, chunk.code)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(file)
  }
}
