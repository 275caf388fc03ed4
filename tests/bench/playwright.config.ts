import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Measurements in real windows, one after another. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: process.env.VISITBOOK_TEST_RESULTS ?? resolve(import.meta.dirname, '../../test-results'),
  timeout: 600_000,
  workers: 1,
  retries: 0,
})
