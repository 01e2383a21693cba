'use server'

import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { leaveClub } from '@/domain/resources/pilots/leave-club'
import { addPresences } from '@/domain/resources/presences/add'
import { removePresence } from '@/domain/resources/presences/remove'
import { minutesOf } from '@/domain/resources/presences/rules'
import { presenceForm } from '@/domain/resources/presences/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { mendedHours } from './_mended'
import { press, tell } from './_press'

/** Adds weekly hours. */
export async function addWeekly(
  slug: string,
  pilotId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const typed = presenceForm.safeParse(formValues(form))
  if (!typed.success) return answered(state, form, { errors: mendedHours(typed.error.issues, locale) })
  const weekdays = typed.data.weekday.flatMap((on, weekday) =>
    on && weekday > 0 && weekday < 8 ? [weekday] : [],
  )
  const [fromMinute, toMinute] = [minutesOf(typed.data.from), minutesOf(typed.data.to, true)]
  if (fromMinute >= toMinute) {
    return answered(state, form, { errors: mendedHours([{ path: ['to'], message: 'order' }], locale) })
  }
  try {
    await inClub(ref, actor, (club) => addPresences(club, pilotId, { weekdays, fromMinute, toMinute }))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  return tell(slug, pilotId, { done: 'added' })
}

/** Removes weekly hours. */
export async function removeWeekly(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => {
    const id = form.get('presence')
    const gone = isUuid(id) ? await removePresence(club, pilotId, id) : null
    if (!gone) throw new Refusal('not_found')
    return { done: 'week', weekday: gone.weekday, from: gone.fromMinute, to: gone.toMinute }
  })
}

/** Puts weekly hours back that were just removed. */
export async function restoreWeekly(slug: string, pilotId: string, form: FormData): Promise<void> {
  const number = (name: string) => Number(form.get(name) ?? Number.NaN)
  const [weekday, fromMinute, toMinute] = [number('weekday'), number('from'), number('to')]
  await press(slug, pilotId, async (club) => {
    await addPresences(club, pilotId, { weekdays: [weekday], fromMinute, toMinute })
    return { done: 'added' }
  })
}

/** A pilot flies here no more. */
export async function leave(slug: string, pilotId: string): Promise<void> {
  await press(slug, pilotId, async (club) => {
    await leaveClub(club, pilotId)
    return { done: 'left' }
  })
}
