import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { endPool, keepingStatements } from './transact'

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
  if (shared.envolConnection) await endPool(shared.envolConnection.sql, seconds)
  delete shared.envolConnection
}

/** An open transaction. */
export type Tx = Parameters<Parameters<Connection['db']['transaction']>[0]>[0]
