import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons, holdCoupons } from '@/db/schema/coupons'
import { statement } from '@/db/statement'
import { Refusal } from '@/lib/refusal'
import { lines, lineValues } from './rules/lines'

const give = statement<{ id: string }, ReturnType<typeof lineValues> & Record<'booking' | 'now', string>>(
  () => {
    const [club, now] = [sql.placeholder('club'), sql`${sql.placeholder('now')}::timestamptz`]
    return sql`
    with given as (
      update ${coupons} set booked_at = ${now}
      where ${coupons.clubId} = ${club} and ${coupons.id} = any(${sql.placeholder('coupons')}::uuid[])
        and ${coupons.bookedAt} is null and ${coupons.voidAt} is null
        and ${coupons.flownAt} is null and ${coupons.noShowAt} is null
      returning ${coupons.id}
    ), paid as (
      insert into ${bookingCoupons} (club_id, booking_id, coupon_id)
      select ${club}::uuid, ${sql.placeholder('booking')}::uuid, id from given
    ), released as (
      update ${holdCoupons} set released_at = ${now}
      where ${holdCoupons.clubId} = ${club} and ${holdCoupons.couponId} in (select id from given)
        and ${holdCoupons.releasedAt} is null
    ), told as (${lines()})
    select id from given`
  },
)

/**
 * Gives coupons to a booking, and lets them go from the hold: one conditional update decides, the unique index
 * `one_live_booking_per_coupon` is the wall behind it. All of them or a refusal (`invalid_reference`).
 */
export async function allocateCoupons(
  club: Club,
  couponIds: readonly string[],
  bookingId: string,
  now: Date,
): Promise<void> {
  const told = lineValues(club, couponIds, 'booked', { bookingId })
  const given = await give(club.tx, { ...told, booking: bookingId, now: now.toISOString() })
  if (given.length !== couponIds.length || given.length === 0) throw new Refusal('invalid_reference')
}
