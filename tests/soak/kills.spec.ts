import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { killRounds } from '../e2e/kills/killRounds'
import { closeAppsAfterEach } from '../e2e/shellApp'

closeAppsAfterEach()

test('kills with the seeds that are asked for', async ({}, testInfo) => {
  const { VISITBOOK_SOAK_SEEDS: asked, VISITBOOK_TEST_RESULTS: folder } = process.env
  if (!asked || !folder) throw new Error('These kills are run by `npm run soak`.')
  const seeds = asked.split(',').map(Number)
  let told = 0
  await killRounds(testInfo, seeds, (round) => {
    // Each at once: what is known by then outlives a round that goes wrong.
    appendFileSync(join(folder, 'kills.jsonl'), `${JSON.stringify(round)}\n`)
    told += 1
  })
  expect(told).toBe(seeds.length)
})
