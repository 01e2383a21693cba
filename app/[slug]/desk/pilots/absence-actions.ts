'use server'

import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { addAbsence } from '@/domain/resources/absences/add'
import { absencesOf } from '@/domain/resources/absences/queries'
import { removeAbsence } from '@/domain/resources/absences/remove'
import type { FormState } from '@/lib/form'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { absenceSpan } from './_absence'
import { mendedHours } from './_mended'
import { press, spanIn, spanTold, type Told, tell } from './_press'

/** Notes an absence. */
export async function tellAbsence(
  slug: string,
  pilotId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  if (!isUuid(pilotId)) notFound()
  const wished = absenceSpan(form, ref.timeZone, new Date())
  if ('issues' in wished) return answered(state, form, { errors: mendedHours(wished.issues, locale) })
  let told: Told
  try {
    const { id, hits } = await inClub(ref, actor, (club) =>
      addAbsence(club, { personId: pilotId, ...wished.span }),
    )
    told = { done: 'absent', absence: id, hits: hits.length }
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  return tell(slug, pilotId, told)
}

/** Takes an absence back. */
export async function takeBackAbsence(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => {
    const id = form.get('absence')
    const absence = (await absencesOf(club, pilotId, new Date())).find((one) => one.id === id)
    if (!absence) throw new Refusal('not_found')
    await removeAbsence(club, absence.id)
    return { done: 'back', ...spanTold(absence) }
  })
}

/** Notes an absence again that was just taken back. */
export async function restoreAbsence(slug: string, pilotId: string, form: FormData): Promise<void> {
  await press(slug, pilotId, async (club) => {
    const { id, hits } = await addAbsence(club, { personId: pilotId, ...spanIn(form) })
    return { done: 'absent', absence: id, hits: hits.length }
  })
}
