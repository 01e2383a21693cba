import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/external'
import { Refusal } from '@/lib/refusal'
import { keepPlaces } from './keep-places'
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
