import type { Route } from 'next'
import { type JournalFilter, strangers } from '@/domain/club/journal/schema'
import { isUuid } from '@/lib/id'
import { isVisibleDay } from '@/lib/time'

type Query = Record<string, string | string[] | undefined>

/** What the address asks for; `below` is the line above which the page was left. */
export type Asked = JournalFilter & { below: string | null }

const WHAT = /^[a-z]{1,20}(\.[a-z_]{1,40})?$/

/** What is wrong or missing asks for everything. */
export function askedFor(query: Query): Asked {
  const day = (value: unknown) => (isVisibleDay(value) ? value : null)
  const id = (value: unknown) => (isUuid(value) ? value : null)
  return {
    who: strangers.find((one) => one === query.who) ?? id(query.who),
    what: typeof query.what === 'string' && WHAT.test(query.what) ? query.what : null,
    from: day(query.from),
    to: day(query.to),
    about: id(query.about),
    below: id(query.below),
  }
}

/** The address of the journal as asked for, with some of it changed; `.csv` for the same lines as a table. */
export function hrefOf(
  slug: string,
  asked: Asked,
  changes: Partial<Asked> = {},
  as: '' | '.csv' = '',
): Route {
  const given = Object.entries({ ...asked, ...changes }).filter(([, value]) => value !== null)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  const tail = query.size > 0 ? `?${query}` : ''
  return `/${slug}/desk/journal${as}${tail}` as Route
}
