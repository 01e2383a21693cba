import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Club } from '@/db/club'
import { occupancy } from '@/db/schema/occupancy'
import { statement } from '@/db/statement'
import { fillGaps } from './fill-gaps'
import { overlapping } from './queries'
import type { Claim, Place } from './schema'

/**
 * Puts one thing (`ref`) on the schedule: all of its places or none. True when every place was free.
 * Rows go in by (subject, start) so that two writers never wait for each other, and a place already taken is skipped
 * instead of waited for: `nobody_twice` decides. Holds whose time has passed make way, looked for only when something does
 * stand in the way.
 */
export async function occupy(club: Club, claim: Claim): Promise<boolean> {
  const inOrder = { ...claim, places: claim.places.toSorted(bySubjectAndStart) }
  if (await place(club, inOrder)) return true
  return (await removeLapsed(club, inOrder)) && (await place(club, inOrder))
}

const insert = statement<
  { id: string },
  Record<'club' | 'kind' | 'ref' | 'subjects' | 'starts' | 'ends', string> & { expiresAt: string | null }
>(
  () => sql`
    insert into ${occupancy} (club_id, subject_id, during, kind, ref, expires_at)
    select ${sql.placeholder('club')}::uuid, subject, tstzrange(starts, ends, '[)'), ${sql.placeholder('kind')},
           ${sql.placeholder('ref')}::uuid, ${sql.placeholder('expiresAt')}::timestamptz
    from unnest(${sql.placeholder('subjects')}::uuid[], ${sql.placeholder('starts')}::timestamptz[],
                ${sql.placeholder('ends')}::timestamptz[]) with ordinality as place (subject, starts, ends, number)
    order by number
    on conflict do nothing
    returning id`,
)

async function place(club: Club, { kind, ref, places, expiresAt }: Claim): Promise<boolean> {
  const placed = await insert(club.tx, {
    club: club.id,
    kind,
    ref,
    expiresAt: expiresAt?.toISOString() ?? null,
    subjects: arrayText(places.map(({ subjectId }) => subjectId)),
    starts: arrayText(places.map(({ from }) => from.toISOString())),
    ends: arrayText(places.map(({ to }) => to.toISOString())),
  })
  if (placed.length === places.length) return true
  if (placed.length > 0) {
    const ids = placed.map(({ id }) => Number(id))
    await club.tx.delete(occupancy).where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, ids)))
  }
  return false
}

/** True when there were any. An absence or unavailability under one of them has its time from now on. */
async function removeLapsed(club: Club, { places, now }: Claim): Promise<boolean> {
  const removed: Place[] = []
  for (const place of places) {
    const gone = await club.tx
      .delete(occupancy)
      .where(
        and(
          eq(occupancy.clubId, club.id),
          eq(occupancy.subjectId, place.subjectId),
          overlapping(place),
          lte(occupancy.expiresAt, now),
        ),
      )
      .returning({ subjectId: occupancy.subjectId, from: occupancy.startsAt, to: occupancy.endsAt })
    removed.push(...gone)
  }
  await fillGaps(club, removed)
  return removed.length > 0
}

// The order in which PostgreSQL sorts identifiers too: `placesInOrder` locks the same rows the same way.
function bySubjectAndStart(a: Place, b: Place): number {
  if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1
  return a.from.getTime() - b.from.getTime()
}
