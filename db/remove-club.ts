import { eq, sql } from 'drizzle-orm'
import type { Tx } from './client'
import { clubs } from './schema/clubs'

type Edge = { child: string; parent: string }

/** Removes a club with everything it has, in the caller's transaction (`acrossClubs`). */
export async function removeClub(tx: Tx, clubId: string): Promise<void> {
  await emptyClub(tx, clubId)
  await tx.delete(clubs).where(eq(clubs.id, clubId))
}

/**
 * Removes everything a club has but its line of the directory. The tables and what they refer to are read from the database's
 * own catalogue, so that a new one cannot be forgotten; each is emptied before those it refers to, as a deletion that cascades
 * would meet rows that others still name.
 */
export async function emptyClub(tx: Tx, clubId: string): Promise<void> {
  await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.id, clubId)).for('update')
  for (const table of await childrenFirst(tx)) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where club_id = ${clubId}`)
  }
}

async function childrenFirst(tx: Tx): Promise<string[]> {
  const [tables, edges] = [await tenantTables(tx), await references(tx)]
  const done = new Set<string>()
  const order: string[] = []
  const visit = (table: string) => {
    if (done.has(table)) return
    done.add(table)
    for (const { child, parent } of edges) if (parent === table) visit(child)
    order.push(table)
  }
  for (const table of tables) visit(table)
  return order.filter((table) => tables.includes(table))
}

async function tenantTables(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select relname as name from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'club_id' and not attisdropped
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`)
  return rows.map(({ name }) => name)
}

async function references(tx: Tx): Promise<Edge[]> {
  const rows = await tx.execute<Edge>(sql`
    select child.relname as child, parent.relname as parent from pg_constraint
    join pg_class child on child.oid = conrelid
    join pg_class parent on parent.oid = confrelid
    where contype = 'f' and conrelid <> confrelid and child.relnamespace = 'public'::regnamespace`)
  return [...rows]
}
