import { prepare, whenAsked } from './install.mjs'

await prepare()
const { join } = await import('node:path')
const { randomBytes } = await import('node:crypto')
const { buildOnce } = await import('./build.mjs')
const { begin, stopAll } = await import('./child.mjs')
const { fail, reasonOf } = await import('./install.mjs')
const { startPostgres } = await import('./postgres.mjs')
const { dataDir, openDataDir } = await import('./settings.mjs')
const { step } = await import('./step.mjs')

// Its own cluster, kept: the data set is made once. Nothing of the caller's settings counts.
openDataDir()
const cluster = startPostgres({ dir: join(dataDir, 'bench', 'postgres') })
whenAsked(() => end(130))
try {
  await step('start the database', () => cluster)
  await step('build the pages', buildOnce)
  const env = { NODE_ENV: 'production', AUTH_SECRET: randomBytes(32).toString('base64url'), DATABASE_URL: '' }
  const program = ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)]
  const { code } = await begin(process.execPath, program, { env }).ended
  await end(code ?? 1)
} catch (error) {
  await end(1, reasonOf(error))
}

/**
 * @param {number} code
 * @param {string} [reason]
 */
async function end(code, reason) {
  await stopAll(20_000)
  await (await cluster.catch(() => undefined))?.stop()
  if (reason) fail(reason)
  process.exit(code)
}
