import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, prepare, reasonOf, whenAsked } from './install.mjs'

await prepare()
const { startPostgres } = await import('./postgres.mjs')
const { default: postgres } = await import('postgres')
const { runningStart } = await import('./lock.mjs')
const { dataDir, embedded, migrate, openDataDir, seed, settingsWith } = await import('./settings.mjs')
const { step } = await import('./step.mjs')

/** @type {Record<string, (env: import('./child.mjs').Env, url: string) => Promise<unknown>>} */
const commands = {
  migrate: (env) => step('migrate', () => migrate(env)),
  seed: (env) => step('plant the demonstration', () => seed(env)),
  reset: async (env, url) => {
    await step('empty the database', () => empty(url))
    await step('migrate', () => migrate(env))
    await step('plant the demonstration', () => seed(env))
  },
}

const [name = '', ...flags] = process.argv.slice(2)
const command = commands[name]
if (!command) fail('Usage: node scripts/database.mjs migrate | seed | reset [--yes]')
if (name === 'reset') await mayReset()

// Ctrl-C would leave a started database behind; it waits for the step in hand, which takes seconds.
whenAsked(() => undefined)
if (embedded) openDataDir()
const server = embedded
  ? await startPostgres({ dir: dataDir }).catch((error) => fail(error.message))
  : undefined
const url = server?.url ?? (process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL || '')
try {
  await command(settingsWith(url), url)
} catch (error) {
  console.error(`\n${reasonOf(error)}\n`)
  process.exitCode = 1
} finally {
  if (server && !server.reused && !(await runningStart())) await server.stop()
}

async function mayReset() {
  if (embedded) {
    const running = await runningStart()
    if (running) fail(`Envol runs here (${running.url}, process ${running.pid}): stop it first.`)
    return
  }
  const { hostname, pathname } = new URL(process.env.DATABASE_URL ?? '')
  const local = /^(|localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  if (!local && !flags.includes('--yes')) {
    fail(
      `This would erase everything in ${pathname.slice(1)} on ${hostname}. If that is meant: npm run db:reset -- --yes`,
    )
  }
}

/** @param {string} address */
async function empty(address) {
  const sql = postgres(address, { max: 1, fetch_types: false, onnotice: () => undefined })
  try {
    await sql`drop schema if exists public, graphile_worker, drizzle cascade`
    await sql`create schema public`
  } finally {
    await sql.end()
  }
  if (embedded) rmSync(join(dataDir, 'demo.json'), { force: true })
}
