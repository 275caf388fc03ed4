import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '../..')

/** Measurements in plain Node, one after another: two at once would disturb each other. */
export default defineConfig({
  root,
  resolve: { alias: { '@shared': resolve(root, 'shared') } },
  test: { include: ['tests/bench/**/*.bench.ts'], fileParallelism: false, testTimeout: 600_000 },
})
