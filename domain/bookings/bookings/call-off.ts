import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { addJob } from '@/db/jobs'
import { bookings } from '@/db/schema/bookings'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { giveBackCoupons } from '@/domain/coupons/coupons/give-back'
import { postponeExpiry } from '@/domain/coupons/coupons/postpone-expiry'
import { announce } from './announce'
import { type Flight, flightNow } from './queries/flight'
import type { Cancellation } from './schema'

type CallingOff = {
  prolonged: boolean
  note?: string
  why?: (typeof bookings.$inferSelect)['cancelCause']
  now: Date
}

/**
 * A flight that is locked for change will not be flown: its place is free, its coupons are good again, everyone concerned
 * and whoever waits for a slot is told. `cause` weather: it is postponed. `prolonged`: the coupons last three months from
 * today at least. `note`: what the club reads of it, the words of whoever called it off unless told. `why`: the cause that staff chose.
 */
export async function callOff(
  club: Club,
  { booking: { id, external }, coupons }: Flight,
  { prolonged, note, why, now, ...cancellation }: Cancellation & CallingOff,
): Promise<void> {
  const { cause, reason } = cancellation
  const postponed = cause === 'weather'
  await club.tx
    .update(bookings)
    .set({
      state: 'cancelled',
      cancelledAt: now,
      cancelledBy: cause === 'customer' ? 'customer' : 'club',
      cancelReason: note ?? reason,
      cancelCause: why ?? (cause === 'club' ? null : cause),
      // What stood in its way stands in nobody's way any more.
      flags: [],
      ...(postponed && { postponedAt: now }),
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, id)))
  await fillGaps(club, await vacate(club, id))
  if (external) {
    // Letters say until when.
    if (prolonged) await postponeExpiry(club, coupons, { bookingId: id, postponed, now })
    await giveBackCoupons(club, id, now)
  }
  await announce(club, await flightNow(club, id), { event: 'cancelled', now, ...cancellation })
  await addJob(club.tx, 'offer_slots', { payload: { clubId: club.id }, key: `offer_slots:${club.id}` })
}
