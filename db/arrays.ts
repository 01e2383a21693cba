import { parse } from 'postgres-array'

type Element = string | number | null

/** An array as PostgreSQL reads it (manual, 8.15.2): what a `statement` is given where its text says `::uuid[]` and the like. */
export const arrayText = (elements: readonly Element[]): string =>
  `{${elements.map((element) => (element === null ? 'null' : JSON.stringify(String(element)))).join(',')}}`

const arrayOf = (oid: number, read: (element: string) => Element) => ({
  to: oid,
  from: [oid],
  // Text is one already.
  serialize: (value: readonly Element[] | string) => (typeof value === 'string' ? value : arrayText(value)),
  parse: (text: string) => parse(text, read),
})

/**
 * The arrays that we use, by their fixed numbers in `pg_type`. Left to itself the driver asks the database for them behind the
 * caller's back, at each connection: a connection lost at that moment is an error that nobody can catch, and ends the process.
 */
export const arrays = {
  smallints: arrayOf(1005, Number),
  integers: arrayOf(1007, Number),
  texts: arrayOf(1009, String),
  uuids: arrayOf(2951, String),
}
