import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, calls, passengers } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft, aircraftActivities, bases, unavailability } from '@/db/schema/fleet'
import { letters } from '@/db/schema/letters'
import { people, pilots } from '@/db/schema/people'
import { addDays, instantOf, type LocalDate } from '@/lib/time'
import { spanOfDay } from '../rules'
import type { DayFlight, Grounded, Reminders } from '../schema'

/** The flights that take off on a local day, in their order; cancelled ones only when the club postponed them. */
export function flightsOn(club: Club, day: LocalDate): Promise<DayFlight[]> {
  const { from, to } = spanOfDay(day, club.timeZone)
  const standing = or(sql`${bookings.state} <> 'cancelled'`, isNotNull(bookings.postponedAt))
  return flightsWhere(club, and(gte(bookings.startAt, from), lt(bookings.startAt, to), standing))
}

/** One flight; null when it is not the club's. */
export async function flightOfDay(club: Club, bookingId: string): Promise<DayFlight | null> {
  return (await flightsWhere(club, eq(bookings.id, bookingId)))[0] ?? null
}

const captain = alias(people, 'captain')
const member = alias(people, 'member')

async function flightsWhere(club: Club, wanted: SQL | undefined): Promise<DayFlight[]> {
  const rows = await club.tx
    .select({
      booking: bookings,
      activity: {
        kind: activities.kind,
        name: activities.name,
        meetingLeadMinutes: activities.meetingLeadMinutes,
      },
      registration: aircraft.registration,
      type: aircraft.type,
      payloadKg: sql<
        number | null
      >`${aircraft.maximumMassKg} - ${aircraft.emptyMassKg} - ${aircraftActivities.fuelKg}`,
      pilot: { firstName: captain.firstName, lastName: captain.lastName },
      pilotKg: pilots.weightKg,
      member: { firstName: member.firstName, lastName: member.lastName, phone: member.phone },
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
    .leftJoin(
      aircraftActivities,
      and(
        eq(aircraftActivities.clubId, bookings.clubId),
        eq(aircraftActivities.aircraftId, bookings.aircraftId),
        eq(aircraftActivities.activityId, bookings.activityId),
      ),
    )
    .leftJoin(captain, and(eq(captain.clubId, bookings.clubId), eq(captain.id, bookings.pilotId)))
    .leftJoin(pilots, and(eq(pilots.clubId, bookings.clubId), eq(pilots.personId, bookings.pilotId)))
    .leftJoin(member, and(eq(member.clubId, bookings.clubId), eq(member.id, bookings.customerId)))
    .where(and(eq(bookings.clubId, club.id), wanted))
    .orderBy(asc(bookings.startAt), asc(aircraft.registration), asc(bookings.id))
  const ids = rows.map(({ booking }) => booking.id)
  if (ids.length === 0) return []
  const [seats, paid, called] = await Promise.all([
    seatsOf(club, ids),
    couponsOf(club, ids),
    callsOf(club, ids),
  ])
  return rows.map(({ booking, activity, registration, type, payloadKg, pilot, pilotKg, member: other }) => ({
    ...booking,
    activity,
    aircraft: { registration, type, payloadKg },
    pilot: pilot && { ...pilot, weightKg: pilotKg },
    member: booking.external ? null : other,
    contact: {
      firstName: booking.firstName,
      lastName: booking.lastName,
      phone: booking.cellPhone,
      language: booking.language,
    },
    passengers: seats.filter(({ bookingId }) => bookingId === booking.id),
    coupons: paid
      .filter(({ bookingId }) => bookingId === booking.id)
      .map(({ reference, releasedAt }) => ({ reference, good: releasedAt !== null })),
    calls: called
      .filter(({ bookingId }) => bookingId === booking.id)
      .map(({ bookingId: _, sequence, ...call }) => ({ ...call, current: sequence === booking.sequence })),
  }))
}

function seatsOf(club: Club, ids: string[]) {
  const { bookingId, name, weightKg, age } = passengers
  return club.tx
    .select({ bookingId, name, weightKg, age })
    .from(passengers)
    .where(and(eq(passengers.clubId, club.id), inArray(bookingId, ids)))
    .orderBy(asc(passengers.seat))
}

function couponsOf(club: Club, ids: string[]) {
  return club.tx
    .select({
      bookingId: bookingCoupons.bookingId,
      reference: coupons.reference,
      releasedAt: bookingCoupons.releasedAt,
    })
    .from(bookingCoupons)
    .innerJoin(
      coupons,
      and(eq(coupons.clubId, bookingCoupons.clubId), eq(coupons.id, bookingCoupons.couponId)),
    )
    .where(and(eq(bookingCoupons.clubId, club.id), inArray(bookingCoupons.bookingId, ids)))
    .orderBy(asc(coupons.reference))
}

function callsOf(club: Club, ids: string[]) {
  const { id, bookingId, at, answered, sequence } = calls
  return club.tx
    .select({ id, bookingId, at, answered, sequence, by: { id: people.id, firstName: people.firstName } })
    .from(calls)
    .innerJoin(people, and(eq(people.clubId, calls.clubId), eq(people.id, calls.personId)))
    .where(and(eq(calls.clubId, club.id), inArray(bookingId, ids), isNull(calls.takenBackAt)))
    .orderBy(desc(at), desc(id))
}

/** The base from which most of the fleet flies; null when there is none. */
export async function mainBase(club: Club) {
  const { icao, name, latitude, longitude } = bases
  const [row] = await club.tx
    .select({ icao, name, latitude, longitude })
    .from(bases)
    .where(eq(bases.clubId, club.id))
    .orderBy(
      sql`(select count(*) from ${aircraft} where ${aircraft.clubId} = ${bases.clubId}
        and ${aircraft.baseId} = ${bases.id}) desc`,
      asc(icao),
    )
    .limit(1)
  return row ?? null
}

const WEEK_DAYS = 7

/** Aircraft that are not to be flown on a day or in the week after it. */
export async function groundedAround(club: Club, day: LocalDate): Promise<Grounded[]> {
  const { from } = spanOfDay(day, club.timeZone)
  const soon = instantOf(addDays(day, WEEK_DAYS), 0, club.timeZone)
  const { startAt, endAt, reason } = unavailability
  return club.tx
    .select({ registration: aircraft.registration, reason, startAt, endAt })
    .from(unavailability)
    .innerJoin(
      aircraft,
      and(eq(aircraft.clubId, unavailability.clubId), eq(aircraft.id, unavailability.aircraftId)),
    )
    .where(and(eq(unavailability.clubId, club.id), gt(endAt, from), lt(startAt, soon)))
    .orderBy(asc(startAt), asc(aircraft.registration))
}

/** What became of the reminders of the evening before of these flights; `failed` names whom to call instead. */
export async function eveReminders(club: Club, flights: readonly DayFlight[]): Promise<Reminders> {
  const causes = new Map(
    flights.map((flight) => [`booking:${flight.id}:${flight.startAt.toISOString()}:eve`, flight]),
  )
  if (causes.size === 0) return { delivered: 0, kept: 0, failed: [] }
  const rows = await club.tx
    .select({
      cause: letters.cause,
      deliveredAt: letters.deliveredAt,
      keptAt: letters.keptAt,
      failedAt: letters.failedAt,
    })
    .from(letters)
    .where(and(eq(letters.clubId, club.id), inArray(letters.cause, [...causes.keys()])))
  return {
    delivered: rows.filter(({ deliveredAt }) => deliveredAt).length,
    kept: rows.filter(({ keptAt }) => keptAt).length,
    failed: rows.flatMap(({ cause, failedAt }) => (failedAt && causes.get(cause)?.contact.lastName) || []),
  }
}

/** External flights of a local day that are neither upheld nor called off. */
export async function countToConfirm(club: Club, day: LocalDate): Promise<number> {
  const { from, to } = spanOfDay(day, club.timeZone)
  return club.tx.$count(
    bookings,
    and(
      eq(bookings.clubId, club.id),
      eq(bookings.external, true),
      eq(bookings.state, 'booked'),
      isNull(bookings.upheldAt),
      gte(bookings.startAt, from),
      lt(bookings.startAt, to),
    ),
  )
}
