import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds, passengers } from '@/db/schema/bookings'
import { closures, clubSettings, externalSettings } from '@/db/schema/clubs'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft, bases, unavailability } from '@/db/schema/fleet'
import { absences, people } from '@/db/schema/people'
import type { Holder } from '@/domain/holds/schema'
import { localDate } from '@/lib/time'

export type Booking = typeof bookings.$inferSelect

/** The booking that was made of a holder's hold, or null. */
export async function bookingOfHold(club: Club, holder: Holder, holdId: string): Promise<string | null> {
  const [row] = await club.tx
    .select({ id: bookings.id })
    .from(bookings)
    .innerJoin(holds, and(eq(holds.clubId, bookings.clubId), eq(holds.id, bookings.holdId)))
    .where(and(eq(bookings.clubId, club.id), eq(bookings.holdId, holdId), eq(holds.holder, holder)))
  return row?.id ?? null
}

/**
 * What came in the way of a live hold since it was taken. Its aircraft grounded or its day closed alone may stop it; for a
 * pilot who became absent the booking is made and flagged, and staff decide.
 */
export async function obstacles(
  club: Club,
  flight: { aircraftId: string; pilotId: string; baseId: string; startAt: Date; endAt: Date },
): Promise<{ stopped: boolean; flags: string[] }> {
  const day = localDate(flight.startAt, club.timeZone)
  const [grounded, absent, closed] = await Promise.all([
    club.tx
      .select({ id: unavailability.id })
      .from(unavailability)
      .where(
        and(
          eq(unavailability.clubId, club.id),
          eq(unavailability.aircraftId, flight.aircraftId),
          lt(unavailability.startAt, flight.endAt),
          gt(unavailability.endAt, flight.startAt),
        ),
      )
      .limit(1),
    club.tx
      .select({ id: absences.id })
      .from(absences)
      .where(
        and(
          eq(absences.clubId, club.id),
          eq(absences.personId, flight.pilotId),
          lt(absences.startAt, flight.endAt),
          gt(absences.endAt, flight.startAt),
        ),
      )
      .limit(1),
    club.tx
      .select({ id: closures.id })
      .from(closures)
      .where(
        and(
          eq(closures.clubId, club.id),
          or(isNull(closures.baseId), eq(closures.baseId, flight.baseId)),
          sql`${day} between ${closures.fromDay} and ${closures.toDay}`,
        ),
      )
      .limit(1),
  ])
  return {
    stopped: grounded.length + closed.length > 0,
    flags: absent.length > 0 ? ['pilot_absent'] : [],
  }
}

/** A booking locked until the transaction ends; null when it is not the club's. */
export async function lockBooking(club: Club, bookingId: string): Promise<Booking | null> {
  const [row] = await club.tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
    .for('update')
  return row ?? null
}

/** A booking with all that is said about it; null when it is not the club's. */
export async function loadFlight(club: Club, bookingId: string) {
  const [[row], seats, paid] = await Promise.all([
    club.tx
      .select({
        booking: bookings,
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
        },
        settings: clubSettings,
        external: externalSettings,
      })
      .from(bookings)
      .innerJoin(
        activities,
        and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
      )
      .innerJoin(bases, and(eq(bases.clubId, bookings.clubId), eq(bases.id, bookings.baseId)))
      .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
      .innerJoin(clubSettings, eq(clubSettings.clubId, bookings.clubId))
      .innerJoin(externalSettings, eq(externalSettings.clubId, bookings.clubId))
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
  return row ? { ...row, passengers: seats, coupons: paid } : null
}

export type Flight = NonNullable<Awaited<ReturnType<typeof loadFlight>>>
