'use server'

import { notFound, redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { flightOfDay } from '@/domain/day/days/queries/flights'
import { clockNear } from '@/domain/day/days/rules'
import { flownForm } from '@/domain/day/days/schema'
import { arrive } from '@/domain/day/flying/arrive'
import { recordFlown } from '@/domain/day/flying/record-flown'
import { recordNoShow } from '@/domain/day/flying/record-no-show'
import { takeBackFlown } from '@/domain/day/flying/take-back-flown'
import { takeBackNoShow } from '@/domain/day/flying/take-back-no-show'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { ownPath } from '@/lib/http/own-path'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'

/** Passengers are there, or not yet: the button says which. */
export async function noteArrival(slug: string, place: string, id: string, state: FormState, form: FormData) {
  const there = form.get('there') === 'yes'
  return act(slug, place, id, state, form, (club) => arrive(club, id, there))
}

/** The flight was flown; or its times are corrected. */
export async function noteFlown(slug: string, place: string, id: string, state: FormState, form: FormData) {
  const { ref, actor, person } = await staffOf(slug)
  const typed = flownForm.safeParse(formValues(form))
  if (!typed.success) {
    const message = translator(await requestLocale(person.language), 'day')('act.timeWrong')
    const fields = ['tookOff', 'landed'].filter((name) =>
      typed.error.issues.some(({ path }) => path[0] === name),
    )
    return answered(state, form, { errors: fields.map((field) => ({ field, message })) })
  }
  if (!isUuid(id)) notFound()
  const flight = await inClub(ref, actor, (club) => flightOfDay(club, id))
  if (!flight) notFound()
  const { sequence, tookOff, landed } = typed.data
  return act(slug, place, id, state, form, (club) =>
    recordFlown(club, id, {
      sequence,
      tookOffAt: clockNear(tookOff, flight.startAt, ref.timeZone),
      landedAt: clockNear(landed, flight.endAt, ref.timeZone),
    }),
  )
}

/** It was not flown after all. */
export async function undoFlown(slug: string, place: string, id: string, state: FormState, form: FormData) {
  return act(slug, place, id, state, form, (club) => takeBackFlown(club, id))
}

/** Nobody came; the coupon is given back when that is ticked. */
export async function noteNoShow(slug: string, place: string, id: string, state: FormState, form: FormData) {
  const giveBack = form.get('giveBack') === 'on'
  const sequence = Number(form.get('sequence'))
  return act(slug, place, id, state, form, (club) => recordNoShow(club, id, { giveBack, sequence }))
}

/** They came after all. */
export async function undoNoShow(slug: string, place: string, id: string, state: FormState, form: FormData) {
  return act(slug, place, id, state, form, (club) => takeBackNoShow(club, id))
}

/** One act on a flight, then the page it was done on; a refusal is shown there. */
async function act(
  slug: string,
  place: string,
  id: string,
  state: FormState,
  form: FormData,
  verb: (club: Club) => Promise<unknown>,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  if (!isUuid(id)) notFound()
  try {
    await inClub(ref, actor, verb)
  } catch (error) {
    return refusedState(state, form, error, await requestLocale(person.language), ref.timeZone)
  }
  redirect(asRoute(ownPath(place, [`/${slug}`], `/${slug}/desk/day/run`)))
}
