import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { clubs, type MainActivity } from '@/db/schema/clubs'
import { templates } from '@/db/schema/signups'
import type { Locale } from '@/lib/i18n/locale'
import type { Template } from '../creations/schema'

const demonstrationOf = (mainActivity: MainActivity) =>
  mainActivity === 'private-owner' ? 'demo-solo' : 'demo'

/**
 * The club that one of this language and activity is copied from: the operator's choice, else the demonstration. Null when
 * there is none. Its dates move by as many whole weeks as have passed on the clocks, so that nothing that was flown comes to lie ahead.
 */
export async function templateFor(
  tx: Tx,
  { language, mainActivity, timeZone }: { language: Locale; mainActivity: MainActivity; timeZone: string },
): Promise<Template | null> {
  const chosen = sql`(select ${templates.templateId} from ${templates}
    where ${templates.language} = ${language} and ${templates.mainActivity} = ${mainActivity})`
  const [template] = await tx
    .select({ id: clubs.id, kind: clubs.kind, timeZone: clubs.timeZone, weeks: weeksSince(timeZone) })
    .from(clubs)
    .where(
      sql`${clubs.id} = ${chosen} or (${clubs.slug} = ${demonstrationOf(mainActivity)} and ${chosen} is null)`,
    )
  return template ?? null
}

// The demonstration's life stands around its planting; any other club's goes on, up to its latest booking.
const anchor = sql`case clubs.kind when 'demo' then clubs.created_at else greatest(clubs.created_at, (
  select max(b.created_at) from bookings b where b.club_id = clubs.id and b.hold_id is null)) end`

const weeksSince = (timeZone: string): SQL<number> => sql<number>`floor(extract(epoch from
  (now() at time zone ${timeZone}::text) - (${anchor} at time zone clubs.time_zone)) / 604800)::int`

/** The operator's choices, with what was chosen. */
export function chosenTemplates() {
  const { language, mainActivity } = templates
  return acrossClubs('templates', (tx) =>
    tx
      .select({ language, mainActivity, slug: clubs.slug, name: clubs.name })
      .from(templates)
      .innerJoin(clubs, eq(clubs.id, templates.templateId))
      .orderBy(language, mainActivity),
  )
}
