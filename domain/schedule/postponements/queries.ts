import { and, asc, eq, gt, isNotNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, calls, passengers } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { letters } from '@/db/schema/letters'
import { people } from '@/db/schema/people'
import type { Booking } from '@/domain/bookings/bookings/queries/bookings'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { acceptedOn, couponsById, couponTerms } from '@/domain/coupons/coupons/queries'
import { couponState, isGood } from '@/domain/coupons/coupons/rules'
import { localDate } from '@/lib/time'
import { tellsOf } from './rules'
import type { CallReason, FlightsAsked, Hit, Unrebooked } from './schema'

const seats = sql<number>`(select count(*)::int from ${passengers}
  where ${passengers.clubId} = ${bookings.clubId} and ${passengers.bookingId} = ${bookings.id})`

const notices = sql<number>`(select count(*)::int from ${bookingCoupons}
  join ${coupons} on ${coupons.clubId} = ${bookingCoupons.clubId} and ${coupons.id} = ${bookingCoupons.couponId}
  where ${bookingCoupons.clubId} = ${bookings.clubId} and ${bookingCoupons.bookingId} = ${bookings.id}
    and ${coupons.shopId} is not null)`

const pilot = alias(people, 'pilot')
const member = alias(people, 'member')
/**
 * The flights that weather may take, earliest first: those to be flown, and those that were postponed already. Work on an
 * aircraft is none; what has taken off is flown.
 */
export async function flightsHit(club: Club, asked: FlightsAsked, now: Date): Promise<Hit[]> {
  const which: SQL | undefined =
    'id' in asked
      ? eq(bookings.id, asked.id)
      : sql`${bookings.startAt} < ${asked.to.toISOString()}::timestamptz and ${bookings.endAt} > ${asked.from.toISOString()}::timestamptz`
  const rows = await club.tx
    .select({
      booking: bookings,
      activity: activities.name,
      aircraft: aircraft.registration,
      pilot: {
        id: pilot.id,
        firstName: pilot.firstName,
        lastName: pilot.lastName,
        email: pilot.email,
        mailed: pilot.mailed,
      },
      member: {
        id: member.id,
        firstName: member.firstName,
        lastName: member.lastName,
        email: member.email,
        mailed: member.mailed,
      },
      seats,
      notices,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
    .leftJoin(pilot, and(eq(pilot.clubId, bookings.clubId), eq(pilot.id, bookings.pilotId)))
    .leftJoin(member, and(eq(member.clubId, bookings.clubId), eq(member.id, bookings.customerId)))
    .where(
      and(
        eq(bookings.clubId, club.id),
        which,
        ne(activities.kind, 'maintenance'),
        sql`${bookings.tookOffAt} is null`,
        or(eq(bookings.state, 'booked'), isNotNull(bookings.postponedAt)),
      ),
    )
    .orderBy(asc(bookings.startAt), asc(bookings.id))
  return rows.map(({ booking, member: booked, ...row }) => {
    const who = booking.external ? booking : booked
    return {
      id: booking.id,
      sequence: booking.sequence,
      external: booking.external,
      postponedAt: booking.postponedAt,
      meetAt: booking.meetAt,
      startAt: booking.startAt,
      endAt: booking.endAt,
      activity: row.activity,
      aircraft: row.aircraft,
      pilot: row.pilot ? `${row.pilot.firstName} ${row.pilot.lastName}` : null,
      who: who ? `${who.firstName} ${who.lastName}`.trim() : booking.title,
      phone: booking.cellPhone,
      passengers: row.seats,
      tells: tellsOf(
        { booking, pilot: row.pilot, member: booked, notices: row.notices, actorId: club.actor.id },
        now,
      ),
    }
  })
}

/**
 * A coupon of a booking that was called off which paid for no other one since, and still can: not void, and its last day (the days of
 * grace included) is not past.
 */
const stillFree = (accepted: SQL) => sql`${accepted} and not exists (select from ${bookingCoupons} paid_later
    join ${bookings} later on later.club_id = paid_later.club_id and later.id = paid_later.booking_id
    where paid_later.club_id = ${bookings.clubId} and paid_later.coupon_id = ${coupons.id}
      and later.id <> ${bookings.id} and later.created_at >= ${bookings.cancelledAt})`

const paidWith = (what: SQL, accepted: SQL | undefined) => sql`(select ${what} from ${bookingCoupons}
  join ${coupons} on ${coupons.clubId} = ${bookingCoupons.clubId} and ${coupons.id} = ${bookingCoupons.couponId}
  where ${bookingCoupons.clubId} = ${bookings.clubId} and ${bookingCoupons.bookingId} = ${bookings.id}
    ${accepted ? sql`and ${stillFree(accepted)}` : sql``})`

/** The last letter about it did not arrive. */
const unreached = sql<boolean>`exists (select from ${letters}
  where ${letters.clubId} = ${bookings.clubId} and ${letters.bookingId} = ${bookings.id} and ${letters.failedAt} is not null
    and ${letters.cause} like 'booking:' || ${bookings.id} || ':' || ${bookings.sequence} || ':customer%')`

/** It was changed, and they have no address to be written to. */
const unwritten = sql<boolean>`${bookings.email} = '' and ${bookings.sequence} > 0`

const couponFlagged = sql<boolean>`${bookings.flags} && array['void_coupon', 'allocated_elsewhere']`

const wasReached = sql`exists (select from ${calls}
  where ${calls.clubId} = ${bookings.clubId} and ${calls.bookingId} = ${bookings.id} and ${calls.answered}
    and ${calls.takenBackAt} is null and ${calls.sequence} >= ${bookings.sequence})`

async function waitingSince(club: Club, now: Date) {
  const { graceDays } = await couponTerms(club)
  const accepted = acceptedOn(localDate(now, club.timeZone), graceDays)
  const here = and(
    eq(bookings.clubId, club.id),
    eq(bookings.external, true),
    sql`coalesce(${bookings.recalledSequence}, -1) < ${bookings.sequence}`,
    or(
      and(eq(bookings.cancelledBy, 'club'), sql`exists ${paidWith(sql`1`, accepted)}`),
      and(
        eq(bookings.state, 'booked'),
        gt(bookings.endAt, now),
        or(couponFlagged, and(or(unreached, unwritten), not(wasReached))),
      ),
    ),
  )
  return { accepted, here }
}

/**
 * Everybody whom the club owes a call, longest first: whose flight the club called off, as long as one of its coupons has paid
 * for no other booking and still can; whose letter did not arrive, or who has no address and was moved, until they were reached;
 * whose coupon is in doubt. Not whom staff have closed with a word, unless something happened since.
 */
export async function loadUnrebooked(club: Club, now = new Date()): Promise<Unrebooked[]> {
  const { accepted, here } = await waitingSince(club, now)
  const rows = await club.tx
    .select({
      booking: bookings,
      activity: activities.name,
      seats,
      paid: paidWith(sql`count(*)::int`, undefined) as SQL<number>,
      coupons: paidWith(
        sql`json_agg(json_build_object('reference', ${coupons.reference}, 'expiresOn', ${coupons.expiresOn}) order by ${coupons.id})`,
        accepted,
      ) as SQL<Unrebooked['coupons'] | null>,
      unreached,
      flagged: couponFlagged,
      call: sql<{ id: string; at: string; by: string; answered: boolean } | null>`(
        select json_build_object('id', ${calls.id}, 'at', ${calls.at}, 'by', ${people.firstName}, 'answered', ${calls.answered})
        from ${calls} join ${people} on ${people.clubId} = ${calls.clubId} and ${people.id} = ${calls.personId}
        where ${calls.clubId} = ${bookings.clubId} and ${calls.bookingId} = ${bookings.id}
          and ${calls.takenBackAt} is null and ${calls.sequence} >= ${bookings.sequence}
        order by ${calls.at} desc limit 1)`,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .where(here)
    .orderBy(
      sql`coalesce(${bookings.cancelledAt}, ${bookings.createdAt})`,
      asc(bookings.startAt),
      asc(bookings.id),
    )
  return rows.map(({ booking, call, coupons: free, seats: passengerCount, flagged, ...row }) => ({
    id: booking.id,
    why: whyOf(booking, flagged),
    since: booking.cancelledAt,
    coupons: free ?? [],
    startAt: booking.startAt,
    who: `${booking.firstName} ${booking.lastName}`.trim(),
    phone: booking.cellPhone,
    email: booking.email,
    language: booking.language,
    reason: booking.cancelReason,
    sequence: booking.sequence,
    passengers: passengerCount,
    call: call && { ...call, at: new Date(call.at) },
    ...row,
  }))
}

function whyOf({ state, postponedAt }: Booking, flagged: boolean): CallReason {
  if (state === 'cancelled') return postponedAt ? 'postponed' : 'cancelled'
  return flagged ? 'flagged' : 'unreached'
}

/** How many they are: for a badge. */
export async function countWaiting(club: Club, now = new Date()): Promise<number> {
  const { here } = await waitingSince(club, now)
  const [row] = await club.tx.select({ count: sql<number>`count(*)::int` }).from(bookings).where(here)
  return row?.count ?? 0
}

/**
 * What became of the coupons of a flight that was called off: those that can be booked with again, as the register judges
 * them, and whether another flight has one of them.
 */
export async function couponsAfter(club: Club, { booking, coupons: paid }: Flight, now: Date) {
  const ids =
    booking.state === 'cancelled' ? paid.flatMap(({ id, releasedAt }) => (releasedAt ? [id] : [])) : []
  const [{ graceDays }, found] = await Promise.all([couponTerms(club), couponsById(club, ids)])
  const today = localDate(now, club.timeZone)
  return {
    good: found.filter((coupon) => isGood(coupon, graceDays, today)),
    elsewhere: found.some((coupon) => ['booked', 'flown'].includes(couponState(coupon, today))),
  }
}
