import { and, asc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { openings } from '@/db/schema/external'
import { duties } from '@/db/schema/people'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'
import type { Duty } from '../../presences/schema'
import type { DutySpan } from '../rules/duties'

const MOST = 60

/** The duties of a pilot that are not over, the next first. */
export async function dutiesAhead(club: Club, pilotId: string, now: Date): Promise<Duty[]> {
  const { id, startAt, endAt } = duties
  return club.tx
    .select({ id, startAt, endAt })
    .from(duties)
    .where(and(ofPilot(club, pilotId), gt(endAt, now)))
    .orderBy(asc(startAt))
    .limit(MOST)
}

/** Those that overlap a span. */
export async function dutiesOver(club: Club, pilotId: string, span: DutySpan): Promise<Duty[]> {
  const { id, startAt, endAt } = duties
  return club.tx
    .select({ id, startAt, endAt })
    .from(duties)
    .where(and(ofPilot(club, pilotId), lt(startAt, span.endAt), gt(endAt, span.startAt)))
    .orderBy(asc(startAt))
}

/** These of a pilot's duties, in order. */
export async function dutiesNamed(club: Club, pilotId: string, ids: readonly string[]): Promise<Duty[]> {
  if (ids.length === 0) return []
  const { id, startAt, endAt } = duties
  return club.tx
    .select({ id, startAt, endAt })
    .from(duties)
    .where(and(ofPilot(club, pilotId), inArray(id, [...ids])))
    .orderBy(asc(startAt))
}

/** How many flights a pilot still has in these spans. */
export async function flightsIn(club: Club, pilotId: string, spans: readonly DutySpan[]): Promise<number> {
  if (spans.length === 0) return 0
  const within = spans.map(({ startAt, endAt }) =>
    and(lt(bookings.startAt, endAt), gt(bookings.endAt, startAt)),
  )
  const [row] = await club.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(bookings)
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.pilotId, pilotId),
        eq(bookings.state, 'booked'),
        or(...within),
      ),
    )
  return row?.count ?? 0
}

/** When the club takes bookings, over all of its bases. */
export async function weeklyOpenings(club: Club): Promise<WeeklySpan[]> {
  const { weekday, fromMinute, toMinute } = openings
  return club.tx.select({ weekday, fromMinute, toMinute }).from(openings).where(eq(openings.clubId, club.id))
}

function ofPilot(club: Club, pilotId: string) {
  return and(eq(duties.clubId, club.id), eq(duties.pilotId, pilotId))
}
