import { and, eq, gt, isNull, lt, lte, or } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { addJob } from '@/db/jobs'
import { holds } from '@/db/schema/bookings'
import { occupancy } from '@/db/schema/occupancy'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { overlapping } from '@/domain/calendar/occupancy/queries'
import { flagHits } from './flag-hits'
import type { FactSpan } from './schema'
import { takeTurn } from './take-turn'

/**
 * After the facts of a subject have changed over a span (rule 13): they fill what is free of it, the bookings that they hit
 * are flagged and those that nothing hits any more are not. Returns the bookings hit. What live holds keep is filled when
 * they end. No day is locked: bookings first, then places, so that nobody waits crosswise; `nobody_twice` decides races.
 */
export async function bringInLine(club: Club, span: FactSpan, now: Date): Promise<string[]> {
  await takeTurn(club, span)
  await liveHoldsIn(club, span, now)
  const lapsed = await club.tx
    .delete(occupancy)
    .where(
      and(
        eq(occupancy.clubId, club.id),
        eq(occupancy.subjectId, span.subjectId),
        overlapping(span),
        lte(occupancy.expiresAt, now),
      ),
    )
    .returning({ subjectId: occupancy.subjectId, from: occupancy.startsAt, to: occupancy.endsAt })
  await fillGaps(club, [span, ...lapsed])
  // Those that were taken until this moment; from now on nobody takes one over what was filled.
  const until = await liveHoldsIn(club, span, now)
  if (until) await comeBack(club, span, until)
  return flagHits(club, span, now)
}

/**
 * When the last live hold over a span ends, or null. They stay locked until the transaction ends: whoever confirms one
 * either has booked when the hits are looked for, or sees the facts.
 */
async function liveHoldsIn(club: Club, { subjectId, from, to }: FactSpan, now: Date): Promise<Date | null> {
  const found = await club.tx
    .select({ expiresAt: holds.expiresAt })
    .from(holds)
    .where(
      and(
        eq(holds.clubId, club.id),
        or(eq(holds.aircraftId, subjectId), eq(holds.pilotId, subjectId)),
        isNull(holds.endedAt),
        gt(holds.expiresAt, now),
        lt(holds.meetAt, to),
        gt(holds.endAt, new Date(from.getTime() - AFTER_MS)),
      ),
    )
    .orderBy(holds.id)
    .for('update')
  return found.reduce<Date | null>(
    (last, { expiresAt }) => (last && last > expiresAt ? last : expiresAt),
    null,
  )
}

/** No buffer after a flight is longer. */
const AFTER_MS = 86_400_000

async function comeBack(club: Club, { subjectId, from, to }: FactSpan, at: Date): Promise<void> {
  const payload = { clubId: club.id, subjectId, from: from.toISOString(), to: to.toISOString() }
  const key = `facts:${subjectId}:${payload.from}:${payload.to}`
  await addJob(club.tx, 'fill_facts', { payload, key, at })
}
