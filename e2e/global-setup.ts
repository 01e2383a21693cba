import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, run } from '../scripts/child.mjs'
import { freePort } from '../scripts/port.mjs'
import { startApp } from './support/app'

/** Migrates and seeds the given database, starts the application on it, tells the tests where; stops it in the end. */
export default async function setup(): Promise<() => Promise<void>> {
  const { E2E_DATABASE_URL: databaseUrl, AUTH_SECRET } = process.env
  if (!databaseUrl || !AUTH_SECRET)
    throw new Error('Set E2E_DATABASE_URL and AUTH_SECRET, or run `npm test`.')
  const port = await freePort()
  const APP_URL = `http://127.0.0.1:${port}`
  const env = { DATABASE_URL: databaseUrl, APP_URL }
  const folder = mkdtempSync(join(tmpdir(), 'envol-e2e-'))
  const demoFile = join(folder, 'demo.json')
  await run(bin('tsx'), ['db/migrate.ts'], { env })
  await run(bin('tsx'), ['db/seed/run.ts', '--demo-file', demoFile], { env })
  const app = await startApp({ databaseUrl, port })
  process.env.E2E_APP_URL = app.url
  process.env.E2E_DEMO = readFileSync(demoFile, 'utf8')
  return async () => {
    await app.stop()
    rmSync(folder, { recursive: true })
    const said = app
      .output()
      .split('\n')
      .filter((line) => line !== '' && !/^(▲|- |✓)/.test(line))
    if (said.length > 0) console.log(`\nthe application said:\n${said.join('\n')}`)
  }
}
