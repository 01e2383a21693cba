import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { place } from '../place'

const known = join(place, 'postgres', 'postgres.json')

/** The address of a database of the benchmark's own cluster, as its plain owner. */
export function databaseUrl(name: string): string {
  const { port, owner } = JSON.parse(readFileSync(known, 'utf8'))
  return `postgresql://envol:${owner}@127.0.0.1:${port}/${name}`
}

/**
 * One connection as the cluster's superuser, foreign keys and row policies off: for planting and clearing away what the
 * product's own role may not touch in bulk.
 */
export async function asSuperuser<T>(name: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const { port, superuser } = JSON.parse(readFileSync(known, 'utf8'))
  const sql = postgres({
    host: '127.0.0.1',
    port,
    database: name,
    user: 'postgres',
    password: superuser,
    max: 1,
    onnotice: () => undefined,
    connection: { session_replication_role: 'replica', maintenance_work_mem: '512MB' },
  })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}
