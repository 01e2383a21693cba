import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { unconsumeCoupons } from '@/domain/coupons/coupons/unconsume'
import { Refusal } from '@/lib/refusal'
import { lockFlight } from './queries'
import { mayTakeBack } from './rules'
import { tellShop } from './tell-shop'

/**
 * A flight that was noted as flown by mistake is booked again, its coupons with it; the shop is told that it is booked. The
 * same day by whoever runs it, later with every booking. Refuses `not_found`, `forbidden`, `booking_over`.
 */
export async function takeBackFlown(club: Club, bookingId: string, now = new Date()): Promise<void> {
  const { flight, rights } = await lockFlight(club, bookingId)
  const { state, flownAt, tookOffAt, landedAt } = flight.booking
  if (state === 'booked') return
  if (state !== 'flown') throw new Refusal('booking_over')
  if (!mayTakeBack(rights, flownAt ?? now, now, club.timeZone)) throw new Refusal('forbidden')
  await club.tx
    .update(bookings)
    .set({
      state: 'booked',
      flownAt: null,
      tookOffAt: null,
      landedAt: null,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await unconsumeCoupons(club, bookingId, 'flown')
  await record(club, {
    event: 'booking.undone',
    subjectId: bookingId,
    before: { state, tookOffAt, landedAt },
    after: { state: 'booked' },
  })
  await tellShop(club, bookingId, 'booked', now)
}
