import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { translator } from '@/lib/i18n/translator'

/** Who stands in a club's settings, and how these pages speak; a 404 for whoever may not change them. */
export async function openSettings<Read>(slug: string, read: (club: Club) => Promise<Read>) {
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('settings.manage')) notFound()
  const locale = await requestLocale(person.language)
  return { ref, locale, t: translator(locale, 'settings'), found: await inClub(ref, actor, read), person }
}
