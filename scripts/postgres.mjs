import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { commandOf } from './child.mjs'
import { freePort, portProblem } from './port.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { readJson, writeSecret } from './secrets.mjs'

/**
 * `url` is that of the database `envol` as its plain owner; `createDatabase` gives the URL of an empty one beside it; `crash`
 * ends the server without letting it finish anything, and starts it again.
 * @typedef {{ url: string, reused: boolean, createDatabase(name: string): Promise<string>,
 *   dropDatabases(which: (newestFirst: string[]) => Promise<string[]>): Promise<void>, crash(): Promise<void>, stop(): Promise<void> }} Cluster
 * @typedef {{ port: number, superuser: string, owner: string }} State
 * @typedef {ReturnType<typeof postgresPrograms>} Programs
 */

/**
 * Starts the embedded PostgreSQL of `dir`, or finds it running. Its server is no child of this process: it outlives
 * Ctrl-C and even this process, and is used again by the next start.
 *
 * @param {{ dir: string, ephemeral?: boolean, careless?: boolean }} options for tests: `careless` of crashes, so faster;
 *   `ephemeral`: that, and `stop` removes `dir`
 * @returns {Promise<Cluster>}
 * @throws Error with the last lines of the server's log when it does not start
 */
export async function startPostgres({ dir, ephemeral = false, careless = ephemeral }) {
  mkdirSync(dir, { recursive: true })
  const home = realpathSync(dir)
  const cluster = join(home, 'pg')
  const programs = postgresPrograms(home, cluster)
  const state = stateOf(home, cluster)
  if (!existsSync(cluster)) await createCluster(programs, home, cluster, state, careless)

  const reused = await survives(cluster, state)
  if (!reused) await startServer(programs, home, cluster, state, careless)
  await asSuperuser(state, ensureRolesAndDatabase)

  return {
    url: urlOf(state, 'envol'),
    reused,
    createDatabase: async (name) => {
      await asSuperuser(state, (sql) => sql`create database ${sql(name)} owner envol`)
      return urlOf(state, name)
    },
    dropDatabases: (which) => asSuperuser(state, (sql) => dropDatabases(sql, which)),
    crash: async () => {
      await programs.run('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate', '-w'])
      await startServer(programs, home, cluster, state, careless)
    },
    stop: async () => {
      const mode = ephemeral ? 'immediate' : 'fast'
      await programs.run('pg_ctl', ['stop', '-D', cluster, '-m', mode, '-w', '-t', '8'])
      if (ephemeral) rmSync(home, { recursive: true, force: true })
    },
  }
}

/**
 * @param {string} home
 * @param {string} cluster
 * @returns {State}
 */
function stateOf(home, cluster) {
  const file = join(home, 'postgres.json')
  const known = readJson(file)
  if (known) return known
  if (existsSync(cluster))
    throw new Error(`${cluster} is there but its passwords, ${file}, are gone: put them back`)
  const password = () => randomBytes(24).toString('hex')
  const state = { port: 0, superuser: password(), owner: password() }
  writeSecret(file, JSON.stringify(state))
  return state
}

/**
 * Made under another name first: a start that is killed here leaves no half cluster behind.
 * @param {Programs} programs
 * @param {string} home
 * @param {string} cluster
 * @param {State} state
 * @param {boolean} careless
 */
async function createCluster({ account, run }, home, cluster, state, careless) {
  const draft = `${cluster}.new`
  const passwords = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeSecret(passwords, state.superuser)
  if (account) for (const path of [draft, passwords]) chownSync(path, account.uid, account.gid)
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwords}`]
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const haste = careless ? ['--no-sync'] : []
  const { ok, output } = await run('initdb', ['-D', draft, ...login, ...text, ...haste])
  rmSync(passwords, { force: true })
  if (!ok) throw new Error(`The database could not be created in ${home}:\n${output.trim()}`)
  renameSync(draft, cluster)
}

/**
 * A pid file may name a server that was killed, or a process that has had its number since.
 * @param {string} cluster
 * @param {State} state
 */
async function survives(cluster, state) {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return false
  const [pid = '', , , port] = readFileSync(file, 'utf8').split('\n')
  if (!(await commandOf(pid)).includes(`-D ${cluster}`)) {
    rmSync(file, { force: true })
    return false
  }
  state.port = Number(port)
  for (const until = Date.now() + 15_000; Date.now() < until; await wait(200)) {
    if (await asSuperuser(state, (sql) => sql`select 1`).catch(() => false)) return true
    if (!existsSync(file)) return false
  }
  throw new Error(`A PostgreSQL (process ${pid}) holds ${cluster} but does not answer.\n${logOf(cluster)}`)
}

/**
 * @param {Programs} programs
 * @param {string} home
 * @param {string} cluster
 * @param {State} state
 * @param {boolean} careless
 */
async function startServer({ run }, home, cluster, state, careless) {
  if (!state.port || (await portProblem(state.port, '127.0.0.1'))) state.port = await freePort()
  writeSecret(join(home, 'postgres.json'), JSON.stringify(state))
  const settings = {
    listen_addresses: '127.0.0.1',
    port: state.port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(careless && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = join(cluster, 'server.log')
  const where = ['-D', cluster, '-l', log, '-o', options.join(' ')]
  const { ok, output } = await run('pg_ctl', ['start', '-w', '-t', '60', ...where])
  if (!ok) throw new Error(`The embedded database did not start.\n${output.trim()}\n${logOf(cluster)}`)
}

/** @param {string} cluster */
function logOf(cluster) {
  const file = join(cluster, 'server.log')
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : ''
}

/**
 * The owner is plain on purpose: a superuser would pass every row-level policy and hide what is missing in one.
 * It may create databases, so that each test worker can copy the template.
 * @param {postgres.Sql} sql
 * @param {State} state
 */
async function ensureRolesAndDatabase(sql, { owner }) {
  const [found] = await sql`
    select exists (select from pg_roles where rolname = 'envol') as role,
           exists (select from pg_database where datname = 'envol') as database`
  if (!found?.role) {
    await sql.unsafe(`
      begin;
      create role envol_app nologin;
      create role envol_system nologin;
      create role envol login createdb nosuperuser nocreaterole nobypassrls password '${owner}';
      grant envol_app, envol_system to envol with inherit false, set true;
      commit`)
  }
  if (!found?.database) await sql`create database envol owner envol`
}

/**
 * @param {postgres.Sql} sql
 * @param {(newestFirst: string[]) => Promise<string[]>} which
 */
async function dropDatabases(sql, which) {
  const found = await sql`select datname as name from pg_database where not datistemplate order by oid desc`
  for (const name of await which(found.map((row) => row.name)))
    await sql`drop database if exists ${sql(name)} with (force)`
}

/**
 * @template T
 * @param {State} state
 * @param {(sql: postgres.Sql, state: State) => Promise<T>} work
 */
async function asSuperuser(state, work) {
  const sql = postgres({
    host: '127.0.0.1',
    port: state.port,
    user: 'postgres',
    password: state.superuser,
    database: 'postgres',
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
  })
  try {
    return await work(sql, state)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/**
 * @param {State} state
 * @param {string} database
 */
const urlOf = (state, database) => `postgresql://envol:${state.owner}@127.0.0.1:${state.port}/${database}`
