import { and, eq, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { clubs, type MainActivity } from '@/db/schema/clubs'
import { templates } from '@/db/schema/signups'
import type { Locale } from '@/lib/i18n/locale'
import { Refusal } from '@/lib/refusal'

/**
 * Makes a club the one that new ones of this language and activity are copied from; no address: the demonstration again. For
 * operators alone. Refuses `not_found`.
 */
export async function setTemplate(
  language: Locale,
  mainActivity: MainActivity,
  clubSlug: string,
): Promise<void> {
  await acrossClubs('templates', async (tx) => {
    if (clubSlug === '') {
      await tx
        .delete(templates)
        .where(and(eq(templates.language, language), eq(templates.mainActivity, mainActivity)))
      return
    }
    const [club] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, clubSlug))
    if (!club) throw new Refusal('not_found')
    const choice = { templateId: club.id, chosenAt: sql`now()` }
    await tx
      .insert(templates)
      .values({ language, mainActivity, ...choice })
      .onConflictDoUpdate({ target: [templates.language, templates.mainActivity], set: choice })
  })
}
