import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { retakeCoupons } from '@/domain/coupons/coupons/retake'
import { unconsumeCoupons } from '@/domain/coupons/coupons/unconsume'
import { Refusal } from '@/lib/refusal'
import { lockFlight } from './queries'
import { couponsGivenBack, mayTakeBack } from './rules'
import { tellShop } from './tell-shop'

/**
 * They came after all: the booking stands again, and so do its coupons, which are taken again when they had been given back.
 * The same day by whoever runs it, later with every booking. Refuses `not_found`, `forbidden`, `booking_over`, and
 * `coupon_used_again` when a coupon that was given back serves elsewhere by now.
 */
export async function takeBackNoShow(club: Club, bookingId: string, now = new Date()): Promise<void> {
  const { flight, rights } = await lockFlight(club, bookingId)
  const { state, noShowAt } = flight.booking
  if (state === 'booked') return
  if (state !== 'no_show') throw new Refusal('booking_over')
  if (!mayTakeBack(rights, noShowAt ?? now, now, club.timeZone)) throw new Refusal('forbidden')
  await club.tx
    .update(bookings)
    .set({ state: 'booked', noShowAt: null, sequence: sql`${bookings.sequence} + 1` })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, {
    event: 'booking.undone',
    subjectId: bookingId,
    before: { state },
    after: { state: 'booked' },
  })
  const gone = flight.coupons.length > 0 && couponsGivenBack(flight.coupons)
  if (!gone) return unconsumeCoupons(club, bookingId, 'no_show')
  await retakeCoupons(club, bookingId, now)
  await tellShop(club, bookingId, 'booked', now)
}
