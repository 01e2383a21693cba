import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { statement } from '@/db/statement'
import { lines, lineValues } from '@/domain/coupons/coupons/note'
import type { Hold } from './queries'

type NewHold = Omit<Hold, 'clubId' | 'extensions' | 'endedAt'>

const write = statement<unknown, ReturnType<typeof lineValues> & { hold: string }>(
  () => sql`
    with held as (
      insert into ${holds} select * from jsonb_populate_record(null::${holds}, ${sql.placeholder('hold')}::jsonb)
      returning club_id, id
    ), told as (${lines()})
    insert into ${holdCoupons} (club_id, hold_id, coupon_id)
    select club_id, id, coupon from held, unnest(${sql.placeholder('coupons')}::uuid[]) as coupon`,
)

/** Writes a hold down with the coupons it keeps and the line in their lives, in one statement. */
export async function writeHold(club: Club, couponIds: readonly string[], values: NewHold): Promise<Hold> {
  const hold = { ...values, clubId: club.id, extensions: 0, endedAt: null }
  const detail = { start: hold.startAt.toISOString(), until: hold.expiresAt.toISOString() }
  const told = lineValues(club, couponIds, 'held', detail)
  await write(club.tx, { hold: JSON.stringify(rowOf(hold)), ...told })
  return hold
}

const rowOf = ({ id, holder, passengers, ages, extensions, ...hold }: Hold) => ({
  club_id: hold.clubId,
  id,
  holder,
  activity_id: hold.activityId,
  base_id: hold.baseId,
  aircraft_id: hold.aircraftId,
  pilot_id: hold.pilotId,
  meet_at: hold.meetAt,
  start_at: hold.startAt,
  end_at: hold.endAt,
  passengers,
  weights_kg: hold.weightsKg,
  ages,
  created_at: hold.createdAt,
  expires_at: hold.expiresAt,
  extensions,
})
