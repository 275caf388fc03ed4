import { rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'node_modules/.cache/visitbook-tests')

/** Builds a module of ours into one file that plain Node runs, as the app's build does. `remove` takes it away. */
export const builtModule = async (source: string) => {
  const name = basename(source, '.ts')
  const outDir = join(folder, `${name}-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(root, source),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return {
    path: join(outDir, `${name}.mjs`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}
