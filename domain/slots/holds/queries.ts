import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { bases } from '@/db/schema/fleet'
import { jsonOf, statement } from '@/db/statement'
import type { Holder } from './schema'

export type Hold = typeof holds.$inferSelect

/** A hold with the codes that make its slot's id; null when it is not this holder's. */
export async function findHold(club: Club, holder: Holder, holdId: string) {
  const [row] = await club.tx
    .select({ hold: holds, activity: activities.code, icao: bases.icao })
    .from(holds)
    .innerJoin(activities, and(eq(activities.clubId, holds.clubId), eq(activities.id, holds.activityId)))
    .innerJoin(bases, and(eq(bases.clubId, holds.clubId), eq(bases.id, holds.baseId)))
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), eq(holds.holder, holder)))
  return row ?? null
}

/** A holder's hold locked until the transaction ends, ended or not; null when it is not this holder's. */
export async function lockHold(club: Club, holder: Holder, holdId: string): Promise<Hold | null> {
  const [hold] = await club.tx
    .select()
    .from(holds)
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), eq(holds.holder, holder)))
    .for('update')
  return hold ?? null
}

/** The coupons a hold keeps. */
export async function couponsOfHold(club: Club, holdId: string): Promise<string[]> {
  const rows = await club.tx
    .select({ id: holdCoupons.couponId })
    .from(holdCoupons)
    .where(
      and(eq(holdCoupons.clubId, club.id), eq(holdCoupons.holdId, holdId), isNull(holdCoupons.releasedAt)),
    )
    .orderBy(holdCoupons.couponId)
  return rows.map((row) => row.id)
}

const keptBefore = statement<
  Record<'id' | 'couponId' | 'holder' | 'startAt' | 'createdAt' | 'expiresAt', string> &
    Record<'endedAt' | 'releasedAt', string | null>,
  { club: string; coupons: string; most: number }
>(
  () => sql`
    select ${holds.id}, ${holdCoupons.couponId} as "couponId", ${holds.holder}, ${holds.startAt} as "startAt",
           ${holds.createdAt} as "createdAt", ${holds.expiresAt} as "expiresAt", ${holds.endedAt} as "endedAt",
           ${holdCoupons.releasedAt} as "releasedAt"
    from ${holdCoupons} join ${holds} on ${holds.clubId} = ${holdCoupons.clubId} and ${holds.id} = ${holdCoupons.holdId}
    where ${holdCoupons.clubId} = ${sql.placeholder('club')}
      and ${holdCoupons.couponId} = any(${sql.placeholder('coupons')}::uuid[])
    order by ${holds.createdAt} desc limit ${sql.placeholder('most')}`,
)

/** The last holds that kept each of these coupons, latest first: live ones, lapsed ones, and those that throttles count. */
export async function holdsOfCoupons({ tx, id: club }: Club, couponIds: readonly string[]) {
  const most = 200 * couponIds.length
  const rows = await keptBefore(tx, { club, coupons: arrayText(couponIds), most })
  return rows.map((row) => ({
    ...row,
    startAt: new Date(row.startAt),
    createdAt: new Date(row.createdAt),
    expiresAt: new Date(row.expiresAt),
    endedAt: row.endedAt === null ? null : new Date(row.endedAt),
  }))
}

/** How the club lets hold slots, of what, where; an activity or a base that is not the club's is null. */
export type HoldTerms = Pick<
  typeof externalSettings.$inferSelect,
  'enabled' | 'holdMinutes' | 'graceDays' | 'expiryJudged'
> & {
  activity: { id: string; code: string; minimumAge: number | null; maxPassengers: number } | null
  base: { id: string; icao: string } | null
}

const terms = (activity: SQL, base: SQL) => {
  const { id, code, minimumAge, maxPassengers } = activities
  const club = sql.placeholder('club')
  return sql`
    select ${externalSettings.enabled}, ${externalSettings.holdMinutes} as "holdMinutes",
           ${externalSettings.graceDays} as "graceDays", ${externalSettings.expiryJudged} as "expiryJudged",
           (select ${jsonOf({ id, code, minimumAge, maxPassengers })} from ${activities}
            where ${activities.clubId} = ${club} and ${activity}) as activity,
           (select ${jsonOf({ id: bases.id, icao: bases.icao })} from ${bases}
            where ${bases.clubId} = ${club} and ${base}) as base
    from ${externalSettings} where ${externalSettings.clubId} = ${club}`
}

const termsByIds = statement<HoldTerms, Record<'club' | 'activityId' | 'baseId', string>>(() =>
  terms(
    sql`${activities.id} = ${sql.placeholder('activityId')}`,
    sql`${bases.id} = ${sql.placeholder('baseId')}`,
  ),
)

const termsByCodes = statement<HoldTerms, Record<'club' | 'activity' | 'icao', string>>(() =>
  terms(
    sql`${activities.code} = ${sql.placeholder('activity')} and ${activities.external} and ${activities.retiredAt} is null`,
    sql`${bases.icao} = ${sql.placeholder('icao')}`,
  ),
)

/** An activity and a base, by their ids or by the codes in a slot's id. */
type Flown = { activityId: string; baseId: string } | { activity: string; icao: string }

/** Null when the club takes no external bookings at all. */
export async function termsOfHold({ tx, id: club }: Club, flown: Flown): Promise<HoldTerms | null> {
  const [row] =
    'icao' in flown
      ? await termsByCodes(tx, { club, activity: flown.activity, icao: flown.icao })
      : await termsByIds(tx, { club, activityId: flown.activityId, baseId: flown.baseId })
  return row ?? null
}
