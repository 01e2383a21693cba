import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { giveBackCoupons } from '@/domain/coupons/coupons/give-back'
import { lockCouponsOfBooking } from '@/domain/coupons/coupons/queries'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { flightNow, loadFlight } from '../flights/queries'
import { announce } from './announce'
import { lockBooking } from './queries/bookings'
import { refuseUnlessOpen } from './rules/bookings'

/**
 * Cancels an external booking in time: its place is free, its coupons are good again, everyone concerned is told.
 * Cancelling twice is cancelling once; a key acts for the customer. Refuses `not_found`, `booking_over`, `past_cutoff`.
 */
export async function cancelBooking(
  club: Club,
  bookingId: string,
  reason: string,
  now = new Date(),
): Promise<void> {
  await lockCouponsOfBooking(club, bookingId)
  const locked = await lockBooking(club, bookingId)
  const flight = locked && (await loadFlight(club, bookingId))
  if (!flight?.booking.external) throw new Refusal('not_found')
  if (flight.booking.state === 'cancelled') return
  refuseUnlessOpen(club.actor, flight, now)
  const cause = club.actor.kind === 'staff' || club.actor.kind === 'system' ? 'club' : 'customer'
  await club.tx
    .update(bookings)
    .set({
      state: 'cancelled',
      cancelledAt: now,
      cancelledBy: cause,
      cancelReason: reason,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await lockDays(club, [localDate(flight.booking.startAt, club.timeZone)])
  await fillGaps(club, await vacate(club, bookingId))
  await giveBackCoupons(club, bookingId, now)
  await announce(club, await flightNow(club, bookingId), { event: 'cancelled', now, cause, reason })
  await club.tx.execute(
    sql`select envol_enqueue('offer_slots', '{}'::jsonb, null, ${`offer_slots:${club.id}`})`,
  )
}
