import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped?: number, secondTry?: number }} Counts */

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
  return {
    passed: expected + flaky,
    failed: unexpected + (report.errors?.length ?? 0),
    skipped,
    secondTry: flaky,
  }
}

export function stageLine({ name, passed, failed, skipped = 0, secondTry = 0 }) {
  const others = [
    skipped > 0 ? `, ${skipped} skipped` : '',
    secondTry > 0 ? `, ${secondTry} of the passed only at a second try` : '',
  ]
  return `${name.padEnd(12)} ${passed} passed, ${failed} failed${others.join('')}`
}

export function finalLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}
