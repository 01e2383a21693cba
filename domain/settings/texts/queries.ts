import { desc, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings, pastConditions } from '@/db/schema/clubs'
import type { Localized } from '@/db/schema/columns'
import type { ClubTexts } from './schema'

/** A club's texts and the version of its conditions; with `lock`, nobody else changes its settings before the transaction ends. */
export async function loadTexts({ tx, id }: Club, { lock = false } = {}) {
  const own = tx.select().from(clubSettings).where(eq(clubSettings.clubId, id))
  const [row] = await (lock ? own.for('update') : own)
  if (!row) throw new Error('a club without settings')
  const both = (text: Localized) => ({ fr: text.fr ?? '', en: text.en ?? '' })
  const texts: ClubTexts = {
    conditions: both(row.conditions),
    bring: both(row.bring),
    legal: both(row.legal),
    privacy: both(row.privacy),
  }
  return { texts, version: row.conditionsVersion }
}

/** Versions of the conditions that were replaced, the newest first. */
export async function pastVersions({ tx, id }: Club): Promise<string[]> {
  const rows = await tx
    .select({ version: pastConditions.version })
    .from(pastConditions)
    .where(eq(pastConditions.clubId, id))
    .orderBy(desc(pastConditions.version))
  return rows.map(({ version }) => version)
}
