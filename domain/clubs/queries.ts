import { eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings } from '@/db/schema/clubs'

/** A club's identity, contact and texts. Every club has one row. */
export async function loadSettings(club: Club) {
  const [row] = await club.tx.select().from(clubSettings).where(eq(clubSettings.clubId, club.id))
  if (!row) throw new Error('a club without settings')
  return row
}

export type ClubSettings = Awaited<ReturnType<typeof loadSettings>>
