'use server'

import { notFound } from 'next/navigation'
import { formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import type { Club } from '@/db/club'
import { flightOfDay } from '@/domain/day/days/queries/flights'
import { clockNear } from '@/domain/day/days/rules'
import { flownForm } from '@/domain/day/days/schema'
import { arrive } from '@/domain/day/flying/arrive'
import { recordFlown } from '@/domain/day/flying/record-flown'
import { recordNoShow } from '@/domain/day/flying/record-no-show'
import { takeBackFlown } from '@/domain/day/flying/take-back-flown'
import { takeBackNoShow } from '@/domain/day/flying/take-back-no-show'
import { ownPath } from '@/lib/http/own-path'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'

/** A flight, and the page on which something of it is noted: that page is shown again. */
async function atFlight(slug: string, place: string, id: string) {
  const desk = await atDesk(slug)
  if (!isUuid(id)) notFound()
  return { ...desk, id, page: ownPath(place, [`/${slug}`], `/${slug}/desk/day/run`) }
}

const act = (verb: (club: Club, id: string, form: FormData) => Promise<unknown>) =>
  formAction(atFlight, {}, async ({ inClub, id, page }, _, form) => {
    await inClub((club) => verb(club, id, form))
    return page
  })

/** Passengers are there, or not yet: the button says which. */
export const noteArrival = act((club, id, form) => arrive(club, id, form.get('there') === 'yes'))

/** The flight was flown; or its times are corrected. */
export const noteFlown = formAction(
  atFlight,
  {
    schema: flownForm,
    labels: ({ locale }) => ({ say: () => translator(locale, 'day')('act.timeWrong') }),
  },
  async ({ inClub, id, zone, page }, { sequence, tookOff, landed }) => {
    await inClub(async (club) => {
      const { startAt, endAt } = (await flightOfDay(club, id)) ?? notFound()
      const tookOffAt = clockNear(tookOff, startAt, zone)
      await recordFlown(club, id, { sequence, tookOffAt, landedAt: clockNear(landed, endAt, zone) })
    })
    return page
  },
)

/** It was not flown after all. */
export const undoFlown = act((club, id) => takeBackFlown(club, id))

/** Nobody came; the coupon is given back when that is ticked. */
export const noteNoShow = act((club, id, form) =>
  recordNoShow(club, id, { giveBack: form.get('giveBack') === 'on', sequence: Number(form.get('sequence')) }),
)

/** They came after all. */
export const undoNoShow = act((club, id) => takeBackNoShow(club, id))
