import { readJson } from './secrets.mjs'

/** Seconds on two quiet cores that each part of `npm test` may take: 15 minutes for all. */
/** @type {Record<string, number>} */
const budgets = {
  checks: 20,
  'unit tests': 300,
  'pages built beside them': 120,
  journeys: 560,
  everything: 900,
}

/**
 * What a run cost, as a table: each part against its budget, then the ten dearest files of unit tests and journeys.
 *
 * @param {Map<string, number>} spent seconds by part
 * @param {{ unit: string, journeys: string }} reports files that the runners wrote; what was not reached is left out
 */
export function costTable(spent, reports) {
  const parts = [...spent].map(([name, seconds]) => {
    const budget = budgets[name] ?? 0
    return row(name, seconds, `of ${budget} s${seconds > budget ? ', OVER' : ''}`)
  })
  return [
    'What it cost, in seconds',
    ...parts,
    ...dearest('The ten dearest files of unit tests', readJson(reports.unit)?.costs ?? []),
    ...dearest('The ten dearest journeys', journeysOf(readJson(reports.journeys))),
  ].join('\n')
}

/**
 * @typedef {{ name: string, seconds: number, detail?: string }} Cost
 * @param {string} title
 * @param {Cost[]} costs
 */
function dearest(title, costs) {
  const top = costs.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10)
  const all = costs.reduce((sum, { seconds }) => sum + seconds, 0)
  if (top.length === 0) return []
  return [
    `${title} (all ${costs.length}: ${all.toFixed(0)})`,
    ...top.map((one) => row(one.name, one.seconds, one.detail)),
  ]
}

/**
 * @param {string} name
 * @param {number} seconds
 * @param {string} [note]
 */
const row = (name, seconds, note) => `  ${seconds.toFixed(1).padStart(6)}  ${name}${note ? ` (${note})` : ''}`

/**
 * @typedef {import('@playwright/test/reporter').JSONReportSuite} Suite
 * @param {import('@playwright/test/reporter').JSONReport | undefined} report
 * @returns {Cost[]}
 */
function journeysOf(report) {
  /** @type {(suite: Suite) => Cost[]} */
  const inside = ({ file, specs = [], suites = [] }) => [
    ...specs.map(({ title, tests }) => ({ name: `${file}: ${title}`, seconds: secondsOf(tests) })),
    ...suites.flatMap(inside),
  ]
  return (report?.suites ?? []).flatMap(inside)
}

/** @param {import('@playwright/test/reporter').JSONReportTest[]} tests */
const secondsOf = (tests) =>
  tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000
