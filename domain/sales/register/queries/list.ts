import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { shops } from '@/db/schema/shops'
import { foldedIn } from '@/domain/bookings/dossiers/queries/search'
import { meanings } from '@/domain/bookings/dossiers/rules/search'
import type { Mark } from '@/lib/cursor'
import { addDays, type LocalDate, localDate } from '@/lib/time'
import { LAST_END } from '../rules'
import type { CouponLine, Sort, Standing, Wanted } from '../schema'
import { foundBy, nameOf } from './found'

/** As `standingOf` says. */
const standingOn = (today: LocalDate) => sql<Standing>`case
  when ${coupons.voidAt} is not null then 'void'
  when ${coupons.noShowAt} is not null then 'no_show'
  when ${coupons.flownAt} is not null then 'flown'
  when ${coupons.bookedAt} is not null then 'booked'
  when ${coupons.expiresOn} < ${today} then 'expired'
  when ${coupons.postponedAt} is not null then 'postponed'
  else 'issued' end`

const END_IS_NEAR_DAYS = 30

/** All that is wanted but the state: what the tabs count. */
function narrowed(club: Club, wanted: Wanted, today: LocalDate): SQL | undefined {
  const { activity, channel, ending, samples, batchId } = wanted
  return and(
    eq(coupons.clubId, club.id),
    activity ? sql`(${activity} = any(${coupons.activities}) or ${coupons.activities} = '{}')` : undefined,
    channel ? eq(coupons.channel, channel) : undefined,
    ending
      ? and(
          gte(coupons.expiresOn, today),
          sql`${coupons.expiresOn} <= ${addDays(today, END_IS_NEAR_DAYS)}`,
          sql`${standingOn(today)} in ('issued', 'postponed', 'booked')`,
        )
      : undefined,
    batchId ? eq(coupons.batchId, batchId) : undefined,
    samples ? eq(coupons.sample, samples === 'only') : undefined,
    foundBy(club, wanted.search),
  )
}

const keyOf: Record<Sort, SQL> = {
  made: sql`date_trunc('milliseconds', ${coupons.issuedAt})`,
  end: sql`coalesce(${coupons.expiresOn}, ${sql.raw(`'${LAST_END}'`)}) collate "C"`,
  name: sql`${foldedIn(nameOf)} collate "C"`,
}

const markedBy = (sort: Sort): SQL<string> =>
  sort === 'made' ? sql`(extract(epoch from ${keyOf.made}) * 1000)::bigint::text` : sql`${keyOf[sort]}`

function beyond({ sort, falling }: Wanted, { value, id }: Mark): SQL {
  const at =
    sort === 'made' ? sql`${new Date(Number(value)).toISOString()}::timestamptz` : sql`${value}::text`
  return sql`(${keyOf[sort]}, ${coupons.id}) ${sql.raw(falling ? '<' : '>')} (${at}, ${id}::uuid)`
}

const paidFlight = sql<{ id: string; startAt: string } | null>`(
  select json_build_object('id', ${bookings.id}, 'startAt', ${bookings.startAt})
  from ${bookingCoupons} join ${bookings} on ${bookings.clubId} = ${bookingCoupons.clubId} and ${bookings.id} = ${bookingCoupons.bookingId}
  where ${bookingCoupons.clubId} = ${coupons.clubId} and ${bookingCoupons.couponId} = ${coupons.id}
  order by ${bookingCoupons.releasedAt} is not null, ${bookings.startAt} desc limit 1)`

/** A page of the club's coupons, and where it ended (null: it was the last one). */
export async function listCoupons(
  club: Club,
  wanted: Wanted,
  { after, limit, now }: { after: Mark | null; limit: number; now: Date },
): Promise<{ lines: CouponLine[]; next: Mark | null }> {
  const today = localDate(now, club.timeZone)
  const [key, order] = [keyOf[wanted.sort], wanted.falling ? desc : asc]
  const rows = await club.tx
    .select({
      id: coupons.id,
      reference: coupons.reference,
      standing: standingOn(today),
      activities: coupons.activities,
      passengers: coupons.passengers,
      name: sql<string>`${nameOf}`,
      email: sql<string | null>`${coupons.buyer} ->> 'email'`,
      beneficiary: sql<string | null>`${coupons.beneficiary} ->> 'name'`,
      channel: coupons.channel,
      orderNumber: coupons.orderNumber,
      shop: shops.name,
      soldOn: coupons.soldOn,
      issuedAt: coupons.issuedAt,
      priceCents: coupons.priceCents,
      currency: coupons.currency,
      paid: coupons.paid,
      accountCode: coupons.accountCode,
      expiresOn: coupons.expiresOn,
      sample: coupons.sample,
      booking: paidFlight,
      mark: markedBy(wanted.sort),
    })
    .from(coupons)
    .leftJoin(shops, and(eq(shops.clubId, coupons.clubId), eq(shops.id, coupons.shopId)))
    .where(
      and(
        narrowed(club, wanted, today),
        wanted.state === 'all' ? undefined : eq(standingOn(today), wanted.state),
        after ? beyond(wanted, after) : undefined,
      ),
    )
    .orderBy(order(key), order(coupons.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    lines: shown.map(({ mark: _, booking, ...line }) => ({
      ...line,
      booking: booking && { id: booking.id, startAt: new Date(booking.startAt) },
    })),
    next: last ? { value: last.mark, id: last.id } : null,
  }
}

/** How many of those that are looked for stand in each way. */
export async function countCoupons(club: Club, wanted: Wanted, now: Date): Promise<Map<Standing, number>> {
  const today = localDate(now, club.timeZone)
  const each = club.tx
    .select({ standing: standingOn(today).as('standing') })
    .from(coupons)
    .where(narrowed(club, wanted, today))
    .as('each')
  const rows = await club.tx
    .select({ standing: each.standing, count: sql<number>`count(*)::int` })
    .from(each)
    .groupBy(each.standing)
  return new Map(rows.map(({ standing, count }) => [standing, count]))
}

/** What was sold and is neither flown, void nor expired, of those that are looked for: coupons, and money of each currency. Never samples. */
export async function unflownCoupons(club: Club, wanted: Wanted, now: Date) {
  const today = localDate(now, club.timeZone)
  return club.tx
    .select({
      currency: coupons.currency,
      count: sql<number>`count(*)::int`,
      cents: sql<number>`coalesce(sum(${coupons.priceCents}), 0)::int`,
    })
    .from(coupons)
    .where(
      and(
        narrowed(club, wanted, today),
        eq(coupons.sample, false),
        sql`${standingOn(today)} in ('issued', 'postponed', 'booked')`,
      ),
    )
    .groupBy(coupons.currency)
    .orderBy(sql`${coupons.currency} nulls last`)
}

/** The channels that coupons of the club name. */
export async function channelsOf(club: Club): Promise<string[]> {
  const rows = await club.tx
    .selectDistinct({ channel: coupons.channel })
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), sql`${coupons.channel} is not null`))
    .orderBy(coupons.channel)
    .limit(50)
  return rows.flatMap(({ channel }) => channel ?? [])
}

const MOST_LOOKED_UP = 5

/** What somebody who types this at the desk's search may mean, the latest sold first. */
export async function lookUpCoupons(club: Club, search: string, now: Date): Promise<CouponLine[]> {
  if (meanings(search).words.length === 0) return []
  const wanted: Wanted = { ...anyCoupon, search }
  return (await listCoupons(club, wanted, { after: null, limit: MOST_LOOKED_UP, now })).lines
}

const anyCoupon: Wanted = {
  search: '',
  state: 'all',
  activity: null,
  channel: null,
  ending: false,
  samples: null,
  batchId: null,
  sort: 'made',
  falling: true,
}
