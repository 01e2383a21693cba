import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, passengers } from '@/db/schema/bookings'
import { clubSettings, pastConditions } from '@/db/schema/clubs'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { aircraft, bases } from '@/db/schema/fleet'
import { people } from '@/db/schema/people'

/** What is said about a flight besides its own row, as columns of a join. */
export const partsOfFlight = {
  activity: activities,
  base: bases,
  aircraft: { id: aircraft.id, type: aircraft.type, registration: aircraft.registration },
  pilot: {
    id: people.id,
    firstName: people.firstName,
    lastName: people.lastName,
    email: people.email,
    phone: people.phone,
    language: people.language,
    mailed: people.mailed,
  },
  settings: clubSettings,
  external: externalSettings,
}

/** A booking with all that is said about it, the conditions as it accepted them; null when it is not the club's. */
export async function loadFlight(club: Club, bookingId: string) {
  const [[row], seats, paid] = await Promise.all([
    club.tx
      .select({ booking: bookings, ...partsOfFlight, accepted: pastConditions.conditions })
      .from(bookings)
      .innerJoin(
        activities,
        and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
      )
      .innerJoin(bases, and(eq(bases.clubId, bookings.clubId), eq(bases.id, bookings.baseId)))
      .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
      .innerJoin(clubSettings, eq(clubSettings.clubId, bookings.clubId))
      .innerJoin(externalSettings, eq(externalSettings.clubId, bookings.clubId))
      .leftJoin(
        pastConditions,
        and(
          eq(pastConditions.clubId, bookings.clubId),
          eq(pastConditions.version, bookings.conditionsVersion),
        ),
      )
      .leftJoin(people, and(eq(people.clubId, bookings.clubId), eq(people.id, bookings.pilotId)))
      .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId))),
    club.tx
      .select({
        seat: passengers.seat,
        name: passengers.name,
        weightKg: passengers.weightKg,
        age: passengers.age,
      })
      .from(passengers)
      .where(and(eq(passengers.clubId, club.id), eq(passengers.bookingId, bookingId)))
      .orderBy(passengers.seat),
    club.tx
      .select({
        id: coupons.id,
        reference: coupons.reference,
        shopId: coupons.shopId,
        expiresOn: coupons.expiresOn,
        voidAt: coupons.voidAt,
        releasedAt: bookingCoupons.releasedAt,
      })
      .from(bookingCoupons)
      .innerJoin(
        coupons,
        and(eq(coupons.clubId, bookingCoupons.clubId), eq(coupons.id, bookingCoupons.couponId)),
      )
      .where(and(eq(bookingCoupons.clubId, club.id), eq(bookingCoupons.bookingId, bookingId)))
      .orderBy(coupons.id),
  ])
  if (!row) return null
  const { accepted, ...flight } = row
  const settings = { ...flight.settings, conditions: accepted ?? flight.settings.conditions }
  return { ...flight, settings, passengers: seats, coupons: paid }
}

export type Flight = NonNullable<Awaited<ReturnType<typeof loadFlight>>>

/** The same for a booking that is known to be there. */
export async function flightNow(club: Club, bookingId: string): Promise<Flight> {
  const flight = await loadFlight(club, bookingId)
  if (!flight) throw new Error('a booking is not there')
  return flight
}
