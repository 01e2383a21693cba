import { and, eq, inArray, lte } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { rangeOf } from '@/db/range'
import { occupancy } from '@/db/schema/occupancy'
import { overlapping } from './queries'

export type Place = { subjectId: string; from: Date; to: Date }

export type Claim = {
  kind: 'hold' | 'booking'
  ref: string
  places: readonly Place[]
  expiresAt: Date | null
  now: Date
}

/**
 * Puts one thing (`ref`) on the schedule: all of its places or none. True when every place was free.
 * Rows go in by (subject, start) so that two writers never wait for each other, and a place already taken is skipped
 * instead of waited for: `nobody_twice` decides. Holds whose time has passed make way.
 */
export async function occupy(club: Club, { kind, ref, places, expiresAt, now }: Claim): Promise<boolean> {
  const ordered = places.toSorted(bySubjectAndStart)
  for (const place of ordered) {
    await club.tx
      .delete(occupancy)
      .where(
        and(
          eq(occupancy.clubId, club.id),
          eq(occupancy.subjectId, place.subjectId),
          overlapping(place),
          lte(occupancy.expiresAt, now),
        ),
      )
  }
  const rows = ordered.map(({ subjectId, from, to }) => ({
    clubId: club.id,
    subjectId,
    during: rangeOf(from, to),
    kind,
    ref,
    expiresAt,
  }))
  const placed = await club.tx
    .insert(occupancy)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: occupancy.id })
  if (placed.length === places.length) return true
  if (placed.length > 0) {
    const ids = placed.map((row) => row.id)
    await club.tx.delete(occupancy).where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, ids)))
  }
  return false
}

// The order in which PostgreSQL sorts identifiers too: `placesInOrder` locks the same rows the same way.
function bySubjectAndStart(a: Place, b: Place): number {
  if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1
  return a.from.getTime() - b.from.getTime()
}
