import { readJson } from './secrets.mjs'

/**
 * Passed and failed tests of a Vitest JSON report. A file that did not load, or a run that failed without a failed
 * test (an unhandled error, a crash before the report), counts as one failure.
 * @param {string} file
 * @param {boolean} ok
 */
export function vitestCounts(file, ok) {
  /**
   * @type {{ numPassedTests: number, numFailedTests: number,
   *   testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined}
   */
  const report = readJson(file)
  const unloaded = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return settle(ok, report?.numPassedTests, (report?.numFailedTests ?? 0) + unloaded.length)
}

/**
 * The same of a Playwright JSON report; a test that passed on a second try has passed.
 * @param {string} file
 * @param {boolean} ok
 */
export function playwrightCounts(file, ok) {
  /** @type {import('@playwright/test/reporter').JSONReport | undefined} */
  const report = readJson(file)
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  return settle(ok, expected + flaky, unexpected)
}

/** @param {boolean} ok */
const settle = (ok, passed = 0, failed = 0) => ({ passed, failed: ok ? failed : Math.max(failed, 1) })
