import { type SQL, sql } from 'drizzle-orm'

/** `[from, to)` as a tstzrange parameter. */
export function rangeOf(from: Date, to: Date): SQL {
  return sql`tstzrange(${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz, '[)')`
}
