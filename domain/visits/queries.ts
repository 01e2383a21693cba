import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/clubs'
import { coupons } from '@/db/schema/coupons'
import { bases } from '@/db/schema/fleet'
import { visits } from '@/db/schema/visits'
import { jsonOf, listOf, statement } from '@/db/statement'
import { liveHoldOfCoupon } from '@/domain/coupons/queries'

export type Visit = typeof visits.$inferSelect

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

/**
 * A visit with its coupons, in the order they were joined, its hold (live, lapsed, or let go: then it ended at
 * `expiresAt`), and the booking made of it, also when nobody was left to write that down.
 */
export async function loadVisit({ tx, id: clubId }: Club, browser: string, code: string | null) {
  const named = tx
    .select({ id: visits.id })
    .from(visits)
    .where(
      and(eq(visits.clubId, clubId), eq(visits.browser, browser), code ? eq(visits.code, code) : undefined),
    )
    .orderBy(desc(visits.usedAt))
    .limit(1)
  const rows = await tx
    .select({ visit: visits, coupon: coupons, hold: holds, bookingId: bookings.id })
    .from(visits)
    .leftJoin(coupons, and(eq(coupons.clubId, visits.clubId), sql`${coupons.id} = any(${visits.couponIds})`))
    .leftJoin(holds, and(eq(holds.clubId, visits.clubId), eq(holds.id, visits.holdId)))
    .leftJoin(bookings, and(eq(bookings.clubId, holds.clubId), eq(bookings.holdId, holds.id)))
    .where(and(eq(visits.clubId, clubId), eq(visits.id, named)))
  const [first] = rows
  if (!first) return null
  const { visit, hold, bookingId } = first
  const joined = new Map(rows.flatMap(({ coupon }) => (coupon ? [[coupon.id, coupon] as const] : [])))
  return {
    visit: { ...visit, bookingId: visit.bookingId ?? bookingId },
    coupons: visit.couponIds.flatMap((id) => joined.get(id) ?? []),
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
