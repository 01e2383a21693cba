import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { exportParts, exports } from '@/db/schema/exports'
import { csvOf, csvRows } from '@/lib/csv'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'
import { archive } from './archive'
import { type ExportedTable, exportedTables, rowsOf } from './queries/tables'
import { descriptionOf } from './rules/description'

type Made = typeof exports.$inferSelect & { attempt: string }
type Archive = ReturnType<typeof archive>

/**
 * Makes an export from its beginning: every table at one moment, as JSON and as CSV, with a description. What a killed one left
 * behind is written anew; one that is done, or gone, is left alone.
 */
export async function makeExport(exportId: string): Promise<void> {
  const made = await begin(exportId)
  if (!made) return
  await acrossClubs('export', (tx) => write(tx, made), 'repeatable read')
}

function begin(exportId: string): Promise<Made | null> {
  return acrossClubs('export', async (tx) => {
    const [made] = await tx.select().from(exports).where(eq(exports.id, exportId)).for('update')
    if (!made || made.doneAt) return null
    await tx.delete(exportParts).where(eq(exportParts.exportId, exportId))
    const mine = { attempt: uuidv7(), written: 0 }
    await tx.update(exports).set(mine).where(eq(exports.id, exportId))
    return { ...made, ...mine }
  })
}

async function write(tx: Tx, made: Made): Promise<void> {
  const [club] = await tx.select().from(clubs).where(eq(clubs.id, made.platformId))
  if (!club) return
  const zip = archive()
  const tables = await exportedTables(tx)
  const held: (ExportedTable & { rows: number })[] = []
  for (const [number, table] of tables.entries()) {
    held.push({ ...table, rows: await writeTable(tx, zip, table, made) })
    await keep(made, number, zip.taken(), tables.length)
  }
  const line = { ...club, accountId: undefined }
  zip.file('json/clubs.json').write(JSON.stringify([line]), true)
  const about = descriptionOf({ slug: club.slug, name: club.name, at: new Date() }, held, made.language)
  zip.file('README.md').write(about, true)
  zip.end()
  await keep(made, tables.length, zip.taken(), tables.length, true)
}

/** Both files of a table, each read for itself: only some thousand rows are in memory. Gives the number of rows. */
async function writeTable(tx: Tx, zip: Archive, table: ExportedTable, { platformId, language }: Made) {
  const json = zip.file(`json/${table.name}.json`)
  let rows = 0
  for await (const page of rowsOf(tx, table, platformId)) {
    for (const row of page) json.write(`${rows++ === 0 ? '[' : ','}\n${JSON.stringify(row)}`)
  }
  json.write(rows === 0 ? '[]\n' : '\n]\n', true)
  const csv = zip.file(`csv/${table.name}.csv`)
  csv.write(csvOf(table.columns, [], language))
  for await (const page of rowsOf(tx, table, platformId)) csv.write(csvPage(page, table, language))
  csv.write('', true)
  return rows
}

function csvPage(page: readonly Record<string, unknown>[], { columns }: ExportedTable, language: Locale) {
  const cells = page.map((row) => columns.map((column) => cellOf(row[column])))
  return `\r\n${csvRows(cells, language)}`
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'string') return value
  return JSON.stringify(value)
}

/** Committed at once: the progress is seen, and no byte is kept twice. */
async function keep(made: Made, number: number, bytes: Buffer, tables: number, done = false) {
  const { id, accountId, attempt } = made
  await acrossClubs('export', async (tx) => {
    const now = sql`now()`
    const mine = await tx
      .update(exports)
      .set({ written: done ? tables : number + 1, tables, touchedAt: now, ...(done && { doneAt: now }) })
      .where(and(eq(exports.id, id), eq(exports.attempt, attempt)))
      .returning({ id: exports.id })
    if (mine.length === 0) throw new Error('this export is in other hands, or gone')
    if (bytes.length > 0) await tx.insert(exportParts).values({ exportId: id, number, accountId, bytes })
  })
}
