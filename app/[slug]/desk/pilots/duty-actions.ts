'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { closeDuties } from '@/domain/resources/presences/close-duties'
import { openDuty } from '@/domain/resources/presences/open-duty'
import { weeklyOpenings } from '@/domain/resources/presences/queries/duties'
import { dutyOn, problemOf, spanOn } from '@/domain/resources/presences/rules/duties'
import { minutesOf } from '@/domain/resources/presences/rules/week'
import { dutyForm, parts, quickDuty } from '@/domain/resources/presences/schema'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { atPilot, hourProblems, openedTold, press, spanIn, spanTold } from './_press'

/** Opens the day or half day that was pressed. */
export const openQuickDuty = press(async (club, pilotId, form) => {
  const [date = '', wanted] = quickDuty.safeParse(form.get('duty')).data?.split('/') ?? []
  const part = parts.find((one) => one === wanted)
  if (!part) throw new Refusal('validation_failed')
  const span = dutyOn(date, part, { openings: await weeklyOpenings(club), zone: club.timeZone })
  return openedTold(await openDuty(club, pilotId, span))
})

/** Opens a duty of other hours. */
export const openOtherDuty = formAction(
  atPilot,
  { schema: dutyForm, labels: hourProblems },
  async ({ inClub, pilotId, zone, told }, { date, from, to }) => {
    const span = spanOn(date, minutesOf(from), minutesOf(to, true), zone)
    const problem = problemOf(span, new Date())
    if (problem) throw new Mistyped({ path: [problem === 'order' ? 'to' : 'date'], message: problem })
    return told(openedTold(await inClub((club) => openDuty(club, pilotId, span))))
  },
)

/** Closes duties: one of the list, or all that the last press opened. */
export const closeDuty = press(async (club, pilotId, form) => {
  const ids = String(form.get('duty')).split('.').filter(isUuid)
  const { closed, flights } = await closeDuties(club, pilotId, ids)
  const [first, last] = [closed[0], closed.at(-1)]
  if (!first || !last) throw new Refusal('not_found')
  return { done: 'closed', ...spanTold({ startAt: first.startAt, endAt: last.endAt }), flights }
})

/** Opens again what was just closed. */
export const reopenDuty = press(async (club, pilotId, form) =>
  openedTold(await openDuty(club, pilotId, spanIn(form))),
)
