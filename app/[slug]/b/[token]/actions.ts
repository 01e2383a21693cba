'use server'

import { redirect } from 'next/navigation'
import { ensureBrowser, visitor } from '@/app/_edge/gates'
import { nearestTo } from '@/app/_edge/nearest'
import { refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { rebookFlight } from '@/domain/schedule/postponements/rebook'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { cancelForm } from '@/domain/visits/visits/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { type OpenBooking, openBooking } from '../../_booking'
import { onward, pathsOf } from '../../_onward'
import { slotOption } from '../../_slots/calendar'
import type { SlotState } from '../../_slots/facts'
import { nearestSlots as inWords } from '../../_slots/nearest'

/** Moves the flight to the chosen slot and shows it there. */
export async function moveFlight(
  slug: string,
  token: string,
  state: SlotState,
  form: FormData,
): Promise<SlotState> {
  const open = await openBooking(slug, token)
  const { ref, actor, flight, locale, path } = open
  const key = parseSlotId(String(form.get('slot') ?? ''))
  const here = key && key.activity === flight.activity.code && key.icao === flight.base.icao ? key : null
  try {
    if (!here) throw new Refusal('slot_not_offered')
    await inClub(ref, actor, (club) => moveBooking(club, flight.booking.id, here.start))
  } catch (error) {
    const lost = error instanceof Refusal && error.code === 'slot_taken' && here
    const nearest = lost ? await freeAround(open, fromMinutes(here.start)) : []
    return { ...refusedState(state, form, error, locale, ref.timeZone), nearest }
  }
  redirect(path)
}

async function freeAround({ ref, actor, locale, flight }: OpenBooking, wanted: Date) {
  const { activity, base, booking, coupons } = flight
  const search = {
    activityId: activity.id,
    baseId: base.id,
    party: partyOf(flight),
    coupons,
    ignoring: booking.id,
  }
  const slots = await nearestTo(ref, actor, search, wanted)
  return inWords(
    locale,
    ref.timeZone,
    slots.map((slot) => slotOption({ activity, base }, slot)),
  )
}

/** Cancels the flight; its page then says what became of the coupon. */
export async function cancelFlight(
  slug: string,
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, flight, locale, path } = await openBooking(slug, token)
  const typed = cancelForm.safeParse(formValues(form))
  const reason = typed.success ? typed.data.reason : ''
  try {
    await inClub(ref, actor, (club) => cancelBooking(club, flight.booking.id, reason))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  redirect(path)
}

/** From a flight that was called off to the slots, with its coupons and its group: nothing is typed again. */
export async function chooseAnother(
  slug: string,
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, flight, locale } = await openBooking(slug, token)
  let code: string
  try {
    const browser = await ensureBrowser(slug)
    code = await inClub(ref, visitor(browser), (club) => rebookFlight(club, browser, flight.booking.id))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  return onward(slug, pathsOf(slug, code).slots)
}
