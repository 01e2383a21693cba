import { is, Placeholder, type Query, type SQL, sql } from 'drizzle-orm'
import { type PgColumn, PgDialect } from 'drizzle-orm/pg-core'
import type { Tx } from './client'

const dialect = new PgDialect()

/**
 * A statement whose text is made once, where drizzle's builders make it at every call: for what every visitor reads. The
 * values of its `sql.placeholder(name)` come with the call. Rows come as the driver gives them (json parsed, instants as
 * text), so name what is selected as `Row` says.
 */
export function statement<Row, Values extends Record<string, unknown>>(query: () => SQL) {
  let made: Query | undefined
  return (tx: Tx, values: Values): Promise<Row[]> => {
    made ??= eachOnce(dialect.sqlToQuery(query()))
    type Config = { execute: Row[]; all: unknown; values: unknown }
    return tx._.session.prepareQuery<Config>(made, undefined, undefined, false).execute(values)
  }
}

/** A value that is named several times is sent once. */
function eachOnce({ sql: text, params }: Query): Query {
  const keys = params.map((param) => (is(param, Placeholder) ? param.name : param))
  const once = [...new Set(keys)]
  return {
    sql: text.replace(/\$(\d+)/g, (_, place) => `$${once.indexOf(keys[place - 1]) + 1}`),
    params: once.map((key) => params[keys.indexOf(key)]),
  }
}

/** These columns as one json object under these names. Not for instants: json has them as text. */
export function jsonOf(columns: Record<string, PgColumn | SQL>): SQL {
  const members = Object.entries(columns).flatMap(([name, column]) => [sql.raw(`'${name}'`), sql`${column}`])
  return sql`json_build_object(${sql.join(members, sql`, `)})`
}

/** What a subquery finds as a json list, `[]` when nothing. `of` is what each row becomes, `rest` goes on from `from`. */
export function listOf(of: SQL, rest: SQL, order?: SQL): SQL {
  const sorted = order ? sql` order by ${order}` : sql``
  return sql`(select coalesce(json_agg(${of}${sorted}), '[]'::json) ${rest})`
}
