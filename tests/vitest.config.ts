import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
// Made-up inputs are the same in every run.
const setupFiles = [resolve(import.meta.dirname, 'fixedSeed.ts')]
const resolution = { alias: { '@shared': resolve(root, 'shared') } }

export default defineConfig({
  root,
  test: {
    projects: [
      // Long enough for thousands of made-up inputs on a slow machine; a hanging test still ends.
      {
        resolve: resolution,
        test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000, setupFiles },
      },
      {
        resolve: resolution,
        test: {
          name: 'integration',
          root,
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          setupFiles,
        },
      },
    ],
  },
})
