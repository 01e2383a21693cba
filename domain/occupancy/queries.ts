import { and, eq, gt, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { occupancy } from '@/db/schema/occupancy'
import type { Span } from '@/domain/hours/schema'

type Window = { from: Date; to: Date }

/**
 * Busy spans by subject, sorted; what surrounds a flight is in them, and a minute begun is a minute taken. A hold whose
 * time has passed blocks nobody, nor does what `ignoring` names (holds, bookings).
 */
export async function loadBusy(
  club: Club,
  window: Window,
  { now, ignoring }: { now: Date; ignoring: readonly string[] },
): Promise<Map<string, Span[]>> {
  const rows = await club.tx
    .select({
      subject: occupancy.subjectId,
      // A row for each subject: a month of a busy club is thousands of spans, and a row for each costs more than it says.
      from: sql<number[]>`json_agg(floor(date_part('epoch', ${occupancy.startsAt}) / 60)::int)`,
      to: sql<number[]>`json_agg(ceil(date_part('epoch', ${occupancy.endsAt}) / 60)::int)`,
    })
    .from(occupancy)
    .where(
      and(
        eq(occupancy.clubId, club.id),
        overlapping(window),
        or(isNull(occupancy.expiresAt), gt(occupancy.expiresAt, now)),
        ignoring.length > 0 ? notInArray(occupancy.ref, [...ignoring]) : undefined,
      ),
    )
    .groupBy(occupancy.subjectId)
  return new Map(
    rows.map(({ subject, from, to }) => {
      const spans = from.map((start, index): Span => [start, to[index] ?? start])
      return [subject, spans.sort((a, b) => a[0] - b[0])]
    }),
  )
}

/** The rows that touch a window, by conditions that an index can serve. */
export function overlapping({ from, to }: Window) {
  return and(gt(occupancy.endsAt, from), lt(occupancy.startsAt, to))
}

/** The rows of one thing as a subquery that locks them by subject, the order in which `occupy` takes and frees them. */
export function placesInOrder(club: Club, ref: string) {
  return club.tx
    .select({ id: occupancy.id })
    .from(occupancy)
    .where(and(eq(occupancy.clubId, club.id), eq(occupancy.ref, ref)))
    .orderBy(occupancy.subjectId, occupancy.id)
    .for('update')
}
