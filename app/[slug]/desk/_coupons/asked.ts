import type { Route } from 'next'
import { markOf } from '@/domain/sales/register/rules'
import { sorts, standings, type Wanted } from '@/domain/sales/register/schema'
import type { Mark } from '@/lib/cursor'
import { isUuid } from '@/lib/id'

const names = [
  'q',
  'state',
  'activity',
  'channel',
  'ending',
  'samples',
  'batch',
  'sort',
  'order',
  'after',
] as const

/** What the address asks for, as it is written there; what is wrong or missing is not in it. */
export type Asked = { readonly [Name in (typeof names)[number]]?: string | undefined }

const LONGEST = 80

const text = (value: string) =>
  value
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST)
const among = (list: readonly string[]) => (value: string) => list.includes(value)

const fine: Record<(typeof names)[number], (value: string) => boolean> = {
  q: (value) => value !== '',
  state: among(standings),
  activity: (value) => value !== '' && value.length <= 40,
  channel: (value) => value !== '',
  ending: among(['1']),
  samples: among(['only', 'without']),
  batch: isUuid,
  sort: among(sorts),
  order: among(['asc', 'desc']),
  after: (value) => /^[\w-]{1,400}$/.test(value),
}

export function askedFor(query: Record<string, string | string[] | undefined>): Asked {
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = query[name]
      const value = typeof given === 'string' ? (name === 'after' ? given : text(given)) : ''
      return fine[name](value) ? [[name, value] as const] : []
    }),
  )
}

/** The latest sold first; names and ends from the first. */
export function wantedBy(asked: Asked): Wanted {
  const sort = sorts.find((one) => one === asked.sort) ?? 'made'
  return {
    search: asked.q ?? '',
    state: standings.find((one) => one === asked.state) ?? 'all',
    activity: asked.activity ?? null,
    channel: asked.channel ?? null,
    ending: asked.ending === '1',
    samples: asked.samples === 'only' || asked.samples === 'without' ? asked.samples : null,
    batchId: asked.batch ?? null,
    sort,
    falling: asked.order ? asked.order === 'desc' : sort === 'made',
  }
}

/** Where the last page ended, when the address says so. */
export const placeIn = (asked: Asked): Mark | null =>
  asked.after ? markOf(asked.after, wantedBy(asked).sort) : null

/** True when something is looked for beyond the tab. */
export const narrowed = ({ q, activity, channel, ending, samples, batch }: Asked): boolean =>
  [q, activity, channel, ending, samples, batch].some((value) => value !== undefined)

/** The address of the list as asked for, from its first page, with some of it changed; `.csv` for all of it as a table. */
export function hrefOf(slug: string, asked: Asked, changes: Asked = {}, as: '' | '.csv' = ''): Route {
  const given: Asked = { ...asked, after: undefined, ...changes }
  const query = new URLSearchParams()
  for (const name of names) if (given[name]) query.set(name, given[name])
  return `/${slug}/desk/coupons${as}${query.size > 0 ? `?${query}` : ''}` as Route
}
