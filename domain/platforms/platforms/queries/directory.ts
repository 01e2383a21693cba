import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { externalSettings } from '@/db/schema/external'

/** A club that search engines may show, and whether its booking desk is open. */
export type PublicClub = { slug: string; books: boolean }

/** The sitemap's own limit is 50,000 addresses, two of which are a club's. */
const MOST = 20_000

/** The demonstration and the clubs in production, by address. */
export async function publicClubs(): Promise<PublicClub[]> {
  return acrossClubs('sitemap', (tx) =>
    tx
      .select({ slug: clubs.slug, books: externalSettings.enabled })
      .from(clubs)
      .innerJoin(externalSettings, eq(externalSettings.clubId, clubs.id))
      .where(and(inArray(clubs.kind, ['demo', 'production']), isNull(clubs.deletesAt)))
      .orderBy(asc(clubs.slug))
      .limit(MOST),
  )
}
