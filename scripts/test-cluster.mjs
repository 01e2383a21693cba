import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandOf } from './child.mjs'
import { startPostgres } from './postgres.mjs'

const prefix = 'envol-test-'

/** Makes a temporary folder that carries our process number, so that a later run can tell that it was left behind. */
export const temporaryFolder = () => mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))

/** A PostgreSQL for this run alone in a temporary folder. See `startPostgres`. */
export async function testCluster() {
  await sweep()
  return startPostgres({ dir: temporaryFolder(), ephemeral: true })
}

// A run that was killed could not stop its cluster.
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = name.slice(prefix.length).split('-')[0] ?? ''
    if ((await commandOf(owner)).includes('scripts/')) continue
    const dir = join(tmpdir(), name)
    try {
      const file = join(dir, 'pg', 'postmaster.pid')
      const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
      for (const until = Date.now() + 5000; pid && Date.now() < until; await wait(100)) {
        if (!(await commandOf(pid)).includes(dir)) break
        process.kill(pid, 'SIGQUIT')
      }
      rmSync(dir, { recursive: true, force: true })
    } catch {
      // Another user's: theirs to remove.
    }
  }
}
