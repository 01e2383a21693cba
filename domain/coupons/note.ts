import { actorName, type Club } from '@/db/club'
import { couponEvents } from '@/db/schema/coupons'

export type CouponEvent =
  | 'issued'
  | 'verified'
  | 'held'
  | 'booked'
  | 'given_back'
  | 'postponed'
  | 'prolonged'
  | 'shortened'
  | 'flown'
  | 'no_show'
  | 'void'

/** Adds a line to the life of each of these coupons, in the verb's own transaction. */
export async function note(
  club: Club,
  couponIds: readonly string[],
  event: CouponEvent,
  detail: Record<string, unknown> = {},
): Promise<void> {
  if (couponIds.length === 0) return
  const actor = actorName(club.actor)
  await club.tx
    .insert(couponEvents)
    .values(couponIds.map((couponId) => ({ clubId: club.id, couponId, event, actor, detail })))
}
