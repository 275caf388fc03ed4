import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

// Plain JavaScript for the same reason as the set-up: it runs before there is a compiler.
const { finalLine, fromReport, playwrightCounts, stageLine, vitestCounts } = await import(
  new URL('../../gate/counts.mjs', import.meta.url).href
)
const folder = mkdtempSync(join(tmpdir(), 'visitbook-unit-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const report = (content: object) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}
const vitestReport = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, testResults: [] }

it('counts what the runners report', () => {
  expect(fromReport(report(vitestReport), vitestCounts, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  const played = { stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] }
  expect(fromReport(report(played), playwrightCounts, 1)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 0,
    secondTry: 1,
  })
})

it('says of a stage what was left out and what passed only at a second try', () => {
  expect(stageLine({ name: 'e2e', passed: 3, failed: 0, skipped: 2, secondTry: 1 })).toBe(
    'e2e          3 passed, 0 failed, 2 skipped, 1 of the passed only at a second try',
  )
  expect(stageLine({ name: 'types', passed: 1, failed: 0 })).toBe('types        1 passed, 0 failed')
})

it('counts a test file that does not load as a failure', () => {
  const broken = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(fromReport(report(broken), vitestCounts, 1)).toMatchObject({ passed: 3, failed: 1 })
})

it('never passes a runner that ran nothing, ended badly or left no report', () => {
  const empty = { ...vitestReport, numPassedTests: 0 }
  expect(fromReport(report(empty), vitestCounts, 0)).toMatchObject({ failed: 1 })
  expect(fromReport(report(vitestReport), vitestCounts, 1)).toMatchObject({ passed: 3, failed: 1 })
  expect(fromReport(join(folder, 'missing.json'), vitestCounts, 0)).toMatchObject({ passed: 0, failed: 1 })
})

it('ends with one line that a person and a script can read', () => {
  const results = [
    { name: 'types', passed: 1, failed: 0 },
    { name: 'unit', passed: 40, failed: 2 },
  ]
  expect(finalLine(results)).toBe('41 passed, 2 failed')
})
