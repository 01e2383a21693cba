import type { Route } from 'next'
import { type Skipped, type Weather, weathers } from '@/domain/schedule/postponements/schema'
import { isUuid } from '@/lib/id'
import { instantOf, isVisibleDay, type LocalDate } from '@/lib/time'

const spans = ['one', 'day', 'hours'] as const
const whys = ['changed', 'cancelled', 'over', 'gone'] as const

type Span = (typeof spans)[number]

/**
 * What the address asks for. `seen` are the flights that were listed with a tick to set, `ticked` those that had it; `done`
 * and `left` say what the button did a moment ago.
 */
export type Asked = {
  date: LocalDate
  span: Span
  from: string
  to: string
  booking: string | null
  reason: Weather
  seen: ReadonlySet<string>
  ticked: ReadonlySet<string>
  done: number | null
  /** Hours were opened again a moment ago. */
  reopened: boolean
  left: Skipped[]
}

type Query = Record<string, string | string[] | undefined>

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const MOST = 200

const all = (value: string | string[] | undefined) => [value ?? []].flat().slice(0, MOST)
const clock = (value: unknown, other: string) =>
  typeof value === 'string' && CLOCK.test(value) ? value : other

/** What is wrong or missing is the whole of today, for the wind. */
export function askedFor(query: Query, today: LocalDate): Asked {
  const booking = isUuid(query.booking) ? query.booking : null
  const span = spans.find((one) => one === query.span) ?? (booking ? 'one' : query.from ? 'hours' : 'day')
  const done = Number(query.done)
  return {
    date: isVisibleDay(query.date) ? query.date : today,
    span: span === 'one' && !booking ? 'day' : span,
    from: clock(query.from, '12:00'),
    to: clock(query.to, '20:00'),
    booking,
    reason: weathers.find((one) => one === query.reason) ?? 'wind',
    seen: new Set(all(query.seen)),
    ticked: new Set(all(query.flight)),
    done: typeof query.done === 'string' && Number.isInteger(done) && done >= 0 ? done : null,
    reopened: query.reopened !== undefined,
    left: all(query.left).flatMap((entry) => {
      const [id = '', word] = entry.split(':')
      const why = whys.find((one) => one === word)
      return isUuid(id) && why ? [{ id, why }] : []
    }),
  }
}

/** The span as instants, or the one flight. Hours that end before they begin go on until midnight. */
export function windowOf({ span, date, from, to, booking }: Asked, zone: string) {
  if (span === 'one' && booking) return { id: booking }
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const [first, last] = span === 'hours' ? [minutes(from), minutes(to)] : [0, 1440]
  return {
    from: instantOf(date, first, zone),
    to: instantOf(date, last > first ? last : 1440, zone),
  }
}

/** Ticked unless somebody took the tick away; flights of the club's own the other way round. */
export function isTicked(
  { seen, ticked }: Asked,
  { id, external }: { id: string; external: boolean },
): boolean {
  return ticked.has(id) || (external && !seen.has(id))
}

/** Where the same day is shown, after the button was pressed. */
export function afterHref(slug: string, asked: Asked, done: number, left: readonly Skipped[]): Route {
  if (left.length === 0) return `/${slug}/desk/weather/waiting?done=${done}` as Route
  const query = new URLSearchParams({ date: asked.date, span: asked.span, from: asked.from, to: asked.to })
  if (asked.booking) query.set('booking', asked.booking)
  query.set('done', String(done))
  for (const { id, why } of left) query.append('left', `${id}:${why}`)
  return `/${slug}/desk/weather?${query}` as Route
}
