'use server'

import type { Route } from 'next'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { reopenHours } from '@/domain/schedule/closures/reopen-hours'
import { postponeFlights } from '@/domain/schedule/postponements/postpone'
import { postponeForm } from '@/domain/schedule/postponements/schema'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { localDate } from '@/lib/time'
import { afterHref, askedFor, windowOf } from './_asked'

/** `query` is the page's own address. */
async function atWeather(slug: string, query: string) {
  const desk = await atDesk(slug)
  const shown = Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''))
  return { ...desk, asked: askedFor(shown, localDate(new Date(), desk.zone)) }
}

/** Calls off exactly the flights that were shown above the button. */
export const postpone = formAction(
  atWeather,
  {
    schema: postponeForm,
    labels: ({ locale }) => {
      const t = translator(locale, 'weather')
      return labelsOf(['many', 'long', 'none'], 'none', (key) => t(`problem.${key}`))
    },
  },
  async ({ ref, inClub, asked }, typed) => {
    const { close, ...what } = typed
    const closing = close ? windowOf(asked, ref.timeZone) : null
    const wanted = { ...what, note: typed.note.trim(), closing }
    const { postponed, skipped } = await inClub((club) => postponeFlights(club, wanted))
    return afterHref(ref.slug, asked, postponed.length, skipped)
  },
)

/** Opens closed hours to online booking again. */
export const reopen = buttonAction(atWeather, async ({ ref, inClub, asked }, form) => {
  const id = form.get('closure')
  if (isUuid(id)) await inClub((club) => reopenHours(club, id))
  return `/${ref.slug}/desk/weather?date=${asked.date}&reopened=1` as Route
})
