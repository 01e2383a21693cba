import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings, pastConditions } from '@/db/schema/clubs'
import type { Localized } from '@/db/schema/columns'
import { jsonOf, statement } from '@/db/statement'
import { type OwnMatter, placeholdersIn } from './rules/placeholders'

export type ClubSettings = typeof clubSettings.$inferSelect

const here = sql`from ${clubSettings} where ${clubSettings.clubId} = ${sql.placeholder('club')}`
const settings = statement<{ settings: ClubSettings }, { club: string }>(
  () => sql`select ${jsonOf(getTableColumns(clubSettings))} as settings ${here}`,
)

/** A club's identity, contact and texts. Every club has one row. */
export async function loadSettings({ tx, id }: Club): Promise<ClubSettings> {
  const [row] = await settings(tx, { club: id })
  if (!row) throw new Error('a club without settings')
  return row.settings
}

/** What of its identity, contact and conditions a club must still make its own (see `placeholdersIn`). */
export async function loadPlaceholders(club: Club): Promise<OwnMatter[]> {
  return placeholdersIn(await loadSettings(club))
}

/** Conditions that were replaced since, as they were; null when no such version was. */
export async function conditionsAt({ tx, id }: Club, version: string): Promise<Localized | null> {
  const [row] = await tx
    .select({ conditions: pastConditions.conditions })
    .from(pastConditions)
    .where(and(eq(pastConditions.clubId, id), eq(pastConditions.version, version)))
  return row?.conditions ?? null
}

/** What every page shows of a club. */
export type ClubContact = Pick<ClubSettings, 'phone' | 'country' | 'accent'>

const contact = statement<ClubContact, { club: string }>(
  () => sql`
    select ${clubSettings.phone} as phone, ${clubSettings.country} as country, ${clubSettings.accent} as accent ${here}`,
)

export async function loadContact({ tx, id }: Club): Promise<ClubContact> {
  const [row] = await contact(tx, { club: id })
  if (!row) throw new Error('a club without settings')
  return row
}
