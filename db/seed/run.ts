import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { disconnect } from '../client'
import { seedDemonstration, seedTemplates } from './demonstration'
import { plantDemoDoors } from './doors'
import { plantDemoKey } from './key'

/** `tsx db/seed/run.ts [--demo-file path]`: plants the demonstration where it does not stand and says what to try. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'demo-file': { type: 'string' } } })
  const references = await seedDemonstration(new Date())
  await seedTemplates(new Date())
  const file = values['demo-file']
  if (!file) return
  const { APP_URL: url, OPERATOR_EMAIL } = env()
  const doors = await plantDemoDoors(saidIn(file), OPERATOR_EMAIL)
  const demo = { url, club: 'demo', ...doors, apiKey: await plantDemoKey(), references }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

function saidIn(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

run()
  .catch((error: Error) => {
    // drizzle's own message is the whole statement with its values; what went wrong is the driver's.
    const reason = error.cause instanceof Error ? error.cause : error
    process.stderr.write(`${reason.stack}\n`)
    process.exitCode = 1
  })
  .finally(() => disconnect())
