import { and, eq, like, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { people } from '@/db/schema/people'

/** A line of the journal; `by` is who did it among the club's people, null for others (`actor` says what they are). */
export type HistoryLine = {
  at: Date
  event: string
  actor: string
  by: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

const LINES = 12

/** What was written about one booking, the latest first. */
export async function bookingHistory(club: Club, bookingId: string): Promise<HistoryLine[]> {
  return club.tx
    .select({
      at: journal.at,
      event: journal.event,
      actor: sql<string>`split_part(${journal.actor}, ':', 1)`,
      by: sql<string | null>`${people.firstName} || ' ' || ${people.lastName}`,
      before: journal.before,
      after: journal.after,
    })
    .from(journal)
    .leftJoin(
      people,
      and(eq(people.clubId, journal.clubId), sql`${journal.actor} = 'staff:' || ${people.id}`),
    )
    .where(
      and(eq(journal.clubId, club.id), eq(journal.subjectId, bookingId), like(journal.event, 'booking.%')),
    )
    .orderBy(sql`${journal.at} desc, ${journal.id} desc`)
    .limit(LINES)
}
