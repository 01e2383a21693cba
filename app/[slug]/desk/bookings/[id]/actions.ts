'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { labelsOf } from '@/app/_edge/mended'
import { correctEmail } from '@/domain/bookings/bookings/correct-email'
import { replayAbout } from '@/domain/bookings/bookings/replay-about'
import { resendLink } from '@/domain/bookings/bookings/resend-link'
import { addressForm } from '@/domain/bookings/bookings/schema'
import { loadSettings } from '@/domain/club/clubs/queries'
import { correctBooking } from '@/domain/schedule/corrections/correct'
import { correctForm } from '@/domain/schedule/corrections/schema'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
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

const wrong = ['empty', 'long', 'phone', 'weight', 'age'] as const

/** Corrects who booked and who is aboard; what the aircraft does not carry is said beside the reason that it then takes. */
export const amend = formAction(
  atDossier,
  {
    schema: correctForm,
    labels: ({ locale }) => labelsOf(wrong, 'empty', (key) => translator(locale, 'caller')(`problem.${key}`)),
    refused: ({ locale }, refusal, answer) => {
      if (refusal.code !== 'beyond_limits') return answer
      const message = translator(locale, 'bookings')('amend.heavy')
      return { ...answer, refusal: null, errors: [{ field: 'reason', message }] }
    },
  },
  async ({ inClub, bookingId, page }, typed) => {
    const { country } = await inClub(loadSettings)
    const cellPhone = readPhone(typed.cellPhone, country)
    if (!cellPhone) throw new Mistyped({ path: ['cellPhone'], message: 'phone' })
    await inClub((club) => correctBooking(club, bookingId, { ...typed, cellPhone }))
    return page('amended')
  },
)
