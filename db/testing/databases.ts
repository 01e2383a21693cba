import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { migrateDatabase } from '../migrations'

const LOCK = 7_316_042

/** The same address with another database's name. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

async function connected<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

// What a migrated database looks like: our migrations, the code that runs them and the queue's version.
function schemaHash(): string {
  const hash = createHash('sha256')
  const folder = join(process.cwd(), 'db', 'migrations')
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  for (const file of files.sort()) hash.update(readFileSync(join(folder, file)))
  hash.update(readFileSync(join(process.cwd(), 'db', 'migrations.ts')))
  hash.update(readFileSync(join(process.cwd(), 'node_modules', 'graphile-worker', 'package.json')))
  return hash.digest('hex').slice(0, 12)
}

/**
 * The name of a migrated, empty database to copy from; made at first need and kept for the next run. `url` leads to the
 * server as a plain role that may create databases.
 */
export function templateDatabase(url: string): Promise<string> {
  return connected(url, async (sql) => {
    const name = `envol_template_${schemaHash()}`
    await sql`select pg_advisory_lock(${LOCK})`
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (found) return name
    const draft = `${name}_draft`
    await drop(sql, draft)
    await sql`create database ${sql(draft)}`
    await migrateDatabase(withDatabase(url, draft))
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`
    return name
  })
}

export function copyDatabase(url: string, template: string, names: readonly string[]): Promise<void> {
  return connected(url, async (sql) => {
    for (const name of names) {
      await drop(sql, name)
      await sql`create database ${sql(name)} template ${sql(template)}`
    }
  })
}

export function dropDatabases(url: string, names: readonly string[]): Promise<void> {
  return connected(url, async (sql) => {
    for (const name of names) await drop(sql, name)
  })
}

// The server's own housekeeping may be inside for a moment, and only a superuser could send it away.
async function drop(sql: postgres.Sql, name: string, triesLeft = 10): Promise<void> {
  try {
    await sql`drop database if exists ${sql(name)} with (force)`
  } catch (error) {
    if (triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 300))
    await drop(sql, name, triesLeft - 1)
  }
}
