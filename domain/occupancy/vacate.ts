import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { occupancy } from '@/db/schema/occupancy'
import { placesInOrder } from './queries'

/** Takes one thing (hold, booking, unavailability, absence) off the schedule. */
export async function vacate(club: Club, ref: string): Promise<void> {
  await club.tx
    .delete(occupancy)
    .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, ref))))
}
