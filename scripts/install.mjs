import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, wherever a command was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const modules = join(root, 'node_modules')
const pinnedNode = join(modules, '.bin', 'node')

/** First line of every command: packages as the lock file says, then the pinned Node. May not return: see `reexec`. */
export async function prepare() {
  process.chdir(root)
  ensureInstalled()
  await reexec()
}

/** Runs `npm ci` when node_modules is not what package-lock.json says. Ends the process when that fails. */
function ensureInstalled() {
  if (installed()) return
  console.log('Installing packages (npm ci): once, and after each change of package-lock.json')
  // NODE_ENV=production in the caller's environment would leave out what builds and migrates.
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--include=optional'], {
    stdio: 'inherit',
  })
  if (status === 0) return
  const reason = error ? error.message : `npm ci ended with code ${status}`
  fail(
    `The packages could not be installed: ${reason}.\nMend what npm says above, then run the same command again.`,
  )
}

/** Continues the same command on the pinned Node if this is another one, and ends with its exit code. */
async function reexec() {
  const pinned = `v${JSON.parse(readFileSync(join(modules, 'node', 'package.json'), 'utf8')).version}`
  if (process.version === pinned || process.env.ENVOL_NODE === pinned) return
  if (!existsSync(pinnedNode)) {
    fail(`Node ${pinned} is not in node_modules (were install scripts skipped?). Run: npm rebuild node`)
  }
  const child = spawn(pinnedNode, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, ENVOL_NODE: pinned },
  })
  whenAsked((signal) => child.kill(signal))
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await new Promise((done, broken) => {
    child.once('error', broken)
    child.once('exit', (...ended) => done(ended))
  })
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0))
}

/**
 * Calls `stop(signal)` whenever this process is asked to end. Under npm also when the parent is gone: npm signals the
 * shell it started us by, which may die without passing that on.
 * @param {(signal: NodeJS.Signals) => unknown} stop
 */
export function whenAsked(stop) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stop(signal))
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, 250)
  watch.unref()
}

/**
 * Says what went wrong in words and ends the process with code 1.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/**
 * What went wrong, in words.
 * @param {unknown} error
 */
export const reasonOf = (error) => (error instanceof Error ? error.message : String(error))

// npm writes its own record last, so a half-finished installation has none.
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(modules, '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, integrity: string, optional?: boolean }> | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
