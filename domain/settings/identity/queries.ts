import { asc, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSettings, clubs } from '@/db/schema/clubs'
import { bases } from '@/db/schema/fleet'
import type { Identity } from './schema'

/** A club's identity; with `lock`, nobody else changes its settings before the transaction ends. */
export async function loadIdentity({ tx, id }: Club, { lock = false } = {}): Promise<Identity> {
  const own = tx.select().from(clubSettings).where(eq(clubSettings.clubId, id))
  const [settings] = await (lock ? own.for('update') : own)
  const [club] = await tx
    .select({ name: clubs.name, language: clubs.language })
    .from(clubs)
    .where(eq(clubs.id, id))
  if (!settings || !club) throw new Error('a club without settings')
  const places = await basesOf({ tx, id })
  const { email, phone, address, legalForm, registration, publisher, tagline } = settings
  return {
    ...club,
    email,
    phone,
    address,
    legalForm,
    registration,
    publisher,
    tagline: { fr: tagline.fr ?? '', en: tagline.en ?? '' },
    meetingPlace: Object.fromEntries(places.map(({ id: base, meetingPlace }) => [base, meetingPlace])),
  }
}

/** The club's bases as its settings name them. */
export function basesOf({ tx, id }: Pick<Club, 'tx' | 'id'>) {
  return tx
    .select({ id: bases.id, icao: bases.icao, name: bases.name, meetingPlace: bases.meetingPlace })
    .from(bases)
    .where(eq(bases.clubId, id))
    .orderBy(asc(bases.icao))
}
