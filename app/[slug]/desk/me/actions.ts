'use server'

import { buttonAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { changePreferences } from '@/domain/doors/people/change-preferences'
import { renewCalendar } from '@/domain/resources/feeds/renew'
import { isLocale } from '@/lib/i18n/locale'

/** Keeps the chosen language, and whether to be written to; the page then speaks it. */
export const keepPreferences = buttonAction(atDesk, async ({ ref, person, inClub }, form) => {
  const chosen = form.get('language')
  const language = isLocale(chosen) ? chosen : person.language
  await inClub((club) => changePreferences(club, { language, mailed: form.get('mailed') === 'on' }))
  return `/${ref.slug}/desk/me?done=kept&lang=${language}`
})

/** Replaces the address of the calendar. */
export const renewAddress = buttonAction(atDesk, async ({ ref, inClub }) => {
  await inClub(renewCalendar)
  return `/${ref.slug}/desk/me?done=renewed#calendar`
})
