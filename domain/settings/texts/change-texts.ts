import { eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings, pastConditions } from '@/db/schema/clubs'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { fingerprint } from '@/lib/fingerprint'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { loadTexts } from './queries'
import { changedTexts, nextVersion } from './rules'
import type { ClubTexts } from './schema'

/**
 * A club writes its texts anew; `read` is the fingerprint of those that were shown to whoever acts. Conditions that change get a
 * version of their own, and those from before stay readable. Refuses `forbidden`, `settings_changed`.
 */
export async function changeTexts(
  club: Club,
  wanted: ClubTexts,
  read: string,
  now = new Date(),
): Promise<void> {
  await must(club, 'settings.manage')
  const { texts: before, version } = await loadTexts(club, { lock: true })
  if (fingerprint(before) !== read) throw new Refusal('settings_changed')
  const { names, ...facts } = changedTexts(before, wanted)
  if (names.size === 0) return
  const renewed = names.has('conditions')
  const conditionsVersion = renewed ? nextVersion(version, localDate(now, club.timeZone)) : version
  if (renewed && version !== '')
    await club.tx
      .insert(pastConditions)
      .values({ clubId: club.id, version, conditions: before.conditions })
      .onConflictDoNothing()
  await club.tx
    .update(clubSettings)
    .set({ ...wanted, conditionsVersion })
    .where(eq(clubSettings.clubId, club.id))
  if (!renewed) return record(club, { event: 'club.texts_changed', ...facts })
  await record(club, {
    event: 'club.conditions_changed',
    before: { version, ...facts.before },
    after: { version: conditionsVersion, ...facts.after },
  })
}
