'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { leaveClub } from '@/domain/resources/pilots/leave-club'
import { addPresences } from '@/domain/resources/presences/add'
import { removePresence } from '@/domain/resources/presences/remove'
import { minutesOf } from '@/domain/resources/presences/rules/week'
import { presenceForm } from '@/domain/resources/presences/schema'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { atPilot, hourProblems, press } from './_press'

/** Adds weekly hours. */
export const addWeekly = formAction(
  atPilot,
  { schema: presenceForm, labels: hourProblems },
  async ({ inClub, pilotId, told }, { weekday, from, to }) => {
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => weekday[day])
    const [fromMinute, toMinute] = [minutesOf(from), minutesOf(to, true)]
    if (fromMinute >= toMinute) throw new Mistyped({ path: ['to'], message: 'order' })
    await inClub((club) => addPresences(club, pilotId, { weekdays, fromMinute, toMinute }))
    return told({ done: 'added' })
  },
)

/** Removes weekly hours. */
export const removeWeekly = press(async (club, pilotId, form) => {
  const id = form.get('presence')
  const gone = isUuid(id) ? await removePresence(club, pilotId, id) : null
  if (!gone) throw new Refusal('not_found')
  return { done: 'week', weekday: gone.weekday, from: gone.fromMinute, to: gone.toMinute }
})

/** Puts weekly hours back that were just removed. */
export const restoreWeekly = press(async (club, pilotId, form) => {
  const number = (name: string) => Number(form.get(name) ?? Number.NaN)
  const [weekday, fromMinute, toMinute] = [number('weekday'), number('from'), number('to')]
  await addPresences(club, pilotId, { weekdays: [weekday], fromMinute, toMinute })
  return { done: 'added' }
})

/** A pilot flies here no more. */
export const leave = press(async (club, pilotId) => {
  await leaveClub(club, pilotId)
  return { done: 'left' }
})
