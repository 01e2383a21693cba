import { and, eq, gt, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { occupancy } from '@/db/schema/occupancy'
import { statement } from '@/db/statement'
import type { Minutes, Span } from '../hours/schema'

type Window = { from: Date; to: Date }

const club = sql.placeholder('club')

/** So long before the flights of an activity that begin in the window, and so long after, is somebody busy with them. */
const around = (...parts: SQLWrapper[]) => sql`
  (select make_interval(mins => ${sql.join(parts, sql` + `)}) from ${activities}
   where ${activities.clubId} = ${club} and ${activities.id} = ${sql.placeholder('activity')})`

// A row for each subject, its minutes as two lists in one order: a month of a busy club is thousands of spans, and a row for
// each costs more than it says.
const busySpans = statement<
  { subject: string; starts: string; ends: string },
  { club: string; activity: string; from: string; to: string; now: string; ignoring: string }
>(
  () => sql`
    select ${occupancy.subjectId} as subject, array_agg(${occupancy.startMinute})::text as starts,
           array_agg(${occupancy.endMinute})::text as ends
    from ${occupancy}
    where ${occupancy.clubId} = ${club}
      and ${occupancy.endsAt} > ${sql.placeholder('from')}::timestamptz
        - ${around(sql`greatest(${activities.meetingLeadMinutes}, ${activities.aircraftBeforeMinutes})`)}
      and ${occupancy.startsAt} < ${sql.placeholder('to')}::timestamptz
        + ${around(activities.durationMinutes, sql`greatest(${activities.pilotAfterMinutes}, ${activities.aircraftAfterMinutes})`)}
      and (${occupancy.expiresAt} is null or ${occupancy.expiresAt} > ${sql.placeholder('now')}::timestamptz)
      and ${occupancy.ref} <> all(${sql.placeholder('ignoring')}::uuid[])
    group by ${occupancy.subjectId}`,
)

/**
 * Busy spans by subject, sorted, as far as they matter to flights of this activity that begin in the window; a minute begun
 * is a minute taken. A hold whose time has passed blocks nobody, nor does what `ignoring` names (holds, bookings).
 */
export async function loadBusy(
  { tx, id }: Club,
  { from, to }: Window,
  { activityId, now, ignoring }: { activityId: string; now: Date; ignoring: readonly string[] },
): Promise<Map<string, Span[]>> {
  const rows = await busySpans(tx, {
    club: id,
    activity: activityId,
    from: from.toISOString(),
    to: to.toISOString(),
    now: now.toISOString(),
    ignoring: arrayText(ignoring),
  })
  return new Map(rows.map(({ subject, starts, ends }) => [subject, spansOf(minutes(starts), minutes(ends))]))
}

function spansOf(starts: readonly Minutes[], ends: readonly Minutes[]): Span[] {
  return starts.map((start, n): Span => [start, ends[n] ?? start]).sort((a, b) => a[0] - b[0])
}

/** A list of integers as PostgreSQL writes it: `{1,2}`. */
function minutes(list: string): Minutes[] {
  return JSON.parse(`[${list.slice(1, -1)}]`)
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

/** The number of the advisory lock of `{club}/{day}`, one local day of a club. */
export function dayLock(day: SQLWrapper): SQL {
  return sql`hashtextextended(${day}, 0)`
}
