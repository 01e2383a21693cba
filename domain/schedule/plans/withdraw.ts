import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { announce } from '@/domain/bookings/bookings/announce'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { lockBooking } from '@/domain/bookings/bookings/queries/bookings'
import { type Flight, flightNow, loadFlight } from '@/domain/bookings/flights/queries'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { note } from '@/domain/coupons/coupons/note'
import { lockCouponsOfBooking } from '@/domain/coupons/coupons/queries'
import { postponedExpiry } from '@/domain/coupons/coupons/rules'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { mayChange } from './rules'

/**
 * Staff call a booking off. Of an external one everyone concerned is told, and its coupons are good again for three months at
 * least. Refuses `not_found`, `forbidden`, `booking_changed`, `booking_over`.
 */
export async function withdrawBooking(
  club: Club,
  bookingId: string,
  { sequence, reason }: { sequence: number; reason: string },
  now = new Date(),
): Promise<void> {
  await lockCouponsOfBooking(club, bookingId)
  const locked = await lockBooking(club, bookingId)
  const flight = locked && (await loadFlight(club, bookingId))
  if (!flight) throw new Refusal('not_found')
  const { booking } = flight
  await must(club, (actor) => mayChange(actor, booking))
  if (booking.state === 'cancelled') return
  if (booking.sequence !== sequence) throw new Refusal('booking_changed')
  if (booking.state !== 'booked' || booking.endAt <= now) throw new Refusal('booking_over')
  if (booking.external) {
    await prolong(club, flight, now)
    await cancelBooking(club, bookingId, reason, now)
  } else {
    await club.tx
      .update(bookings)
      .set({
        state: 'cancelled',
        cancelledAt: now,
        cancelledBy: 'club',
        cancelReason: reason,
        sequence: sql`${bookings.sequence} + 1`,
      })
      .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
    await fillGaps(club, await vacate(club, bookingId))
    await announce(club, await flightNow(club, bookingId), { event: 'cancelled', now, cause: 'club', reason })
  }
}

/** Called off by the club: its coupons last three months from today at least. Before the letters, which say so. */
async function prolong(club: Club, flight: Flight, now: Date): Promise<void> {
  const today = localDate(now, club.timeZone)
  for (const { id, expiresOn } of flight.coupons) {
    const until = postponedExpiry(expiresOn, today)
    if (until === expiresOn) continue
    await club.tx
      .update(coupons)
      .set({ expiresOn: until })
      .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, [id])))
    await note(club, [id], 'postponed', { from: expiresOn, to: until })
  }
}
