import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, passengers } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { people } from '@/db/schema/people'
import { addDays, instantOf, type LocalDate } from '@/lib/time'
import type { Registered, YearOfFlying } from './schema'

/** The discovery flights flown between two local days, both included, in their order. */
export function flownDiscoveries(
  club: Club,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Registered[]> {
  return club.tx
    .select({
      id: bookings.id,
      startAt: bookings.startAt,
      endAt: bookings.endAt,
      tookOffAt: bookings.tookOffAt,
      landedAt: bookings.landedAt,
      registration: aircraft.registration,
      type: aircraft.type,
      pilot: sql<string>`coalesce(${people.firstName} || ' ' || ${people.lastName}, '')`,
      passengers: sql<number>`(select count(*)::int from ${passengers}
        where ${passengers.clubId} = ${bookings.clubId} and ${passengers.bookingId} = ${bookings.id})`,
      references: sql<string[]>`array(select ${coupons.reference} from ${bookingCoupons}
        join ${coupons} on ${coupons.clubId} = ${bookingCoupons.clubId} and ${coupons.id} = ${bookingCoupons.couponId}
        where ${bookingCoupons.clubId} = ${bookings.clubId} and ${bookingCoupons.bookingId} = ${bookings.id} order by 1)`,
      activity: activities.name,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
    .leftJoin(people, and(eq(people.clubId, bookings.clubId), eq(people.id, bookings.pilotId)))
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.state, 'flown'),
        eq(activities.kind, 'discovery'),
        gte(bookings.startAt, instantOf(from, 0, club.timeZone)),
        lt(bookings.startAt, instantOf(addDays(to, 1), 0, club.timeZone)),
      ),
    )
    .orderBy(asc(sql`coalesce(${bookings.tookOffAt}, ${bookings.startAt})`), asc(bookings.id))
}

/** Minutes flown in a calendar year: actual where both times are known, else as planned. */
export async function yearOfFlying(club: Club, year: number): Promise<YearOfFlying> {
  const minutes = sql`extract(epoch from case when ${bookings.tookOffAt} is not null and ${bookings.landedAt} is not null
    then ${bookings.landedAt} - ${bookings.tookOffAt} else ${bookings.endAt} - ${bookings.startAt} end) / 60`
  const [row] = await club.tx
    .select({
      all: sql<number>`coalesce(round(sum(${minutes})), 0)::int`,
      discovery: sql<number>`coalesce(round(sum(${minutes}) filter (where ${activities.kind} = 'discovery')), 0)::int`,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.state, 'flown'),
        sql`${activities.kind} <> 'maintenance'`,
        gte(bookings.startAt, instantOf(`${year}-01-01`, 0, club.timeZone)),
        lt(bookings.startAt, instantOf(`${year + 1}-01-01`, 0, club.timeZone)),
      ),
    )
  return row ?? { all: 0, discovery: 0 }
}
