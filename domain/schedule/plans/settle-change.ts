import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { announce } from '@/domain/bookings/bookings/announce'
import { type Flight, flightNow } from '@/domain/bookings/bookings/queries/flight'
import { flagsKept } from '@/domain/bookings/bookings/rules/flags'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { meetingOf, placesOf } from '@/domain/calendar/occupancy/rules'
import type { Place } from '@/domain/calendar/occupancy/schema'
import { record } from '@/domain/club/journal/record'
import type { Limit } from '@/domain/slots/slots/schema'
import { flagsAt } from './queries'
import type { ChangedPlan } from './schema'

/**
 * Writes a change whose places are taken: what it freed goes back to the facts under it, and everybody concerned is told.
 * Returns the flight as it is now.
 */
export async function settleChange(
  club: Club,
  before: Flight,
  plan: Omit<ChangedPlan, 'sequence'>,
  { baseId, limits, freed, now }: { baseId: string; limits: Limit[]; freed: readonly Place[]; now: Date },
): Promise<Flight> {
  const { booking, activity } = before
  const { id } = booking
  await fillGaps(club, freed)
  const found = activity.kind === 'maintenance' ? [] : await flagsAt(club, placesOf(activity, plan))
  await club.tx
    .update(bookings)
    .set({
      aircraftId: plan.aircraftId,
      pilotId: plan.pilotId,
      ...(booking.external ? {} : { customerId: plan.memberId, title: plan.title }),
      baseId,
      meetAt: meetingOf(activity, plan.startAt),
      startAt: plan.startAt,
      endAt: plan.endAt,
      upheldAt: plan.startAt.getTime() === booking.startAt.getTime() ? booking.upheldAt : null,
      flags: [...flagsKept(booking.flags, plan.pilotId === booking.pilotId), ...found],
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, id)))
  if (limits.length > 0)
    await record(club, { event: 'booking.beyond_limits', subjectId: id, after: { limits } })
  const after = await flightNow(club, id)
  await announce(club, after, { event: 'moved', now, before })
  return after
}
