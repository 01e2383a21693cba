import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/clubs'
import { occupancy } from '@/db/schema/occupancy'
import { placesInOrder } from '@/domain/occupancy/queries'
import { Refusal } from '@/lib/refusal'
import type { Hold } from './queries'
import type { Holder } from './schema'

/** Prolongs a live hold by the club's whole time from now, ten times at most. Refuses `hold_expired`, `hold_limit`. */
export async function extendHold(
  club: Club,
  holder: Holder,
  holdId: string,
  now = new Date(),
): Promise<Hold> {
  const [external] = await club.tx
    .select({ minutes: externalSettings.holdMinutes, limit: externalSettings.holdExtensions })
    .from(externalSettings)
    .where(eq(externalSettings.clubId, club.id))
  if (!external) throw new Refusal('external_closed')
  const live = and(
    eq(holds.clubId, club.id),
    eq(holds.id, holdId),
    eq(holds.holder, holder),
    isNull(holds.endedAt),
    gt(holds.expiresAt, now),
  )
  const expiresAt = new Date(now.getTime() + external.minutes * 60_000)
  const [hold] = await club.tx
    .update(holds)
    .set({ expiresAt, extensions: sql`${holds.extensions} + 1` })
    .where(and(live, lt(holds.extensions, external.limit)))
    .returning()
  if (!hold) {
    const [alive] = await club.tx.select({ id: holds.id }).from(holds).where(live)
    throw new Refusal(alive ? 'hold_limit' : 'hold_expired')
  }
  await keepPlaces(club, holdId, expiresAt)
  return hold
}

/** Moves the end of a hold's places; a place that somebody took after it lapsed is gone: `hold_expired`. */
export async function keepPlaces(club: Club, holdId: string, expiresAt: Date): Promise<void> {
  const kept = await club.tx
    .update(occupancy)
    .set({ expiresAt })
    .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, holdId))))
    .returning({ id: occupancy.id })
  if (kept.length !== 2) throw new Refusal('hold_expired')
}
