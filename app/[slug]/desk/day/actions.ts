'use server'

import { notFound, redirect } from 'next/navigation'
import { asRoute } from '@/app/_edge/own-page'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { noteCall } from '@/domain/day/flying/note-call'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { upholdFlight } from '@/domain/day/flying/uphold'
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
