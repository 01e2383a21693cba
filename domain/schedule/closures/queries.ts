import { and, asc, eq, gte } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { closures } from '@/db/schema/external'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { fromMinutes, localDate } from '@/lib/time'

/** Closed hours, as instants. */
export type ClosedHours = { id: string; from: Date; to: Date; reason: string }

export function closedFrom(
  { id, fromDay, fromMinute, toDay, toMinute, reason }: typeof closures.$inferSelect,
  zone: string,
): ClosedHours {
  return {
    id,
    from: fromMinutes(minutesAt(fromDay, fromMinute, zone)),
    to: fromMinutes(minutesAt(toDay, toMinute, zone)),
    reason,
  }
}

/** What is closed today and later, the nearest first. */
export async function closedAhead(club: Club, now: Date): Promise<ClosedHours[]> {
  const rows = await club.tx
    .select()
    .from(closures)
    .where(and(eq(closures.clubId, club.id), gte(closures.toDay, localDate(now, club.timeZone))))
    .orderBy(asc(closures.fromDay), asc(closures.fromMinute))
  return rows.map((row) => closedFrom(row, club.timeZone))
}
