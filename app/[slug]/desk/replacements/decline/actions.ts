'use server'

import { notFound } from 'next/navigation'
import { formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { declineFlight } from '@/domain/schedule/replacements/decline'
import { type FlightAnswer, flightAnswer } from '@/domain/schedule/replacements/schema'
import { takeBackDecline } from '@/domain/schedule/replacements/take-back-decline'

async function atAnswer(slug: string, answer: FlightAnswer) {
  const desk = await atDesk(slug)
  return { ...desk, ...(flightAnswer.safeParse(answer).data ?? notFound()) }
}

/** A pilot says no to a flight, or takes it back; the page then says so. */
export const answerFlight = formAction(atAnswer, {}, async ({ ref, inClub, bookingId, sequence, no }) => {
  const verb = no ? declineFlight : takeBackDecline
  await inClub((club) => verb(club, bookingId, sequence))
  return `/${ref.slug}/desk/replacements/decline?booking=${bookingId}`
})
