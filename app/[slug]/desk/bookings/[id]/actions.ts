'use server'

import { formAction } from '@/app/_edge/form-action'
import { correctEmail } from '@/domain/bookings/bookings/correct-email'
import { replayAbout } from '@/domain/bookings/bookings/replay-about'
import { resendLink } from '@/domain/bookings/bookings/resend-link'
import { addressForm } from '@/domain/bookings/bookings/schema'
import { translator } from '@/lib/i18n/translator'
import { atBooking, changeAction, withdrawAction } from '../../_plan/plan-actions'
import type { Asked } from './_dossier'

async function atDossier(slug: string, bookingId: string) {
  const page = (deed: NonNullable<Asked['done']>) => `/${slug}/desk/bookings/${bookingId}?done=${deed}`
  return { ...(await atBooking(slug, bookingId)), page }
}

const atLetter = async (slug: string, bookingId: string, letterId: string) => ({
  ...(await atDossier(slug, bookingId)),
  letterId,
})

/** Moves or changes the booking; refused, the form says what stands in the way and what is free instead. */
export const change = changeAction(atDossier, ({ page }) => page('changed'))

/** Calls the booking off. */
export const withdraw = withdrawAction(atDossier, ({ page }) => page('cancelled'))

/** Sends the customer the link to the booking once more. */
export const resend = formAction(atDossier, {}, async ({ inClub, bookingId, page }) => {
  await inClub((club) => resendLink(club, bookingId))
  return page('sent')
})

/** Sends a letter that had failed once more. */
export const replay = formAction(atLetter, {}, async ({ inClub, bookingId, letterId, page }) => {
  await inClub((club) => replayAbout(club, bookingId, letterId))
  return page('replayed')
})

/** Corrects the customer's address. */
export const correct = formAction(
  atDossier,
  {
    schema: addressForm,
    labels: ({ locale }) => ({ say: () => translator(locale, 'bookings')('address.wrong') }),
  },
  async ({ inClub, bookingId, page }, { email }) => {
    await inClub((club) => correctEmail(club, bookingId, email))
    return page('corrected')
  },
)
