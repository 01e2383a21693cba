'use server'

import { redirect } from 'next/navigation'
import { asRoute } from '@/app/_edge/own-page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { changePreferences } from '@/domain/doors/people/change-preferences'
import { renewCalendar } from '@/domain/resources/feeds/renew'
import { isLocale } from '@/lib/i18n/locale'

/** Keeps the chosen language, and whether to be written to; the page then speaks it. */
export async function keepPreferences(slug: string, form: FormData): Promise<void> {
  const { ref, actor, person } = await staffOf(slug)
  const chosen = form.get('language')
  const language = isLocale(chosen) ? chosen : person.language
  await inClub(ref, actor, (club) =>
    changePreferences(club, { language, mailed: form.get('mailed') === 'on' }),
  )
  redirect(asRoute(`/${slug}/desk/me?done=kept&lang=${language}`))
}

/** Replaces the address of the calendar. */
export async function renewAddress(slug: string): Promise<void> {
  const { ref, actor } = await staffOf(slug)
  await inClub(ref, actor, renewCalendar)
  redirect(asRoute(`/${slug}/desk/me?done=renewed#calendar`))
}
