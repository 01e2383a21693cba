import type { Route } from 'next'
import { isUuid } from '@/lib/id'
import { isVisibleDay, type LocalDate } from '@/lib/time'

type Query = Record<string, string | string[] | undefined>

/**
 * How far the caller has been heard: the coupons, who flies, what, from where, and the day that is looked at. `again`: the
 * booking that another one is made for. A weight is whole kg, 0 where it was not told.
 */
export type Heard = {
  coupons: string[]
  again: string | null
  activity: string | null
  base: string | null
  passengers: number | null
  weights: number[]
  date: LocalDate | null
}

const MOST = 9
const all = (value: string | string[] | undefined) => [value ?? []].flat().slice(0, MOST)
const uuid = (value: unknown) => (isUuid(value) ? value : null)
const whole = (value: unknown, most: number) => {
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value.trim()) ? Number(value) : 0
  return number >= 1 && number <= most ? number : 0
}

export function heardIn(query: Query): Heard {
  return {
    coupons: all(query.coupon).filter((one) => isUuid(one)),
    again: uuid(query.again),
    activity: uuid(query.activity),
    base: uuid(query.base),
    passengers: whole(query.passengers, MOST) || null,
    weights: all(query.weight).map((weight) => whole(weight, 250)),
    date: isVisibleDay(query.date) ? query.date : null,
  }
}

/** The address of what was heard, with changes. */
export function heardHref(slug: string, heard: Heard, changes: Partial<Heard> = {}): Route {
  const { coupons, weights, passengers, ...others } = { ...heard, ...changes }
  const query = new URLSearchParams(coupons.map((id) => ['coupon', id]))
  for (const [name, value] of Object.entries(others)) if (value) query.set(name, value)
  if (passengers) query.set('passengers', String(passengers))
  for (const weight of weights) query.append('weight', weight ? String(weight) : '')
  return `/${slug}/desk/bookings/new?${query}` as Route
}

/** The weights of so many, where all of them were told; null: the standard ones. */
export function weightsOf({ weights }: Heard, passengers: number): number[] | null {
  const told = weights.slice(0, passengers)
  return told.length === passengers && told.every((weight) => weight > 0) ? told : null
}
