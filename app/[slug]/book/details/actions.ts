'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, Mistyped, readForm } from '@/app/_edge/form-action'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { loadSettings } from '@/domain/club/clubs/queries'
import { textIn } from '@/domain/club/clubs/rules'
import { extendHold } from '@/domain/slots/holds/extend'
import { type Details, detailsForm } from '@/domain/visits/visits/schema'
import { updateVisit } from '@/domain/visits/visits/update'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
import { onward } from '../../_onward'
import { slotUntouched } from '../../_slots/facts'
import { heldSlotId, nearestInstead, takeSlot } from '../_hold'
import { detailsLabels, formWords, labelsIn } from '../_view/form-words'
import { atVisit } from '../_visit'

/** `shown`: the start of the slot that the page shows, ISO 8601. */
async function atDetails(slug: string, code: string, shown: string) {
  const open = await atVisit(slug, code)
  const { visit, choice, hold, offers, locale, paths } = open
  if (visit.bookingId) redirect(paths.done)
  if (!choice || !hold) redirect(paths.slots)
  const asked = offers.external?.fields ?? []
  const fields = asked.map((field) => ({ ...field, label: textIn(field.label, locale) }))
  return { ...open, choice, hold, fields, shown }
}

type AtDetails = Awaited<ReturnType<typeof atDetails>>

/** Step 4: says that another tab chose another slot, prolongs, changes the slot, or confirms; whatever happens, what was typed stays. */
export const confirmDetails = formAction(
  atDetails,
  {
    start: slotUntouched,
    labels: ({ locale, choice, fields }) =>
      labelsIn(formWords(locale, detailsLabels(locale, choice.passengers, fields))),
    refused: nearestInstead,
  },
  async (open, _, form) => {
    const { ref, inClub, locale, visit, choice, hold, shown, paths } = open
    const t = translator(locale, 'booking')
    if (!form.has('slot') && hold.startAt.toISOString() !== shown) return said(t('details.elsewhere'))
    const lapsed = hold.expiresAt <= new Date()
    const other = form.has('slot') ? String(form.get('slot')) : lapsed && heldSlotId(choice, hold)
    if (other !== false) {
      await takeSlot(open, other)
      return said(t(form.has('slot') ? 'details.changed' : 'details.retaken'))
    }
    if (form.has('extend')) {
      await inClub((club) => extendHold(club, `visit:${visit.id}`, hold.id))
      return said(t('details.extended'))
    }
    await confirm(open, await readDetails(open, form))
    return onward(ref.slug, paths.done)
  },
)

function said(notice: string) {
  refresh()
  return { notice }
}

async function readDetails({ inClub, choice, fields }: AtDetails, form: FormData): Promise<Details> {
  const typed = readForm(detailsForm(choice.passengers, fields), form)
  const { country } = await inClub(loadSettings)
  const cellPhone = readPhone(typed.cellPhone, country)
  if (!cellPhone) throw new Mistyped({ path: ['cellPhone'], message: 'phone' })
  return { ...typed, cellPhone }
}

async function confirm({ ref, actor, inClub, visit, hold, locale }: AtDetails, details: Details) {
  const { lastName, firstName, cellPhone, email, isPassenger, emergency, message } = details
  const [named, ...others] = details.passengerName
  const first = isPassenger && !named ? `${firstName} ${lastName}` : named
  const bookingId = await confirmBooking(ref, actor, {
    holder: `visit:${visit.id}`,
    holdId: hold.id,
    contact: { lastName, firstName, cellPhone, email, isPassenger },
    passengerNames: first === undefined ? [] : [first, ...others],
    emergency,
    message,
    fields: details.field,
    consent: { conditions: new Date(), news: details.consent.news },
    language: locale,
  })
  await inClub((club) => updateVisit(club, visit, { bookingId }))
}
