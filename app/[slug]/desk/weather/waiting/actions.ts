'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { noteCall } from '@/domain/day/flying/note-call'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { isUuid } from '@/lib/id'
import { countRefusal } from '@/lib/metrics'
import { Refusal } from '@/lib/refusal'

/**
 * One tick of the list: called (`answered` says whether somebody picked up), or a call ticked by mistake taken back. Whatever
 * cannot be done any more is seen on the list, which is shown again.
 */
export async function tickCall(slug: string, form: FormData): Promise<void> {
  const { ref, actor } = await staffOf(slug)
  const [booking, sequence, call, answered] = ['booking', 'sequence', 'call', 'answered'].map((name) =>
    form.get(name),
  )
  try {
    await inClub(ref, actor, async (club) => {
      if (isUuid(call)) await takeBackCall(club, call)
      else if (isUuid(booking))
        await noteCall(club, booking, answered === 'yes', { sequence: Number(sequence) })
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    countRefusal(error.code)
  }
  redirect(`/${slug}/desk/weather/waiting` as Route)
}
