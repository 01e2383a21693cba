import type { Route } from 'next'
import { markOf } from '@/domain/bookings/dossiers/rules/dossiers'
import { kinds, sorts, states, type Wanted } from '@/domain/bookings/dossiers/schema'
import type { Mark } from '@/lib/cursor'
import { isUuid } from '@/lib/id'
import { isVisibleDay } from '@/lib/time'

const names = [
  'q',
  'state',
  'kind',
  'activity',
  'aircraft',
  'pilot',
  'from',
  'to',
  'flagged',
  'sort',
  'order',
  'after',
] as const

/** What the address asks for, as it is written there; what is wrong or missing is not in it. */
export type Asked = { readonly [Name in (typeof names)[number]]?: string | undefined }

type Query = Record<string, string | string[] | undefined>

const LONGEST = 80

export function askedFor(query: Query): Asked {
  const among = (list: readonly string[]) => (text: string) => list.includes(text)
  const fine: Record<(typeof names)[number], (text: string) => boolean> = {
    q: (text) => text.trim() !== '',
    state: among(states),
    kind: among(kinds),
    activity: isUuid,
    aircraft: isUuid,
    pilot: isUuid,
    from: isVisibleDay,
    to: isVisibleDay,
    flagged: among(['1']),
    sort: among(sorts),
    order: among(['asc', 'desc']),
    after: (text) => /^[\w-]{1,400}$/.test(text),
  }
  const given = names.flatMap((name) => {
    const value = query[name]
    return typeof value === 'string' && fine[name](value) ? [[name, value] as const] : []
  })
  const { q, ...asked } = Object.fromEntries(given) as Asked
  return q === undefined
    ? asked
    : {
        ...asked,
        q: q
          .replace(/\p{Cc}/gu, '')
          .trim()
          .slice(0, LONGEST),
      }
}

/** Somebody who searches looks everywhere; somebody who does not looks ahead. */
export function wantedBy(asked: Asked): Wanted {
  const state = states.find((one) => one === asked.state) ?? (asked.q ? 'all' : 'coming')
  const sort = sorts.find((one) => one === asked.sort) ?? 'start'
  return {
    search: asked.q ?? '',
    state,
    kind: kinds.find((one) => one === asked.kind) ?? null,
    activityId: asked.activity ?? null,
    aircraftId: asked.aircraft ?? null,
    pilotId: asked.pilot ?? null,
    from: asked.from ?? null,
    to: asked.to ?? null,
    flagged: asked.flagged === '1',
    sort,
    falling: asked.order
      ? asked.order === 'desc'
      : sort === 'made' || (sort === 'start' && state !== 'coming'),
  }
}

/** Where the last page ended, when the address says so. */
export const placeIn = (asked: Asked): Mark | null =>
  asked.after ? markOf(asked.after, wantedBy(asked).sort) : null

/** True when something is looked for beyond the tab. */
export const narrowed = ({ q, kind, activity, aircraft, pilot, from, to, flagged }: Asked): boolean =>
  [q, kind, activity, aircraft, pilot, from, to, flagged].some((value) => value !== undefined)

/** The address of the list as asked for, from its first page, with some of it changed; `.csv` for all of it as a table. */
export function hrefOf(slug: string, asked: Asked, changes: Asked = {}, as: '' | '.csv' = ''): Route {
  const given: Asked = { ...asked, after: undefined, ...changes }
  const query = new URLSearchParams()
  for (const name of names) if (given[name]) query.set(name, given[name])
  return `/${slug}/desk/bookings${as}${query.size > 0 ? `?${query}` : ''}` as Route
}
