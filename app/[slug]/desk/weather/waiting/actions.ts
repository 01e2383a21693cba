'use server'

import { buttonAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { noteCall } from '@/domain/day/flying/note-call'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { closeCall } from '@/domain/schedule/postponements/close-call'
import { closeForm } from '@/domain/schedule/postponements/schema'
import { formValues } from '@/lib/http/form-data'
import { isUuid } from '@/lib/id'

const atWaiting = async (slug: string) => ({
  ...(await atDesk(slug)),
  page: `/${slug}/desk/weather/waiting`,
})

/**
 * One tick of the list: called (`answered` says whether somebody picked up), or a call ticked by mistake taken back. Whatever
 * cannot be done any more is seen on the list, which is shown again.
 */
export const tickCall = buttonAction(
  atWaiting,
  async ({ inClub, page }, form) => {
    const [booking, sequence, call, answered] = ['booking', 'sequence', 'call', 'answered'].map((name) =>
      form.get(name),
    )
    await inClub(async (club) => {
      if (isUuid(call)) await takeBackCall(club, call)
      else if (isUuid(booking))
        await noteCall(club, booking, answered === 'yes', { sequence: Number(sequence) })
    })
    return page
  },
  ({ page }) => page,
)

/** Closes a line by hand, with a word; without one it stays. */
export const closeLine = buttonAction(
  atWaiting,
  async ({ inClub, page }, form) => {
    const { data } = closeForm.safeParse(formValues(form))
    if (!data) return `${page}?wrong=wordMissing`
    await inClub((club) => closeCall(club, data.booking, data))
    return page
  },
  ({ page }) => `${page}?wrong=changed`,
)
