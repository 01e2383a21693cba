import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'

/** Bookings that this key of the API made, or that are paid with a coupon which it entered. */
export const madeBy = (keyId: string): SQL | undefined =>
  or(
    exists(sql`(select from holds where holds.club_id = ${bookings.clubId} and holds.id = ${bookings.holdId}
      and holds.holder = ${`key:${keyId}`})`),
    exists(sql`(select from booking_coupons join coupon_events
      on coupon_events.club_id = booking_coupons.club_id and coupon_events.coupon_id = booking_coupons.coupon_id
      where booking_coupons.club_id = ${bookings.clubId} and booking_coupons.booking_id = ${bookings.id}
      and coupon_events.event = 'issued' and coupon_events.actor = ${`key:${keyId}`})`),
  )

/** Whether a booking is this key's own. */
export async function bookedBy(club: Club, bookingId: string, keyId: string): Promise<boolean> {
  const [found] = await club.tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId), madeBy(keyId)))
  return found !== undefined
}
