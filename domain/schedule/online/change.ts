import { and, desc, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { loadPlaceholders } from '@/domain/club/clubs/queries'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadOutlook } from './queries/outlook'
import { lockOnline } from './queries/settings'
import { areSound, differences, effectOf, inOrder, versionOf } from './rules/settings'
import type { Effect, OnlineSettings } from './schema'
import { writeOnline } from './write'

/** What was changed: the settings before, and what it does to slots and bookings; null when nothing differs. */
export type OnlineChange = { before: OnlineSettings; version: string; effect: Effect | null }

/**
 * Changes what is offered online. No booking and no hold is touched by it: what is held still confirms. `version` is that of the
 * settings that whoever acts has seen. Refuses `forbidden`, `settings_changed` (somebody else changed them since), `validation_failed`, and
 * `own_matters` (turned on while identity, contact or conditions are missing or the demonstration's; a club that is on stays on, and one that was turned
 * off a moment ago may take it back).
 */
export async function changeOnline(
  club: Club,
  typed: OnlineSettings,
  version: string,
  now = new Date(),
): Promise<OnlineChange> {
  await must(club, 'settings.manage')
  const { settings: before, things } = await lockOnline(club)
  if (versionOf(before) !== version) throw new Refusal('settings_changed')
  const wanted = inOrder(typed)
  if (!areSound(wanted, things)) throw new Refusal('validation_failed')
  const changed = differences(before, wanted)
  if (!changed) return { before, version, effect: null }
  if (wanted.enabled && !before.enabled && !(await justTurnedOff(club, now))) {
    const missing = await loadPlaceholders(club)
    if (missing.length > 0) throw new Refusal('own_matters', { missing })
  }
  const was = await loadOutlook(club, now)
  await writeOnline(club, wanted, things)
  const effect = effectOf(was, await loadOutlook(club, now))
  await record(club, { event: 'club.online', subjectId: club.id, ...changed })
  return { before, version: versionOf(wanted), effect }
}

const MOMENT_MS = 10 * 60_000

async function justTurnedOff({ tx, id }: Club, now: Date): Promise<boolean> {
  const [last] = await tx
    .select({ at: journal.at })
    .from(journal)
    .where(
      and(
        eq(journal.clubId, id),
        eq(journal.event, 'club.online'),
        sql`${journal.before} ->> 'enabled' = 'true'`,
      ),
    )
    .orderBy(desc(journal.id))
    .limit(1)
  return last !== undefined && now.getTime() - last.at.getTime() < MOMENT_MS
}
