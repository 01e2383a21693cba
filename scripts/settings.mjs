import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bin, capture, run } from './child.mjs'
import { fail, root } from './install.mjs'
import { secretIn } from './secrets.mjs'

/** Where the embedded database, its passwords and the secrets of this clone live. */
export const dataDir = join(root, '.data')

/** Whether this clone uses its own database: nobody named another one. */
export const embedded = !process.env.DATABASE_URL

/** Makes `.data`, or ends the process in words when an earlier start left it to somebody else. */
export function openDataDir() {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK)
  } catch {
    fail(
      `${dataDir} belongs to another user, who started Envol here before. Start as that user, or: chown -R`,
    )
  }
}

/**
 * What the programs of Envol get besides the caller's environment. With the embedded database: its address
 * (`databaseUrl`), a secret made once and an operator.
 * @param {string | undefined} databaseUrl
 * @returns {import('./child.mjs').Env}
 */
export function settingsWith(databaseUrl) {
  if (!embedded) return {}
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: undefined,
    AUTH_SECRET: process.env.AUTH_SECRET || secretIn(join(dataDir, 'secret')),
    OPERATOR_EMAIL: process.env.OPERATOR_EMAIL || 'operator@localhost',
  }
}

/**
 * Judges the environment as the server will, and says where it listens and whether it shows its mails. Ends the process
 * with a readable list when a value is wrong.
 * @typedef {{ host: string, port: number, url: string, mailbox: boolean, worker: string, webs: number }} Place
 * @param {import('./child.mjs').Env} env
 * @returns {Promise<Place>}
 */
export async function checkSettings(env) {
  const { ok, output } = await capture(bin('tsx'), ['scripts/check-env.ts'], { env })
  if (!ok) fail(output.trim())
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

/**
 * Brings the database to this version. Throws with the reason.
 * @param {import('./child.mjs').Env} env
 */
export const migrate = (env) => run(bin('tsx'), ['db/migrate.ts'], { env })

/**
 * Plants the demonstration where it does not stand yet; embedded, `.data/demo.json` says what to try. Throws with the reason.
 * @param {import('./child.mjs').Env} env
 */
export const seed = (env) => {
  const said = embedded ? ['--demo-file', join(dataDir, 'demo.json')] : []
  return run(bin('tsx'), ['db/seed/run.ts', ...said], { env })
}
