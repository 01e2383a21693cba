import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings, clubs } from '@/db/schema/clubs'
import { bases } from '@/db/schema/fleet'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { fingerprint } from '@/lib/fingerprint'
import { Refusal } from '@/lib/refusal'
import { loadIdentity } from './queries'
import { changedFacts } from './rules'
import type { Identity } from './schema'

/**
 * A club says anew who it is and how it is reached; `read` is the fingerprint of what was shown to whoever acts. A base that is
 * not named keeps its meeting place. Refuses `forbidden`, `settings_changed`.
 */
export async function changeIdentity(club: Club, wanted: Identity, read: string): Promise<void> {
  await must(club, 'settings.manage')
  const before = await loadIdentity(club, { lock: true })
  if (fingerprint(before) !== read) throw new Refusal('settings_changed')
  const places = Object.entries(before.meetingPlace).map(([id, place]) => [
    id,
    wanted.meetingPlace[id] ?? place,
  ])
  const after: Identity = { ...wanted, meetingPlace: Object.fromEntries(places) }
  const changed = changedFacts(before, after)
  if (!changed) return
  const { name, language, meetingPlace, ...settings } = after
  await club.tx.update(clubSettings).set(settings).where(eq(clubSettings.clubId, club.id))
  if (name !== before.name || language !== before.language)
    await club.tx.update(clubs).set({ name, language }).where(eq(clubs.id, club.id))
  for (const [id, place] of Object.entries(meetingPlace)) {
    if (place === before.meetingPlace[id]) continue
    await club.tx
      .update(bases)
      .set({ meetingPlace: place })
      .where(and(eq(bases.clubId, club.id), eq(bases.id, id)))
  }
  await record(club, { event: 'club.identity_changed', ...changed })
}
