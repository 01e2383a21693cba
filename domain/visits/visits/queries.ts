import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { bases } from '@/db/schema/fleet'
import { visits } from '@/db/schema/visits'
import { jsonOf, listOf, statement } from '@/db/statement'
import { type Coupon, liveHoldOfCoupon } from '@/domain/coupons/coupons/queries'

export type Visit = typeof visits.$inferSelect
type Hold = typeof holds.$inferSelect

/** A row as json has it: its instants are text. */
type Json<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? Exclude<Row[Name], Date> | string : Row[Name]
}

/** The row of a table that came as json. */
function rowOf<T extends PgTable>(table: T, json: Json<T['$inferSelect']>): T['$inferSelect'] {
  const instants = Object.entries(getTableColumns(table)).filter(([, { dataType }]) => dataType === 'date')
  const row: Record<string, unknown> = { ...json }
  for (const [name] of instants) if (row[name] !== null) row[name] = new Date(String(row[name]))
  return row as T['$inferSelect']
}

const club = sql.placeholder('club')
const { retiredAt: _, ...offeredColumns } = getTableColumns(activities)

type OffersRow = {
  activities: Omit<typeof activities.$inferSelect, 'retiredAt'>[]
  bases: (typeof bases.$inferSelect)[]
  external: typeof externalSettings.$inferSelect | null
}

const offers = statement<OffersRow, { club: string }>(
  () => sql`
    select ${listOf(
      jsonOf(offeredColumns),
      sql`from ${activities} where ${activities.clubId} = ${club} and ${activities.external} and ${activities.retiredAt} is null`,
      sql`${activities.rank}, ${activities.code}`,
    )} as activities,
    ${listOf(jsonOf(getTableColumns(bases)), sql`from ${bases} where ${bases.clubId} = ${club}`, sql`${bases.name}`)} as bases,
    (select ${jsonOf(getTableColumns(externalSettings))} from ${externalSettings}
     where ${externalSettings.clubId} = ${club}) as external`,
)

/** What the club offers to coupon holders, in its own order. */
export async function loadOffers({ tx, id }: Club): Promise<OffersRow> {
  const [row] = await offers(tx, { club: id })
  return row ?? { activities: [], bases: [], external: null }
}

export type Offers = Awaited<ReturnType<typeof loadOffers>>

/** A browser's visit by the code in the address, or its latest one; null when it has none. `browser` is hashed. */
export async function findVisit(club: Club, browser: string, code: string | null): Promise<Visit | null> {
  const [row] = await club.tx
    .select()
    .from(visits)
    .where(
      and(eq(visits.clubId, club.id), eq(visits.browser, browser), code ? eq(visits.code, code) : undefined),
    )
    .orderBy(desc(visits.usedAt))
    .limit(1)
  return row ?? null
}

type VisitRow = {
  visit: Json<Visit>
  coupons: Json<Coupon>[]
  hold: Json<Hold> | null
  bookingId: string | null
}

const visitWithAll = statement<VisitRow, { club: string; browser: string; code: string | null }>(
  () => sql`
    select ${jsonOf(getTableColumns(visits))} as visit,
    ${listOf(
      jsonOf(getTableColumns(coupons)),
      sql`from ${coupons} where ${coupons.clubId} = ${visits.clubId} and ${coupons.id} = any(${visits.couponIds})`,
    )} as coupons,
    case when ${holds.id} is null then null else ${jsonOf(getTableColumns(holds))} end as hold,
    ${bookings.id} as "bookingId"
    from ${visits}
    left join ${holds} on ${holds.clubId} = ${visits.clubId} and ${holds.id} = ${visits.holdId}
    left join ${bookings} on ${bookings.clubId} = ${holds.clubId} and ${bookings.holdId} = ${holds.id}
    where ${visits.clubId} = ${club} and ${visits.browser} = ${sql.placeholder('browser')}
      and (${sql.placeholder('code')}::text is null or ${visits.code} = ${sql.placeholder('code')}::text)
    order by ${visits.usedAt} desc limit 1`,
)

/**
 * A visit with its coupons, in the order they were joined, its hold (live, lapsed, or let go: then it ended at
 * `expiresAt`), and the booking made of it, also when nobody was left to write that down.
 */
export async function loadVisit({ tx, id }: Club, browser: string, code: string | null) {
  const [found] = await visitWithAll(tx, { club: id, browser, code: code || null })
  if (!found) return null
  const visit = rowOf(visits, found.visit)
  const hold = found.hold && rowOf(holds, found.hold)
  const joined = new Map(found.coupons.map((coupon) => [coupon.id, rowOf(coupons, coupon)] as const))
  return {
    visit: { ...visit, bookingId: visit.bookingId ?? found.bookingId },
    coupons: visit.couponIds.flatMap((coupon) => joined.get(coupon) ?? []),
    hold: hold && { ...hold, expiresAt: hold.endedAt ?? hold.expiresAt },
  }
}

export type LoadedVisit = NonNullable<Awaited<ReturnType<typeof loadVisit>>>

/** Until when another browser keeps a slot with this coupon; null when nobody does. */
export async function heldElsewhere(
  club: Club,
  browser: string,
  couponId: string,
  now: Date,
): Promise<Date | null> {
  const live = await liveHoldOfCoupon(club, couponId, now)
  if (!live) return null
  const mine = await club.tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.clubId, club.id), eq(visits.browser, browser), eq(visits.holdId, live.id)))
  return mine.length > 0 ? null : live.expiresAt
}
