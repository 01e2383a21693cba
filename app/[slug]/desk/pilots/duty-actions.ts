'use server'

import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { closeDuties } from '@/domain/resources/duties/close'
import { openDuty } from '@/domain/resources/duties/open'
import { weeklyOpenings } from '@/domain/resources/duties/queries'
import { dutyOn, problemOf, spanOn } from '@/domain/resources/duties/rules'
import { dutyForm, parts, quickDuty } from '@/domain/resources/duties/schema'
import { minutesOf } from '@/domain/resources/presences/rules'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { mendedHours } from './_mended'
import { openedTold, press, spanIn, spanTold, tell } from './_press'

/** Opens the day or half day that was pressed. */
export async function openQuickDuty(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => {
    const pressed = quickDuty.safeParse(form.get('duty'))
    const [date = '', wanted] = pressed.success ? pressed.data.split('/') : []
    const part = parts.find((one) => one === wanted)
    if (!part) throw new Refusal('validation_failed')
    const openings = await weeklyOpenings(club)
    return openedTold(await openDuty(club, pilotId, dutyOn(date, part, { openings, zone: club.timeZone })))
  })
}

/** Opens a duty of other hours. */
export async function openOtherDuty(
  slug: string,
  pilotId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const typed = dutyForm.safeParse(formValues(form))
  if (!typed.success) return answered(state, form, { errors: mendedHours(typed.error.issues, locale) })
  const { date, from, to } = typed.data
  const span = spanOn(date, minutesOf(from), minutesOf(to, true), ref.timeZone)
  const problem = problemOf(span, new Date())
  if (problem) {
    const field = problem === 'order' ? 'to' : 'date'
    return answered(state, form, { errors: mendedHours([{ path: [field], message: problem }], locale) })
  }
  let ids: string[]
  try {
    ids = await inClub(ref, actor, (club) => openDuty(club, pilotId, span))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  return tell(slug, pilotId, openedTold(ids))
}

/** Closes duties: one of the list, or all that the last press opened. */
export async function closeDuty(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => {
    const ids = String(form.get('duty')).split('.').filter(isUuid)
    const { closed, flights } = await closeDuties(club, pilotId, ids)
    const [first, last] = [closed[0], closed.at(-1)]
    if (!first || !last) throw new Refusal('not_found')
    return { done: 'closed', ...spanTold({ startAt: first.startAt, endAt: last.endAt }), flights }
  })
}

/** Opens again what was just closed. */
export async function reopenDuty(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => openedTold(await openDuty(club, pilotId, spanIn(form))))
}
