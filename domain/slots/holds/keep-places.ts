import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { occupancy } from '@/db/schema/occupancy'
import { placesInOrder } from '@/domain/calendar/occupancy/queries'
import { Refusal } from '@/lib/refusal'

/** Moves the end of a hold's places; a place that somebody took after it lapsed is gone: `hold_expired`. */
export async function keepPlaces(club: Club, holdId: string, expiresAt: Date): Promise<void> {
  const kept = await club.tx
    .update(occupancy)
    .set({ expiresAt })
    .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, holdId))))
    .returning({ id: occupancy.id })
  if (kept.length !== 2) throw new Refusal('hold_expired')
}
