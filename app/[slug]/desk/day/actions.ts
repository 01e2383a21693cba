'use server'

import { notFound } from 'next/navigation'
import { buttonAction } from '@/app/_edge/form-action'
import { atDesk, type Inside } from '@/app/_edge/inside'
import type { Club } from '@/db/club'
import { noteCall } from '@/domain/day/flying/note-call'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { upholdFlight } from '@/domain/day/flying/uphold'
import { isUuid } from '@/lib/id'
import { isVisibleDay } from '@/lib/time'

async function atEve(slug: string, day: string, id: string) {
  if (!isUuid(id) || !isVisibleDay(day)) notFound()
  return { ...(await atDesk(slug)), id, page: `/${slug}/desk/day/eve?date=${day}` }
}

const atEveOf = async (slug: string, day: string, id: string, sequence: number) => ({
  ...(await atEve(slug, day, id)),
  sequence,
})

/** One tick of the eve's list, then the list again; a refusal is in its address. */
const tick = <Bound extends unknown[], At extends Inside & { page: string }>(
  gate: (...bound: Bound) => Promise<At>,
  verb: (club: Club, at: At, form: FormData) => Promise<unknown>,
) =>
  buttonAction(
    gate,
    async (at, form) => {
      await at.inClub((club) => verb(club, at, form))
      return at.page
    },
    ({ page }, { code }) => `${page}&refused=${code}`,
  )

/** The eve's decision on one flight: the button says which. */
export const decide = tick(atEveOf, (club, { id, sequence }, form) =>
  upholdFlight(club, id, { upheld: form.get('upheld') === 'yes', sequence }),
)

/** A call to whoever booked: the button says whether somebody answered. */
export const called = tick(atEveOf, (club, { id, sequence }, form) =>
  noteCall(club, id, form.get('answered') === 'yes', { sequence }),
)

/** A call that was ticked by mistake. */
export const uncall = tick(atEve, (club, { id }) => takeBackCall(club, id))
