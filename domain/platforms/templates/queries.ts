import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { clubs, type MainActivity } from '@/db/schema/clubs'
import { templates } from '@/db/schema/signups'
import { templateSlugs } from '@/db/seed/templates'
import type { Locale } from '@/lib/i18n/locale'
import type { Template } from '../creations/schema'

const seededFor = (mainActivity: MainActivity) =>
  mainActivity === 'private-owner' ? templateSlugs.solo : templateSlugs.club

/**
 * The template that a club of this language and activity is copied from: the operator's choice, else the one that was planted
 * beside the demonstration. Null when there is none. Nobody signs in to a template, so that it holds what it held when it was
 * made; its dates move by as many whole weeks as have passed on the clocks, so that nothing that was flown comes to lie ahead.
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
      sql`${clubs.id} = ${chosen} or (${clubs.slug} = ${seededFor(mainActivity)} and ${clubs.kind} = 'template' and ${chosen} is null)`,
    )
  return template ?? null
}

// The life of the demonstration and of a template stands around the day it was made; any other club's goes on, up to its latest booking.
const anchor = sql`case when clubs.kind in ('demo', 'template') then clubs.created_at else greatest(clubs.created_at, (
  select max(b.created_at) from bookings b where b.club_id = clubs.id and b.hold_id is null)) end`

/** By how many whole weeks a club's dates have to move to lie around today on the clocks of a zone. */
export const weeksSince = (timeZone: string | SQL): SQL<number> => sql<number>`floor(extract(epoch from
  (now() at time zone ${timeZone}::text) - (${anchor} at time zone clubs.time_zone)) / 604800)::int`

/** The operator's choices: the address of the club that was copied, and its name at the time. */
export function chosenTemplates() {
  const { language, mainActivity } = templates
  return acrossClubs('templates', (tx) =>
    tx
      .select({ language, mainActivity, slug: templates.source, name: clubs.name })
      .from(templates)
      .innerJoin(clubs, eq(clubs.id, templates.templateId))
      .orderBy(language, mainActivity),
  )
}
