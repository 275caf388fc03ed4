import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/** A stage that is one yes or no: compiling, linting, building. */
export function fromExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A runner's own report, and its exit code as the last word: a run that ended badly never counts as passed. */
export function fromReport(path, read, code) {
  let counts
  try {
    counts = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    counts = { passed: 0, failed: 0 }
  }
  const wentWrong = code !== 0 || counts.passed + counts.failed === 0
  return wentWrong && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function vitestCounts(report) {
  // A file that does not load has no tests in it to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped }
}

export function stageLine({ name, passed, failed, skipped = 0 }) {
  return `${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function finalLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
