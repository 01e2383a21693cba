'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { answered, refusedState } from '@/app/_edge/refused'
import { sentence } from '@/components/form/words'
import { inClub } from '@/db/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { loadSettings } from '@/domain/club/clubs/queries'
import { textIn } from '@/domain/club/clubs/rules'
import { extendHold } from '@/domain/slots/holds/extend'
import { type Details, detailsForm } from '@/domain/visits/visits/schema'
import { updateVisit } from '@/domain/visits/visits/update'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
import { Refusal } from '@/lib/refusal'
import { onward, pathsOf } from '../../_onward'
import type { SlotState } from '../../_slots/facts'
import { freeAround, heldSlotId, takeSlot } from '../_hold'
import { detailsLabels, fieldProblems, formWords } from '../_view/form-words'
import { type Choice, type OpenVisit, openVisit } from '../_visit'

/** Step 4: prolongs, changes the slot, or confirms; whatever happens, what was typed stays. */
export async function confirmDetails(
  slug: string,
  code: string,
  state: SlotState,
  form: FormData,
): Promise<SlotState> {
  const open = await openVisit(slug, code)
  const paths = pathsOf(slug, open.visit.code)
  if (open.visit.bookingId) redirect(paths.done)
  if (!open.choice || !open.hold) redirect(paths.slots)
  const { ref, locale, choice, hold } = open
  const t = translator(locale, 'booking')
  try {
    if (form.has('slot'))
      return await retake(open, state, form, String(form.get('slot')), t('details.changed'))
    if (hold.expiresAt <= new Date())
      return await retake(open, state, form, heldSlotId(choice, hold), t('details.retaken'))
    if (form.has('extend')) {
      await inClub(ref, visitor(open.browser), (club) => extendHold(club, `visit:${open.visit.id}`, hold.id))
      return done(state, form, t('details.extended'))
    }
    const read = await readDetails(open, form)
    if ('errors' in read) return { ...answered(state, form, { errors: read.errors }), nearest: [] }
    await confirm(open, hold.id, read)
  } catch (error) {
    const lost = error instanceof Refusal && (error.code === 'slot_taken' || error.code === 'hold_expired')
    const nearest = lost ? await freeAround(open, choice, hold.startAt) : []
    return { ...refusedState(state, form, error, locale, ref.timeZone), nearest }
  }
  onward(slug, paths.done)
}

function done(state: SlotState, form: FormData, notice: string): SlotState {
  refresh()
  return { ...answered(state, form, { notice }), nearest: [] }
}

/** Takes a slot (the lapsed one, or another) and shows the form again, as it was typed. */
async function retake(
  open: OpenVisit,
  state: SlotState,
  form: FormData,
  slot: string,
  notice: string,
): Promise<SlotState> {
  const taken = await takeSlot(open, slot)
  if (!taken.refusal) return done(state, form, notice)
  return {
    ...refusedState(state, form, taken.refusal, open.locale, open.ref.timeZone),
    nearest: taken.nearest,
  }
}

type Read = { details: Details; phone: string } | { errors: { field: string; message: string }[] }

async function readDetails(
  { ref, browser, locale, offers, choice }: OpenVisit,
  form: FormData,
): Promise<Read> {
  const fields = (offers.external?.fields ?? []).map((field) => ({
    ...field,
    label: textIn(field.label, locale),
  }))
  const passengers = (choice as Choice).passengers
  const words = formWords(locale, detailsLabels(locale, passengers, fields))
  const typed = detailsForm(passengers, fields).safeParse(formValues(form))
  if (!typed.success) return { errors: fieldProblems(words, typed.error.issues) }
  const { country } = await inClub(ref, visitor(browser), loadSettings)
  const phone = readPhone(typed.data.cellPhone, country)
  if (!phone) return { errors: [{ field: 'cellPhone', message: sentence(words, 'cellPhone', 'phone') }] }
  return { details: typed.data, phone }
}

async function confirm(
  open: OpenVisit,
  holdId: string,
  { details, phone }: Extract<Read, { details: Details }>,
): Promise<void> {
  const { ref, browser, visit, locale } = open
  const { lastName, firstName, email, isPassenger, emergency, message } = details
  const own =
    isPassenger && !details.passengerName[0]
      ? [`${firstName} ${lastName}`]
      : details.passengerName.slice(0, 1)
  const bookingId = await confirmBooking(ref, visitor(browser), {
    holder: `visit:${visit.id}`,
    holdId,
    contact: { lastName, firstName, cellPhone: phone, email, isPassenger },
    passengerNames: [...own, ...details.passengerName.slice(1)],
    emergency,
    message,
    fields: details.field,
    consent: { conditions: new Date(), news: details.consent.news },
    language: locale,
  })
  await inClub(ref, visitor(browser), (club) => updateVisit(club, visit, { bookingId }))
}
