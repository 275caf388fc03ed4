import { resolve } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const alias = { '@shared': at('shared') } // the three sections are separate: repeat the alias

// fflate's build for Node declares a `require` of its own, beside the one that bundled main processes are given.
const zipAlias = { find: /^fflate$/, replacement: 'fflate/browser' }

// Targets are fixed to the oldest runtime the set-up may provide, so that one output runs on all of them.
export default defineConfig({
  main: {
    resolve: { alias: [{ find: '@shared', replacement: alias['@shared'] }, zipAlias] },
    build: {
      target: 'node20',
      rolldownOptions: {
        input: {
          index: at('electron/main.ts'),
          core: at('electron/core.ts'),
          notesReader: at('electron/notesReader.ts'),
          documentReader: at('electron/documentReader.ts'),
          syncWorker: at('electron/syncWorker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // The package of the dictionary names no files of its own: the worker takes them in as text.
    resolve: { alias: { ...alias, '@dictionary': at('node_modules/dictionary-en-gb') } },
    worker: { format: 'es' },
    // The controls bring the words of thirty languages; the app speaks one.
    plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US'] }), enforce: 'pre' }],
    build: { target: 'chrome130', minify: true, rolldownOptions: { input: at('renderer/index.html') } },
  },
})
