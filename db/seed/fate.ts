import { addDays, localDate } from '@/lib/time'
import type { Calendar } from './calendar'
import { chance } from './chance'
import type { CouponKey, CouponLife } from './coupons'
import { type Customer, type Flight, minutesFrom } from './schedule'

const CALLED_OFF = 7 * 60 + 30
const REASON_TOLD = { reason: 'weather' }

/** The state of a booking and its dates, at the moment of seeding. */
export function fateOf(flight: Flight, { at, zone, now }: Calendar) {
  if (flight.lostTo) {
    const cancelledAt = at(localDate(flight.start, zone), CALLED_OFF)
    return {
      state: 'cancelled' as const,
      cancelledAt,
      cancelledBy: 'club' as const,
      cancelReason: flight.lostTo,
      postponedAt: cancelledAt,
    }
  }
  if (flight.nobodyCame) return { state: 'no_show' as const, noShowAt: minutesFrom(flight.start, 15) }
  if (flight.end < now)
    return { state: 'flown' as const, flownAt: minutesFrom(flight.end, 3), ...timesOf(flight) }
  return { state: 'booked' as const }
}

/** Off the ground a little late, back a little early: what a pilot writes down. */
function timesOf({ start, end, plane }: Flight) {
  const some = (what: string) => Math.floor(4 * chance(what, start.getTime(), plane.registration))
  return { tookOffAt: minutesFrom(start, 1 + some('take-off')), landedAt: minutesFrom(end, -some('landing')) }
}

/** When a booking was made: customers' as told, the club's own some days before. */
export function madeAt({ customer, start }: Flight, { now, zone, at }: Calendar): Date {
  if (customer) return customer.bookedAt
  const usual = at(addDays(localDate(start, zone), -6), 19 * 60)
  return usual < now ? usual : minutesFrom(now, -90)
}

/** What its flights did to a coupon, in the order of their dates. */
export function couponLife(key: CouponKey, flights: readonly Flight[], calendar: Calendar): CouponLife {
  const paid = flights
    .flatMap((flight) =>
      flight.customer?.coupons.includes(key) ? [{ flight, customer: flight.customer }] : [],
    )
    .toSorted((a, b) => a.customer.bookedAt.getTime() - b.customer.bookedAt.getTime())
  return paid.reduce<CouponLife>((life, { flight, customer }) => after(life, flight, customer, calendar), {
    events: [],
  })
}

function after(life: CouponLife, flight: Flight, { bookedAt }: Customer, calendar: Calendar): CouponLife {
  const fate = fateOf(flight, calendar)
  const booked = [...life.events, { event: 'booked', at: bookedAt }]
  switch (fate.state) {
    case 'cancelled': {
      const postponedAt = fate.cancelledAt
      return {
        ...life,
        postponedAt,
        events: [...booked, { event: 'postponed', at: postponedAt, detail: REASON_TOLD }],
      }
    }
    case 'no_show':
      return {
        ...life,
        bookedAt,
        noShowAt: fate.noShowAt,
        events: [...booked, { event: 'no_show', at: fate.noShowAt }],
      }
    case 'flown':
      return {
        ...life,
        bookedAt,
        flownAt: fate.flownAt,
        events: [...booked, { event: 'flown', at: fate.flownAt }],
      }
    case 'booked':
      return { ...life, bookedAt, events: booked }
  }
}
