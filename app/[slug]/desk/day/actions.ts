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
import { noteCall } from '@/domain/day/flying/note-call'
import { recordFlown } from '@/domain/day/flying/record-flown'
import { recordNoShow } from '@/domain/day/flying/record-no-show'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { takeBackFlown } from '@/domain/day/flying/take-back-flown'
import { takeBackNoShow } from '@/domain/day/flying/take-back-no-show'
import { upholdFlight } from '@/domain/day/flying/uphold'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { ownPath } from '@/lib/http/own-path'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { countRefusal } from '@/lib/metrics'
import { Refusal } from '@/lib/refusal'
import { isVisibleDay } from '@/lib/time'

/** The eve's decision on one flight: the button says which. */
export async function decide(slug: string, day: string, id: string, sequence: number, form: FormData) {
  const upheld = form.get('upheld') === 'yes'
  await tick(slug, day, id, (club) => upholdFlight(club, id, { upheld, sequence }))
}

/** A call to whoever booked: the button says whether somebody answered. */
export async function called(slug: string, day: string, id: string, sequence: number, form: FormData) {
  const answer = form.get('answered') === 'yes'
  await tick(slug, day, id, (club) => noteCall(club, id, answer, { sequence }))
}

/** A call that was ticked by mistake. */
export async function uncall(slug: string, day: string, callId: string) {
  await tick(slug, day, callId, (club) => takeBackCall(club, callId))
}

/** One tick of the eve's list, then the list again; a refusal is in its address. */
async function tick(slug: string, day: string, id: string, verb: (club: Club) => Promise<unknown>) {
  const { ref, actor } = await staffOf(slug)
  if (!isUuid(id) || !isVisibleDay(day)) notFound()
  let refused = ''
  try {
    await inClub(ref, actor, verb)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    countRefusal(error.code)
    refused = `&refused=${error.code}`
  }
  redirect(asRoute(`/${slug}/desk/day/eve?date=${day}${refused}`))
}

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
