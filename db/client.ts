import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { arrays } from './arrays'
import { Line, type LineOptions, typesOf } from './line'
import { Pool } from './pool'
import { type Asked, glance, prepared, type Terms, transaction, type Work } from './transact'

/** Milliseconds that PostgreSQL gives: a statement, the wait for a lock, a transaction of which it hears nothing. */
const limits = {
  statement_timeout: 30_000,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 30_000,
}

const CONNECT_SECONDS = 5
const SILENCE_MS = 45_000
const PATIENCE_MS = 10_000
const IDLE_MS = 60_000

function connect() {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct, DATABASE_POOL: most } = env()
  // PgBouncer in transaction mode cannot keep prepared statements, and refuses limits given at the start of a session; a
  // direct address given beside it says it is there.
  const pooled = url !== direct
  const options = {
    prepare: !pooled,
    connection: { application_name: 'envol', ...(!pooled && limits) },
  }
  const sql = postgres(url, {
    ...options,
    types: arrays,
    fetch_types: false,
    max: 2,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: IDLE_MS / 1000,
    onnotice: () => undefined,
  })
  const lane = new AsyncLocalStorage<string>()
  const terms: Terms = { begin: pooled ? `begin;${setLocal}` : 'begin', silenceMs: SILENCE_MS }
  const wrapped: Record<string | symbol, unknown> = {
    unsafe: prepared((...query) => sql.unsafe(...query)),
    begin: (work: Work) => transaction(pool, lane.getStore() ?? 'other', terms, work),
  }
  const db = drizzle(new Proxy(sql, { get: (target, name) => wrapped[name] ?? Reflect.get(target, name) }))
  const lines = { ...options, url, like: typesOf(sql), connectSeconds: CONNECT_SECONDS }
  const pool = new Pool({
    ...lines,
    most,
    // A third: enough for what one club has under way, little enough for two in trouble at a time.
    share: Math.ceil(most / 3),
    patienceMs: PATIENCE_MS,
    idleMs: IDLE_MS,
  })
  return {
    sql,
    db,
    pool,
    /** Opens transactions on behalf of somebody who has a share of the connections. */
    onBehalfOf: <T>(key: string, work: () => T): T => lane.run(key, work),
    /** What one statement finds that reads nothing of clubs, on a connection of its own. */
    probe: <Found>(text: string) => probe<Found>(lines, text),
    glance: <Found>(key: string, asked: readonly Asked[]) => glance<Found>(pool, key, terms, asked),
  }
}

const PROBE_SECONDS = 2

async function probe<Found>(options: LineOptions, text: string): Promise<Found[]> {
  const line = await Line.open({ ...options, connectSeconds: PROBE_SECONDS })
  const late = setTimeout(() => line.drop(new Error('the database does not answer')), PROBE_SECONDS * 1000)
  try {
    return [...(await Promise.race([line.send(text), line.lost]))] as Found[]
  } finally {
    clearTimeout(late)
    line.drop(new Error('asked and answered'))
  }
}

const setLocal = Object.entries(limits)
  .map(([name, milliseconds]) => `set local ${name}=${milliseconds}`)
  .join(';')

/** One connection of its own, straight to PostgreSQL, that has no limits: for migrations and for listening. End it. */
export function directConnection(url: string): postgres.Sql {
  return postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined })
}

type Connection = ReturnType<typeof connect>
const shared = globalThis as typeof globalThis & { envolConnection?: Connection }

/** The pool, made at first use and kept on globalThis (development reloads modules). */
export function connection(): Connection {
  shared.envolConnection ??= connect()
  return shared.envolConnection
}

/** Ends the pool; open transactions have `seconds` to finish. */
export async function disconnect(seconds = 5): Promise<void> {
  const { envolConnection: open } = shared
  if (open) await Promise.all([open.pool.end(seconds), open.sql.end({ timeout: seconds })])
  delete shared.envolConnection
}

export type Tx = Parameters<Parameters<Connection['db']['transaction']>[0]>[0]
