import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings, holds } from '@/db/schema/bookings'
import { closures } from '@/db/schema/clubs'
import { unavailability } from '@/db/schema/fleet'
import { absences } from '@/db/schema/people'
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
