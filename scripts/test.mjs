import { prepare, reasonOf, whenAsked } from './install.mjs'

await prepare()
const { rmSync } = await import('node:fs')
const { join } = await import('node:path')
const { costTable } = await import('./budget.mjs')
const { buildOnce } = await import('./build.mjs')
const { runChecks } = await import('./checks.mjs')
const { stopAll } = await import('./child.mjs')
const { playwrightCounts, vitestCounts } = await import('./counts.mjs')
const { step } = await import('./step.mjs')
const { journeys, unitTests } = await import('./suites.mjs')
const { temporaryFolder, testCluster } = await import('./test-cluster.mjs')

/** @type {import('./counts.mjs').Counted} */
const total = { passed: 0, failed: 0, failures: [] }
/** @type {Map<string, number>} */
const spent = new Map()
const reports = temporaryFolder()
const report = (/** @type {string} */ name) => join(reports, `${name}.json`)
/** @type {ReturnType<typeof testCluster> | undefined} */
let cluster
let built = false
/** @type {Promise<never> | undefined} */
let ending

whenAsked(() => end(130))

await part('everything', async () => {
  await part('checks', async () => {
    for (const { name, problem } of await runChecks()) {
      if (problem) console.error(`\n${name}:\n${problem}\n`)
      if (problem) count({ passed: 0, failed: 1, failures: [`check: ${name}`] })
      else count({ passed: 1, failed: 0, failures: [] })
    }
  })
  await Promise.all([
    part('unit tests', async () => {
      const starting = testCluster()
      cluster = starting
      const server = await step('start a database for the tests', () => starting)
      const reporters = ['default', 'json', './scripts/vitest-costs.mjs'].map((name) => `--reporter=${name}`)
      const args = ['run', ...reporters, `--outputFile.json=${report('vitest')}`]
      const ok = await unitTests(server, args, { env: { COSTS: report('unit') } })
      count(vitestCounts({ file: report('vitest'), costs: report('unit'), ok }))
    }),
    part('pages built beside them', async () => {
      built = await step('build the pages', buildOnce).then(() => true)
    }),
  ])
  const running = cluster
  if (!built || !running) return
  await part('journeys', async () => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys') }
    const ok = await journeys(await running, ['--reporter=list,json'], env)
    count(playwrightCounts({ file: report('journeys'), ok }))
  })
})
await end(total.failed > 0 ? 1 : 0)

/**
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function part(name, work) {
  if (ending) return
  if (name !== 'everything') console.log(`\n${name}`)
  const begun = performance.now()
  try {
    await work()
  } catch (error) {
    if (!ending) console.error(`\n${name}: ${reasonOf(error)}\n`)
    count({ passed: 0, failed: 1, failures: [`${name}: ${reasonOf(error)}`] })
  }
  spent.set(name, (performance.now() - begun) / 1000)
}

/** @param {import('./counts.mjs').Counted} counted */
function count({ passed, failed, failures }) {
  total.passed += passed
  total.failed += failed
  total.failures.push(...failures)
}

/** @param {number} code */
async function end(code) {
  ending ??= (async () => {
    await stopAll(3000)
    await (await cluster?.catch(() => undefined))?.stop()
    if (code !== 130) {
      console.log(`\n${costTable(spent, { unit: report('unit'), journeys: report('journeys') })}`)
      for (const failure of total.failures) console.log(`\nfailed: ${failure}`)
      console.log(`\n${total.passed} passed, ${total.failed} failed`)
    }
    rmSync(reports, { recursive: true, force: true })
    process.exit(code)
  })()
  return ending
}
