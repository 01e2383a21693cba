'use server'

import { formAction } from '@/app/_edge/form-action'
import { addAbsence } from '@/domain/resources/unavailabilities/add-absence'
import { absencesOf } from '@/domain/resources/unavailabilities/queries/facts'
import { removeAbsence } from '@/domain/resources/unavailabilities/remove-absence'
import { Refusal } from '@/lib/refusal'
import { absenceSpan } from './_absence'
import { atPilot, hourProblems, press, spanIn, spanTold } from './_press'

/** Notes an absence. */
export const tellAbsence = formAction(
  atPilot,
  { labels: hourProblems },
  async ({ inClub, pilotId: personId, zone, told }, _, form) => {
    const span = absenceSpan(form, zone, new Date())
    const { id, hits } = await inClub((club) => addAbsence(club, { personId, ...span }))
    return told({ done: 'absent', absence: id, hits: hits.length })
  },
)

/** Takes an absence back. */
export const takeBackAbsence = press(async (club, pilotId, form) => {
  const id = form.get('absence')
  const absence = (await absencesOf(club, pilotId, new Date())).find((one) => one.id === id)
  if (!absence) throw new Refusal('not_found')
  await removeAbsence(club, absence.id)
  return { done: 'back', ...spanTold(absence) }
})

/** Notes an absence again that was just taken back. */
export const restoreAbsence = press(async (club, personId, form) => {
  const { id, hits } = await addAbsence(club, { personId, ...spanIn(form) })
  return { done: 'absent', absence: id, hits: hits.length }
})
