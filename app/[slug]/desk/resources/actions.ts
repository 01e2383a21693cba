'use server'

import { redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { endGrounding } from '@/domain/resources/groundings/end'
import { groundAircraft } from '@/domain/resources/groundings/ground'
import { endForm, groundingForm } from '@/domain/resources/groundings/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { isUuid } from '@/lib/id'
import { mended } from './_mended'
import { instantAt, typedSpan } from './_span'

/** Takes an aircraft out of service; whoever settles bookings is led to those it hits, if any. */
export async function ground(
  slug: string,
  aircraftId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const typed = groundingForm.safeParse(formValues(form))
  if (!typed.success) return answered(state, form, { errors: mended(typed.error.issues, locale) })
  const read = typedSpan(typed.data, ref.timeZone, new Date())
  if ('issues' in read) return answered(state, form, { errors: mended(read.issues, locale) })
  let made: Awaited<ReturnType<typeof groundAircraft>>
  try {
    const { reason } = typed.data
    const wanted = { aircraftId: isUuid(aircraftId) ? aircraftId : ref.id, ...read.span, reason }
    made = await inClub(ref, actor, (club) => groundAircraft(club, wanted))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  const settles = made.hits.length > 0 && person.rights.includes('bookings.all')
  redirect(
    asRoute(settles ? `/${slug}/desk/replacements?fact=${made.id}` : `/${slug}/desk/resources/${aircraftId}`),
  )
}

/** Gives a grounding another end; takes it back when its button says so. */
export async function changeEnd(
  slug: string,
  groundingId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const removed = form.get('act') === 'remove'
  const typed = endForm.safeParse(formValues(form))
  if (!removed && !typed.success) return answered(state, form, { errors: mended(typed.error.issues, locale) })
  const endAt = typed.success && !removed ? instantAt(typed.data.endDate, typed.data.to, ref.timeZone) : null
  let ended: Awaited<ReturnType<typeof endGrounding>>
  try {
    ended = await inClub(ref, actor, (club) =>
      endGrounding(club, isUuid(groundingId) ? groundingId : ref.id, endAt),
    )
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  redirect(asRoute(`/${slug}/desk/resources/${ended.aircraftId}?done=${removed ? 'removed' : 'changed'}`))
}
