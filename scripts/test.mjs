import { prepare, whenAsked } from './install.mjs'

await prepare()
const { randomBytes } = await import('node:crypto')
const { rmSync } = await import('node:fs')
const { join } = await import('node:path')
const { buildOnce } = await import('./build.mjs')
const { runChecks } = await import('./checks.mjs')
const { begin, bin, stopAll } = await import('./child.mjs')
const { chromium } = await import('./chromium.mjs')
const { playwrightCounts, vitestCounts } = await import('./counts.mjs')
const { step } = await import('./step.mjs')
const { temporaryFolder, testCluster } = await import('./test-cluster.mjs')

const total = { passed: 0, failed: 0 }
const reports = temporaryFolder()
let cluster
let ending

whenAsked(() => end(130))

await part('checks', async () => {
  for (const { name, problem } of await runChecks()) {
    if (problem) console.error(`\n${name}:\n${problem}\n`)
    count({ passed: problem ? 0 : 1, failed: problem ? 1 : 0 })
  }
})
await part('tests', async () => {
  cluster = testCluster()
  const { url } = await step('start a database for the tests', () => cluster)
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  count(vitestCounts(file, await passes('vitest', args, { DATABASE_URL: url })))
})
await part('journeys in a browser', async () => {
  const path = await step('find a Chromium', chromium)
  await step('build the pages', buildOnce)
  const url = await (await cluster).createDatabase('envol_e2e')
  const file = join(reports, 'playwright.json')
  const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json']
  const env = { E2E_DATABASE_URL: url, CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  count(playwrightCounts(file, await passes('playwright', args, env)))
})
await end(total.failed > 0 ? 1 : 0)

async function part(name, work) {
  if (ending) return
  console.log(`\n${name}`)
  try {
    await work()
  } catch (error) {
    if (!ending) console.error(`\n${name}: ${error.message}\n`)
    count({ passed: 0, failed: 1 })
  }
}

function count({ passed, failed }) {
  total.passed += passed
  total.failed += failed
}

async function passes(program, args, env) {
  const { code } = await begin(bin(program), args, { env: { ...clean(), ...env } }).ended
  return code === 0
}

// Nothing of the caller's settings may leak in: a real mail key, a real shop, another database.
function clean() {
  const ours =
    /^(PORT|HOST|APP_URL|NODE_ENV|(DATABASE|RESEND|SMTP|MAIL|STRIPE|OPERATOR|TRUSTED_PROXY|ALLOW_PRIVATE|DEV_MAILBOX|METRICS|WORKER|LOG_LEVEL).*)$/
  const names = Object.keys(process.env).filter((name) => ours.test(name))
  const AUTH_SECRET = randomBytes(32).toString('base64url')
  return { ...Object.fromEntries(names.map((name) => [name, undefined])), AUTH_SECRET }
}

async function end(code) {
  ending ??= (async () => {
    await stopAll(3000)
    await (await cluster?.catch(() => undefined))?.stop()
    rmSync(reports, { recursive: true, force: true })
    if (code !== 130) console.log(`\n${total.passed} passed, ${total.failed} failed`)
    process.exit(code)
  })()
  return ending
}
