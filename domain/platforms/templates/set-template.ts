import { and, eq, ne, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { removeClub } from '@/db/remove-club'
import { clubs, type MainActivity } from '@/db/schema/clubs'
import { templates } from '@/db/schema/signups'
import { templateSlugs } from '@/db/seed/templates'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { copyClub } from '../creations/copy-club'
import { weeksSince } from './queries'

/**
 * Makes what a club is now the template of new ones of this language and activity: a copy of it is put by, which nobody signs in
 * to, so that what its people do later changes no stranger's platform. No address: the planted template again. For operators
 * alone. Refuses `not_found`.
 */
export async function setTemplate(
  language: Locale,
  mainActivity: MainActivity,
  source: string,
): Promise<void> {
  await acrossClubs(
    'templates',
    async (tx) => {
      if (source === '') {
        await tx
          .delete(templates)
          .where(and(eq(templates.language, language), eq(templates.mainActivity, mainActivity)))
      } else {
        const choice = { templateId: await putBy(tx, source, language), source, chosenAt: sql`now()` }
        await tx
          .insert(templates)
          .values({ language, mainActivity, ...choice })
          .onConflictDoUpdate({ target: [templates.language, templates.mainActivity], set: choice })
      }
      await removeUnused(tx)
    },
    'repeatable read',
  )
}

async function putBy(tx: Tx, source: string, language: Locale): Promise<string> {
  const [club] = await tx
    .select({
      id: clubs.id,
      kind: clubs.kind,
      name: clubs.name,
      mainActivity: clubs.mainActivity,
      timeZone: clubs.timeZone,
      weeks: sql<number>`(select ${weeksSince(sql`clubs.time_zone`)})`,
    })
    .from(clubs)
    .where(and(eq(clubs.slug, source), ne(clubs.kind, 'template')))
  if (!club) throw new Refusal('not_found')
  const { name, mainActivity, timeZone } = club
  const id = uuidv7()
  await copyClub(tx, {
    template: club,
    club: {
      ...{ id, slug: `template-${id}`, kind: 'template', accountId: null, sandboxOf: null },
      ...{ name, mainActivity, language, timeZone },
    },
    contact: { ...nobody, language },
    country: 'FR',
    base: null,
  })
  return id
}

/** Whoever asks for a platform takes this person's place. */
const nobody = {
  firstName: 'Premier',
  lastName: 'Administrateur',
  email: 'admini@exemple.invalid',
  phone: null,
}

async function removeUnused(tx: Tx): Promise<void> {
  const unused = await tx
    .select({ id: clubs.id })
    .from(clubs)
    .where(
      and(
        eq(clubs.kind, 'template'),
        notInArray(clubs.slug, Object.values(templateSlugs)),
        notInArray(clubs.id, tx.select({ id: templates.templateId }).from(templates)),
      ),
    )
  for (const { id } of unused) await removeClub(tx, id)
}
