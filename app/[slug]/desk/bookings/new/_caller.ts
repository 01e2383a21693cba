import type { Club } from '@/db/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { type Coupon, couponsById } from '@/domain/coupons/coupons/queries'
import { namesOnBoard } from '@/domain/schedule/board/queries/names'
import { flyableWith, startsFor } from '@/domain/schedule/callers/queries'
import type { Locale } from '@/lib/i18n/locale'
import { localDate } from '@/lib/time'
import { type Heard, weightsOf } from './_asked'

/** Where and to whom the page speaks. */
export type CallerProps = { slug: string; zone: string; locale: Locale; now: Date }

/** What the page shows of a caller who was heard so far. Null: no coupon of this club is named yet. */
export async function openCaller(club: Club, asked: Heard, now: Date) {
  const before = asked.again ? await loadFlight(club, asked.again) : null
  const former = before?.booking.external ? before : null
  const named = asked.coupons.length > 0 ? asked.coupons : (former?.coupons.map(({ id }) => id) ?? [])
  const coupons = await couponsById(club, named)
  if (coupons.length === 0) return null
  const { activities, bases } = await flyableWith(club, coupons)
  const was = former?.booking
  const activity =
    activities.find(({ id }) => id === asked.activity) ??
    activities.find(({ id }) => id === was?.activityId) ??
    activities[0]
  const base =
    bases.find(({ id }) => id === asked.base) ?? bases.find(({ id }) => id === was?.baseId) ?? bases[0]
  if (!activity || !base) return { coupons, activities, bases, open: null }
  const most = Math.min(activity.maxPassengers, seatsOf(coupons))
  const passengers = Math.min(asked.passengers ?? former?.passengers.length ?? most, most)
  const told = former?.passengers.map(({ weightKg }) => weightKg ?? 0) ?? []
  const heard: Heard = {
    ...asked,
    coupons: coupons.map(({ id }) => id),
    activity: activity.id,
    base: base.id,
    passengers,
    weights: asked.weights.length > 0 ? asked.weights : told,
  }
  const day = heard.date ?? localDate(now, club.timeZone)
  const [found, names] = await Promise.all([
    startsFor(club, {
      coupons,
      activityId: activity.id,
      baseId: base.id,
      day,
      party: { passengers, weightsKg: weightsOf(heard, passengers) },
      now,
    }),
    namesOnBoard(club),
  ])
  return { coupons, activities, bases, open: { heard, most, passengers, day, names, ...found } }
}

export type Caller = NonNullable<Awaited<ReturnType<typeof openCaller>>>
export type OpenCaller = NonNullable<Caller['open']>

const seatsOf = (coupons: readonly Coupon[]) => coupons.reduce((sum, { passengers }) => sum + passengers, 0)
