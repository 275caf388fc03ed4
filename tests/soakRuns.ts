import { writeFileSync } from 'node:fs'

/** How often a test over made-up input runs, and with which seed: as often as every day allows, or as `npm run soak` says. */
export const soakRuns = (everyDay: number, seed: number) => ({
  numRuns: Number(process.env['VISITBOOK_SOAK_RUNS'] ?? everyDay),
  seed: Number(process.env['VISITBOOK_SOAK_SEED'] ?? seed),
})

/** `npm run soak` has the time and the memory of the machine for itself. */
export const isSoak = process.env['VISITBOOK_SOAK_FIGURES'] !== undefined

/** Hands what happened on the way to `npm run soak`, which adds it up. */
export const soakTold = (figures: Readonly<Record<string, number>>): void => {
  const file = process.env['VISITBOOK_SOAK_FIGURES']
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures))
}
