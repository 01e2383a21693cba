import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { bookingCoupons, couponEvents, coupons } from '@/db/schema/coupons'
import { people } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import { couponTerms, liveHoldOfCoupon } from '@/domain/coupons/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import { localDate } from '@/lib/time'
import { standingOf } from '../rules'

const bookingIn = sql<string | null>`${couponEvents.detail} ->> 'bookingId'`

/**
 * One coupon with all that became of it: its facts, its bookings (`live`: still paid with it), its dated lines, the latest first
 * (`by`: who did it among the club's people; `actor` says what others are), the hold that keeps it now,
 * how many others pay its live booking `together` with it. Null: it is not the club's.
 */
export async function loadCoupon(club: Club, couponId: string, now: Date) {
  const [found] = await club.tx
    .select({ coupon: coupons, shop: shops.name })
    .from(coupons)
    .leftJoin(shops, and(eq(shops.clubId, coupons.clubId), eq(shops.id, coupons.shopId)))
    .where(and(eq(coupons.clubId, club.id), eq(coupons.id, couponId)))
  if (!found) return null
  const [flights, life, hold, terms, together] = await Promise.all([
    flightsOf(club, couponId),
    lifeOf(club, couponId),
    liveHoldOfCoupon(club, couponId, now),
    couponTerms(club),
    othersOf(club, couponId),
  ])
  const { coupon, shop } = found
  return {
    coupon,
    shop,
    standing: standingOf(coupon, localDate(now, club.timeZone)),
    acceptedUntil: lastDayAccepted(coupon.expiresOn, terms.graceDays),
    flights,
    life,
    hold,
    together,
  }
}

function flightsOf(club: Club, couponId: string) {
  return club.tx
    .select({
      id: bookings.id,
      state: bookings.state,
      postponed: sql<boolean>`${bookings.postponedAt} is not null`,
      upheld: sql<boolean>`${bookings.upheldAt} is not null`,
      startAt: bookings.startAt,
      endAt: bookings.endAt,
      firstName: bookings.firstName,
      lastName: bookings.lastName,
      title: bookings.title,
      live: sql<boolean>`${bookingCoupons.releasedAt} is null`,
    })
    .from(bookingCoupons)
    .innerJoin(
      bookings,
      and(eq(bookings.clubId, bookingCoupons.clubId), eq(bookings.id, bookingCoupons.bookingId)),
    )
    .where(and(eq(bookingCoupons.clubId, club.id), eq(bookingCoupons.couponId, couponId)))
    .orderBy(sql`${bookingCoupons.releasedAt} is not null`, desc(bookings.startAt))
}

async function othersOf(club: Club, couponId: string): Promise<number> {
  const its = alias(bookingCoupons, 'its')
  const [row] = await club.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(its)
    .innerJoin(
      bookingCoupons,
      and(eq(bookingCoupons.clubId, its.clubId), eq(bookingCoupons.bookingId, its.bookingId)),
    )
    .where(
      and(
        eq(its.clubId, club.id),
        eq(its.couponId, couponId),
        isNull(its.releasedAt),
        isNull(bookingCoupons.releasedAt),
        ne(bookingCoupons.couponId, couponId),
      ),
    )
  return row?.count ?? 0
}

function lifeOf(club: Club, couponId: string) {
  return club.tx
    .select({
      id: couponEvents.id,
      event: couponEvents.event,
      at: couponEvents.at,
      actor: sql<string>`split_part(${couponEvents.actor}, ':', 1)`,
      by: sql<string | null>`${people.firstName} || ' ' || ${people.lastName}`,
      detail: couponEvents.detail,
      bookingId: bookingIn,
      startAt: bookings.startAt,
    })
    .from(couponEvents)
    .leftJoin(
      people,
      and(eq(people.clubId, couponEvents.clubId), sql`${couponEvents.actor} = 'staff:' || ${people.id}`),
    )
    .leftJoin(
      bookings,
      and(eq(bookings.clubId, couponEvents.clubId), sql`${bookings.id}::text = ${bookingIn}`),
    )
    .where(and(eq(couponEvents.clubId, club.id), eq(couponEvents.couponId, couponId)))
    .orderBy(desc(couponEvents.at), desc(couponEvents.id))
}
