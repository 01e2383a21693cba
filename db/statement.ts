import { fillPlaceholders, is, Placeholder, type Query, type SQL, sql } from 'drizzle-orm'
import { type PgColumn, PgDialect } from 'drizzle-orm/pg-core'
import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Tx } from './client'
import type { Asked } from './transact'

const dialect = new PgDialect()

/**
 * A statement whose text is made once, where drizzle's builders make it at every call: for what every visitor reads. The
 * values of its `sql.placeholder(name)` come with the call. Rows come as the driver gives them (json parsed, instants as
 * text), so name what is selected as `Row` says.
 */
export function statement<Row, Values extends Record<string, unknown>>(query: () => SQL) {
  let made: Query | undefined
  const asked = (values: Values): Asked<Row> => {
    made ??= eachOnce(dialect.sqlToQuery(query()))
    return { text: made.sql, values: fillPlaceholders(made.params, values) }
  }
  const send = (tx: Tx, given: Values): Promise<Row[]> => {
    const { text, values } = asked(given)
    return sessionOf(tx).queryObjects<Row & Record<string, unknown>>(text, [...values])
  }
  return Object.assign(send, { asked })
}

type Session = Pick<PostgresJsSession<never, never, never>, 'queryObjects'>

// drizzle hides it from the type. Not by `instanceof`: Next bundles its layers apart, and the pool is made in one of them.
function sessionOf(tx: Tx): Session {
  return tx._.session as unknown as Session
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
