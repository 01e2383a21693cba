'use server'

import { notFound, redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { declineFlight } from '@/domain/schedule/replacements/decline'
import { type FlightAnswer, flightAnswer } from '@/domain/schedule/replacements/schema'
import { takeBackDecline } from '@/domain/schedule/replacements/take-back-decline'
import type { FormState } from '@/lib/form'

/** A pilot says no to a flight, or takes it back; the page then says so. */
export async function answerFlight(
  slug: string,
  answer: FlightAnswer,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const read = flightAnswer.safeParse(answer)
  if (!read.success) notFound()
  const { bookingId, sequence, no } = read.data
  try {
    const verb = no ? declineFlight : takeBackDecline
    await inClub(ref, actor, (club) => verb(club, bookingId, sequence))
  } catch (error) {
    return refusedState(state, form, error, await requestLocale(person.language), ref.timeZone)
  }
  redirect(asRoute(`/${slug}/desk/replacements/decline?booking=${bookingId}`))
}
