import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { occupancy } from '@/db/schema/occupancy'
import { placesInOrder } from './queries'
import type { Place } from './schema'

/** Takes one thing (hold, booking, unavailability, absence) off the schedule. Returns the places it had: `fillGaps` wants them. */
export async function vacate(club: Club, ref: string): Promise<Place[]> {
  return club.tx
    .delete(occupancy)
    .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, ref))))
    .returning({ subjectId: occupancy.subjectId, from: occupancy.startsAt, to: occupancy.endsAt })
}
