import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const displays = JSON.parse(process.env.VISITBOOK_TEST_DISPLAYS ?? '[]') as readonly unknown[]

export default defineConfig({
  testDir: './e2e',
  // The gate runs these tests as a user who cannot write into the project.
  outputDir: process.env.VISITBOOK_TEST_RESULTS ?? resolve(import.meta.dirname, '../test-results'),
  // Rules of accessibility in four looks take their time where two windows share two cores.
  timeout: 120_000,
  // A busy machine is no fault of the app; what never comes is still missed.
  expect: { timeout: 15_000 },
  // One window at a time has the focus of a display.
  workers: displays.length || 1,
  // A test that needs a second try has found something: it stops a developer, and the gate names it where nobody watches.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
})
