import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One line of the table: what we do and what it is compared with, measured in turn in the same run, in milliseconds.
 * `budget` is the most that our median may be of the other's.
 */
export type Measured = {
  readonly name: string
  readonly baseline: string
  readonly budget: number
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

/** Hands a measurement to `npm run bench`, which prints the table. */
export const measured = (row: Measured): void => {
  if (row.ours.length === 0 || row.theirs.length === 0) throw new Error(`Nothing was measured: ${row.name}`)
  appendFileSync(rowsFile(), `${JSON.stringify(row)}\n`)
}

/** Windows are driven by a user who can write into the folder of results only. */
const rowsFile = () => {
  const { VISITBOOK_BENCH_ROWS: file, VISITBOOK_TEST_RESULTS: folder } = process.env
  if (file) return file
  if (folder) return join(folder, 'rows.jsonl')
  throw new Error('Measurements are made by `npm run bench`.')
}

/** The value below which `share` (0 to 1) of all values lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const inOrder = values.toSorted((a, b) => a - b)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN
}
