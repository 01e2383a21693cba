import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import { connection, directConnection } from './client'

const folder = join(process.cwd(), 'db', 'migrations')
const LOCK = 7_316_041
const roles = ['envol_app', 'envol_system'] as const

const remedy = `The roles envol_app and envol_system are missing and this account may not create them.
Ask an administrator of the database to run, with the name of the account in DATABASE_URL for OWNER:
  create role envol_app nologin; create role envol_system nologin;
  grant envol_app, envol_system to OWNER with inherit false, set true;  -- before version 16: alter role OWNER noinherit`

async function ensureRoles(sql: ReturnType<typeof directConnection>, version: number): Promise<void> {
  for (const role of roles) {
    try {
      const [found] = await sql`select 1 from pg_roles where rolname = ${role}`
      if (!found) await sql.unsafe(`create role ${role} nologin`)
      const [member] = await sql`select pg_has_role(current_user, ${role}, 'MEMBER') as yes`
      if (!member?.yes)
        await sql.unsafe(
          `grant ${role} to current_user${version >= 160000 ? ' with inherit false, set true' : ''}`,
        )
      await sql.begin((tx) => tx`select set_config('role', ${role}, true)`)
    } catch (cause) {
      throw new Error(remedy, { cause })
    }
  }
}

/**
 * Brings a database to this version: roles, tables, the queue's tables. Safe to run from several processes at once.
 * `url` must lead to PostgreSQL 15 or later directly (no PgBouncer). Throws with what to do when the account may not.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const sql = directConnection(url)
  try {
    const [version] = await sql`select current_setting('server_version_num')::int as number`
    if (!version || version.number < 150000) throw new Error('Envol needs PostgreSQL 15 or later.')
    await sql`select pg_advisory_lock(${LOCK})`
    await ensureRoles(sql, version.number)
    await migrate(drizzle(sql), { migrationsFolder: folder })
    await runMigrations({ connectionString: url })
  } finally {
    await sql.end()
  }
}

/**
 * Number of migrations that this version has and the database has not. Asked on a connection of its own, so that the answer
 * comes while every other is in use; throws within three seconds when there is none.
 */
export async function missingMigrations(): Promise<number> {
  const expected = readMigrationFiles({ migrationsFolder: folder })
  const rows = await connection().probe<{ hash: string }>('select hash from drizzle.__drizzle_migrations')
  const applied = new Set(rows.map((row) => row.hash))
  return expected.filter((migration) => !applied.has(migration.hash)).length
}
