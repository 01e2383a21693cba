import { type SQL, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import { actorName, type Club } from '@/db/club'
import { couponEvents } from '@/db/schema/coupons'
import { uuidv7 } from '@/lib/id'

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
  | 'mailed'

/** The statement of the verb `note` with the values that `lineValues` gives, for verbs that send it together with others. */
export const lines = (): SQL => sql`
  insert into ${couponEvents} (club_id, id, coupon_id, event, actor, detail)
  select ${sql.placeholder('club')}::uuid, line_id, coupon, ${sql.placeholder('event')}, ${sql.placeholder('actor')},
         ${sql.placeholder('detail')}::jsonb
  from unnest(${sql.placeholder('lines')}::uuid[], ${sql.placeholder('coupons')}::uuid[]) as line (line_id, coupon)`

export const lineValues = (
  club: Club,
  couponIds: readonly string[],
  event: CouponEvent,
  detail: Record<string, unknown> = {},
) => ({
  club: club.id,
  lines: arrayText(couponIds.map(() => uuidv7())),
  coupons: arrayText(couponIds),
  event,
  actor: actorName(club.actor),
  detail: JSON.stringify(detail),
})
