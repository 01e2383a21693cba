import { type Column, getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { CopiedTable, Copy } from '../schema'

type Rules<T extends PgTable> = {
  differ?: (copy: Copy) => Partial<Record<keyof T['_']['columns'], SQL | undefined>>
  only?: (copy: Copy) => SQL
}

/** A table's line in the list of what is copied. */
export function copied<T extends PgTable>(table: T, rules: Rules<T> = {}): CopiedTable {
  const { differ = () => ({}), only = () => sql`true` } = rules
  return { table, differ, only }
}

/** The id of a row's copy; null stays null. */
export const twin = (copy: Copy, id: SQLWrapper): SQL => sql`envol_twin(${copy.club.id}::uuid, ${id})`

const wall = ({ template }: Copy, instant: SQLWrapper) =>
  sql`(${instant} at time zone ${template.timeZone}::text)`
const movedWall = (copy: Copy, instant: SQLWrapper) =>
  sql`(${wall(copy, instant)} + make_interval(weeks => ${copy.template.weeks}::int))`

/** Whether the copy's clocks show today what the template's do: no instant moves. */
const isStill = ({ template, club }: Copy) => template.weeks === 0 && template.timeZone === club.timeZone

/** The instant at which the new club's clocks show, so many weeks later, what the template's showed. */
export const moved = (copy: Copy, instant: SQLWrapper): SQL =>
  isStill(copy)
    ? sql`${instant}`
    : sql`(${movedWall(copy, instant)} at time zone ${copy.club.timeZone}::text)`

/** The same for a day (`YYYY-MM-DD`). */
export const movedDay = ({ template }: Copy, day: SQLWrapper): SQL =>
  sql`to_char(${day}::date + 7 * ${template.weeks}::int, 'YYYY-MM-DD')`

/**
 * False for an instant of the hour that a clock change repeats or skips, in either zone: moving those could put two flights
 * into the same place. All others keep their order, and their distance from each other is never zero.
 */
export const steady = (copy: Copy, instant: SQLWrapper): SQL =>
  isStill(copy)
    ? sql`true`
    : sql`(
  ${wall(copy, instant)} at time zone ${copy.template.timeZone}::text = ${instant}
  and ${moved(copy, instant)} at time zone ${copy.club.timeZone}::text = ${movedWall(copy, instant)})`

/** `insert into t (...) select ... from t`: every column of the schema is in it, so that a new one cannot be forgotten. */
export function copyStatement({ table, differ, only }: CopiedTable, copy: Copy): SQL {
  const differing = differ(copy)
  const columns = Object.entries(getTableColumns(table)).filter(
    ([, column]) => !column.generated && !column.generatedIdentity,
  )
  const names = columns.map(([, column]) => sql.identifier(column.name))
  const values = columns.map(([key, column]) => differing[key] ?? copiedValue(copy, column))
  return sql`
    insert into ${table} (${sql.join(names, sql`, `)})
    select ${sql.join(values, sql`, `)} from ${table}
    where ${table}.club_id = ${copy.template.id}::uuid and ${only(copy)}`
}

function copiedValue(copy: Copy, column: Column): SQL {
  if (column.name === 'club_id') return sql`${copy.club.id}::uuid`
  switch (column.getSQLType()) {
    case 'uuid':
      return twin(copy, column)
    case 'timestamp with time zone':
      return moved(copy, column)
    case 'tstzrange':
      if (isStill(copy)) return sql`${column}`
      return sql`tstzrange(${moved(copy, sql`lower(${column})`)}, ${moved(copy, sql`upper(${column})`)}, '[)')`
    default:
      return sql`${column}`
  }
}
