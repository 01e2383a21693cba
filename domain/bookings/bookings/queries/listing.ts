import { and, asc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/external'
import { aircraft, bases } from '@/db/schema/fleet'
import { people } from '@/db/schema/people'
import { addDays, instantOf, type LocalDate } from '@/lib/time'
import { madeBy } from './booked-by'
import type { Booking } from './bookings'

/** Which external bookings: by the local day of take-off (both included) and by state; `after` is where the last page ended. */
export type Wanted = {
  from?: LocalDate | undefined
  to?: LocalDate | undefined
  state?: Booking['state'] | undefined
  /** Only what this key of the API made. */
  ownOf?: string | undefined
  after: { start: Date; id: string } | null
  limit: number
}

/** A booking as lists show it. */
export type Entry = Awaited<ReturnType<typeof listBookings>>[number]

/** External bookings by take-off. */
export function listBookings(club: Club, { from, to, state, ownOf, after, limit }: Wanted) {
  const conditions: (SQL | undefined)[] = [
    eq(bookings.clubId, club.id),
    eq(bookings.external, true),
    state && eq(bookings.state, state),
    ownOf ? madeBy(ownOf) : undefined,
    from && gte(bookings.startAt, instantOf(from, 0, club.timeZone)),
    to && lt(bookings.startAt, instantOf(addDays(to, 1), 0, club.timeZone)),
    after &&
      sql`(${bookings.startAt}, ${bookings.id}) > (${after.start.toISOString()}::timestamptz, ${after.id}::uuid)`,
  ].map((condition) => condition || undefined)
  return club.tx
    .select({
      booking: bookings,
      activity: { code: activities.code },
      base: { icao: bases.icao },
      aircraft: { type: aircraft.type, registration: aircraft.registration },
      pilot: { firstName: people.firstName, lastName: people.lastName },
      external: { pilotShown: externalSettings.pilotShown, cutoffMinutes: externalSettings.cutoffMinutes },
      passengers: sql<number>`(select count(*)::int from passengers
        where passengers.club_id = ${bookings.clubId} and passengers.booking_id = ${bookings.id})`,
      references: sql<string[]>`array(select coupons.reference from booking_coupons
        join coupons on coupons.club_id = booking_coupons.club_id and coupons.id = booking_coupons.coupon_id
        where booking_coupons.club_id = ${bookings.clubId} and booking_coupons.booking_id = ${bookings.id}
        order by coupons.id)`,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .innerJoin(bases, and(eq(bases.clubId, bookings.clubId), eq(bases.id, bookings.baseId)))
    .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
    .innerJoin(externalSettings, eq(externalSettings.clubId, bookings.clubId))
    .leftJoin(people, and(eq(people.clubId, bookings.clubId), eq(people.id, bookings.pilotId)))
    .where(and(...conditions))
    .orderBy(asc(bookings.startAt), asc(bookings.id))
    .limit(limit)
}
