import type { Figures } from '../load/figures'

/** What must be reached. `got` and `limit` in `unit`; `least`: the more the better. */
export type Bar = {
  what: string
  got: number
  limit: number
  unit: 'ms' | '%' | 'x' | 'kB' | 'MB' | ''
  least?: boolean
}

export type Row = {
  name: string
  figures: Figures | null
  floor: { name: string; figures: Figures } | null
  bars: Bar[]
  note?: string
}

export function reached({ got, limit, least }: Bar): boolean {
  return least ? got >= limit : got <= limit
}

/** By how much a bar is missed, in its own terms; empty when it is reached. */
export function shortBy(bar: Bar): string {
  if (reached(bar)) return ''
  const factor =
    bar.limit === 0 ? Number.POSITIVE_INFINITY : bar.least ? bar.limit / bar.got : bar.got / bar.limit
  return Number.isFinite(factor) ? `${factor.toFixed(2)}x` : `${bar.got} instead of 0`
}

/** Requests per second as a share of the floor's, in percent. */
export function shareOf(thing: Figures, floor: Figures | null): number {
  return floor && floor.perSecond > 0 ? (100 * thing.perSecond) / floor.perSecond : 0
}

/** An answer that is not 2xx spoils a row whatever its speed. */
export function noErrors({ errors }: Figures): Bar {
  return { what: 'errors', got: errors, limit: 0, unit: '' }
}
