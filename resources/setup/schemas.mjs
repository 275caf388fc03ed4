import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Writes the JSON Schemas of the open file formats from their zod schemas, so that one definition serves the app
 * and anybody's editor. `--check` writes nothing and fails when a file is out of date.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

const entry = 'virtual:visitbook-schemas'
const code = `
import { z } from 'zod'
import { BundleManifest, ChangeRecord } from '/shared/bundles/bundleFormat.ts'
import { FrameworkPackFile } from '/shared/frameworks/frameworkPack.ts'
import { VisitFile } from '/shared/visits/visitFile.ts'
const schemaOf = (type, title) => ({ title, ...z.toJSONSchema(type, { io: 'input', override: tidy }) })
// People write these files: nothing in them is read-only, whatever the types say of our own code.
const tidy = ({ jsonSchema }) => delete jsonSchema.readOnly
export const files = {
  'bundle-change.schema.json': schemaOf(ChangeRecord, 'Visitbook bundle: one line of changes.jsonl'),
  'bundle-manifest.schema.json': schemaOf(BundleManifest, 'Visitbook bundle: manifest.json'),
  'framework.schema.json': schemaOf(FrameworkPackFile, 'Visitbook framework pack'),
  'visit.schema.json': schemaOf(VisitFile, 'Visitbook visit file'),
}
`

/** The text of each schema file, by its name in `resources/schemas`. */
export async function makeSchemas() {
  const [chunk] = (
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { write: false, ssr: true, rolldownOptions: { input: entry } },
      plugins: [
        {
          name: entry,
          resolveId: (id) => (id === entry ? `\0${entry}` : null),
          load: (id) => (id === `\0${entry}` ? code : null),
        },
      ],
    })
  ).output
  const { files } = await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`)
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}

/** Names of the schema files on disk that differ from what the sources say now. */
export async function findStaleSchemas() {
  const wanted = await makeSchemas()
  return Object.keys(wanted).filter((name) => readOrNothing(pathOf(name)) !== wanted[name])
}

const pathOf = (name) => join(root, 'resources/schemas', name)

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check')
  const stale = await findStaleSchemas()
  if (check && stale.length > 0) {
    console.error(`Out of date: ${stale.join(', ')}. Run: npm run schemas`)
    process.exitCode = 1
  } else if (!check) {
    const wanted = await makeSchemas()
    mkdirSync(join(root, 'resources/schemas'), { recursive: true })
    for (const name of Object.keys(wanted)) writeFileSync(pathOf(name), wanted[name])
  }
  if (process.exitCode !== 1)
    console.log(stale.length === 0 ? 'Schemas are up to date.' : `Written: ${stale.join(', ')}.`)
}
