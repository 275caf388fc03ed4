import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Long runs in real windows, part by part. */
export default defineConfig({
  testDir: '.',
  outputDir: process.env.VISITBOOK_TEST_RESULTS ?? resolve(import.meta.dirname, '../../test-results'),
  timeout: 1_800_000,
  // Hours of it may share the machine with other work: what comes late has come.
  expect: { timeout: 60_000 },
  workers: 1,
  retries: 0,
})
