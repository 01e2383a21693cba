import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandOf, stopAll } from './child.mjs'
import { reasonOf, whenAsked } from './install.mjs'
import { startPostgres } from './postgres.mjs'
import { dataDir, openDataDir } from './settings.mjs'
import { step } from './step.mjs'

const dir = join(dataDir, 'test')
const users = join(dir, 'users')
const lock = join(dir, 'lock')

/**
 * A whole quick command: does `work(cluster)` with the PostgreSQL of `.data/test`, which keeps its template databases from one
 * run to the next, and ends this process: with 0 when `work` says true. Several commands may use it at once; the last one
 * stops it. Asked to end, stops what `work` began first.
 * @param {(cluster: import('./postgres.mjs').Cluster) => Promise<boolean>} work
 */
export async function withKeptCluster(work) {
  const cluster = keptCluster()
  /** @type {Promise<never> | undefined} */
  let ending
  const end = (/** @type {number} */ code) => {
    ending ??= (async () => {
      await stopAll(3000)
      await (await cluster.catch(() => undefined))?.release()
      process.exit(code)
    })()
    return ending
  }
  whenAsked(() => end(130))
  try {
    await end((await work(await step('start the database', () => cluster))) ? 0 : 1)
  } catch (error) {
    if (!ending) console.error(`\n${reasonOf(error)}\n`)
    await end(1)
  }
}

async function keptCluster() {
  openDataDir()
  mkdirSync(users, { recursive: true })
  const cluster = await alone(async () => {
    writeFileSync(join(users, String(process.pid)), '')
    const started = await startPostgres({ dir, careless: true })
    await started.dropDatabases(outlived)
    return started
  })
  const release = () =>
    alone(async () => {
      rmSync(join(users, String(process.pid)), { force: true })
      for (const pid of readdirSync(users)) if (await works(pid)) return
      await cluster.stop()
    })
  return { ...cluster, release }
}

const works = async (/** @type {string} */ pid) => (await commandOf(pid)).includes('scripts/')

/**
 * Databases of a run carry its process number, and a run that was killed could not drop its own. Of the templates, one
 * for each state of the schema, the last few stay.
 * @param {string[]} newestFirst
 */
async function outlived(newestFirst) {
  const ofRuns = newestFirst.map((name) => ({ name, pid: /^envol_(?:test|e2e)_(\d+)/.exec(name)?.[1] }))
  const left = await Promise.all(
    ofRuns.map(async ({ name, pid }) => (pid && (await commandOf(pid)) === '' ? [name] : [])),
  )
  const templates = newestFirst.filter((name) => name.startsWith('envol_template_'))
  return [...left.flat(), ...templates.slice(4)]
}

/**
 * Does this while no other command starts or stops the cluster.
 * @template T
 * @param {() => Promise<T>} work
 */
async function alone(work) {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, String(process.pid))
  while (!taken(draft)) {
    const pid = holder()
    if (pid && !(await works(pid))) rmSync(lock, { force: true })
    await wait(100)
  }
  rmSync(draft)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} draft */
function taken(draft) {
  try {
    linkSync(draft, lock)
    return true
  } catch {
    return false
  }
}

function holder() {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}
