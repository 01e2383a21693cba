import { getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connection } from '@/db/client'
import { copiedTables, keptBack } from './copies'

test('every table of a club is copied or kept back', async () => {
  const tables = await connection().sql<{ name: string }[]>`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'club_id' and not attisdropped
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`
  const listed = [...copiedTables.map(({ table }) => table), ...keptBack].map(getTableName)
  expect(listed.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
})
