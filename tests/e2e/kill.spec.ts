import { expect, test } from '@playwright/test'
import { killRounds } from './kills/killRounds'
import type { Round } from './kills/killRounds'
import { closeAppsAfterEach } from './shellApp'

closeAppsAfterEach()

const seeds = [1, 2, 3, 4, 5, 6]

/** `npm run soak` does the same two hundred times, and measures how much of the last typing is gone. */
test('killed while somebody types, marks, pastes and deletes, it has everything it called saved, says so and is whole', async ({}, testInfo) => {
  test.setTimeout(600_000)
  const rounds: Round[] = []
  await killRounds(testInfo, seeds, (round) => rounds.push(round))
  expect(rounds.map(({ seed }) => seed)).toEqual(seeds)
  expect(rounds.flatMap(({ faults }) => faults)).toEqual([])
  expect(rounds.every(({ strokes }) => strokes > 0)).toBe(true)
  expect(rounds.some(({ acknowledged }) => acknowledged > 0)).toBe(true)
})
