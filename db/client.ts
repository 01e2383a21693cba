import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'

function connect() {
  const sql = postgres(env().DATABASE_URL, {
    max: env().DATABASE_POOL,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => undefined,
    connection: { application_name: 'envol' },
    // PgBouncer in transaction mode cannot keep prepared statements; a direct address given beside it says it is there.
    prepare: env().DATABASE_URL === env().DATABASE_DIRECT_URL,
  })
  return { sql, db: drizzle(keepingStatements(sql)) }
}

/**
 * drizzle asks for every statement unprepared, whatever the pool allows: it is then parsed each time, costs one more round
 * trip to be described, and what is asked for together waits for each other.
 */
function keepingStatements<S extends postgres.Sql | postgres.TransactionSql>(sql: S): S {
  type Work = (tx: postgres.TransactionSql) => Promise<unknown>
  const wrapped: Record<string | symbol, unknown> = {
    unsafe: (text: string, values: never[], options: object) =>
      sql.unsafe(text, values, { ...options, prepare: true }),
    begin: (work: Work) => 'begin' in sql && sql.begin((tx) => work(keepingStatements(tx))),
    savepoint: (work: Work) => 'savepoint' in sql && sql.savepoint((tx) => work(keepingStatements(tx))),
  }
  return new Proxy(sql, { get: (target, name) => wrapped[name] ?? Reflect.get(target, name) })
}

/** One connection of its own, straight to PostgreSQL: for migrations. End it. */
export function directConnection(url: string): postgres.Sql {
  return postgres(url, { max: 1, onnotice: () => undefined })
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
  await shared.envolConnection?.sql.end({ timeout: seconds })
  delete shared.envolConnection
}

/** An open transaction. */
export type Tx = Parameters<Parameters<Connection['db']['transaction']>[0]>[0]
