import { sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Tx } from '@/db/client'
import { columnsLeftOut, tablesLeftOut } from '../rules/left-out'

/** A table as an export holds it. */
export type ExportedTable = { name: string; columns: string[] }

type Row = Record<string, unknown>

const PAGE = 2000

/** Every table of a club but those left out, with its columns, from the database's own catalogue: a new one cannot be forgotten. */
export async function exportedTables(tx: Tx): Promise<ExportedTable[]> {
  const rows = await tx.execute<ExportedTable>(sql`
    select c.table_name as name, json_agg(c.column_name order by c.ordinal_position) as columns
    from information_schema.columns c
    where c.table_schema = 'public' and exists (
      select from information_schema.columns k
      where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'club_id')
    group by c.table_name order by c.table_name`)
  return rows
    .filter(({ name }) => !tablesLeftOut.some((left) => left === name))
    .map(({ name, columns }) => ({
      name,
      columns: columns.filter((column) => !columnsLeftOut[name]?.includes(column)),
    }))
}

/** The club's rows of a table, some thousands at a time, each an object as PostgreSQL writes it. Within one transaction. */
export async function* rowsOf(
  tx: Tx,
  { name, columns }: ExportedTable,
  clubId: string,
): AsyncGenerator<Row[]> {
  const left = sql`${arrayText(columnsLeftOut[name] ?? [])}::text[]`
  const [first = 'club_id', second = first] = columns
  await tx.execute(sql`
    declare export_rows no scroll cursor for
    select to_jsonb(t) - ${left} as row from ${sql.identifier(name)} t
    where club_id = ${clubId}::uuid order by ${sql.identifier(first)}, ${sql.identifier(second)}`)
  for (;;) {
    const page = await tx.execute<{ row: Row }>(sql.raw(`fetch ${PAGE} from export_rows`))
    if (page.length > 0) yield page.map(({ row }) => row)
    if (page.length < PAGE) break
  }
  await tx.execute(sql`close export_rows`)
}
