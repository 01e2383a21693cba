import { readJson } from './secrets.mjs'

/** @typedef {{ passed: number, failed: number, failures: string[] }} Counted passed and failed tests, and what the failed ones were */

/**
 * Passed and failed tests of a Vitest JSON report. A file that did not load, or a run that failed without a failed
 * test (an unhandled error, a crash before the report), counts as one failure.
 * `costs` is what our own reporter wrote.
 * @param {{ file: string, costs: string, ok: boolean }} run
 * @returns {Counted}
 */
export function vitestCounts({ file, costs, ok }) {
  /**
   * @type {{ numPassedTests: number, numFailedTests: number, testResults: { name: string, status: string, message: string,
   *   assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] } | undefined}
   */
  const report = readJson(file)
  const results = report?.testResults ?? []
  const unloaded = results.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failures = [
    ...results.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${name}: ${test.fullName}\n${test.failureMessages[0]?.slice(0, 1500)}`),
    ),
    ...unloaded.map(({ name, message }) => `${name}: ${message}`),
    ...(readJson(costs)?.uncaught ?? []).map((/** @type {string} */ error) => `nobody caught: ${error}`),
  ]
  const failed = (report?.numFailedTests ?? 0) + unloaded.length
  return settle('Vitest', ok, { passed: report?.numPassedTests ?? 0, failed, failures })
}

/**
 * The same of a Playwright JSON report; a test that passed on a second try has passed.
 * @param {{ file: string, ok: boolean }} run
 * @returns {Counted}
 */
export function playwrightCounts({ file, ok }) {
  /** @type {import('@playwright/test/reporter').JSONReport | undefined} */
  const report = readJson(file)
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {}
  /** @type {(suite: import('@playwright/test/reporter').JSONReportSuite) => string[]} */
  const inside = ({ file: name, specs = [], suites = [] }) => [
    ...specs.filter((spec) => !spec.ok).map(({ title }) => `${name}: ${title}`),
    ...suites.flatMap(inside),
  ]
  const failures = [
    ...(report?.suites ?? []).flatMap(inside),
    ...(report?.errors ?? []).map(({ message }) => `outside of a journey: ${message}`),
  ]
  return settle('Playwright', ok, { passed: expected + flaky, failed: unexpected, failures })
}

/**
 * A run that ended badly though no test failed counts as one failure.
 * @param {string} name
 * @param {boolean} ok
 * @param {Counted} counted
 * @returns {Counted}
 */
function settle(name, ok, { passed, failed, failures }) {
  if (ok || failed > 0) return { passed, failed, failures }
  return { passed, failed: 1, failures: [...failures, `${name} ended badly, though no test of it failed`] }
}
