'use server'

import { formAction } from '@/app/_edge/form-action'
import { ensureBrowser, visitor } from '@/app/_edge/gates'
import { insideOf } from '@/app/_edge/inside'
import { nearestTo } from '@/app/_edge/nearest'
import { inClub } from '@/db/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { rebookFlight } from '@/domain/schedule/postponements/rebook'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { cancelForm } from '@/domain/visits/visits/schema'
import { formValues } from '@/lib/http/form-data'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { openBooking } from '../../_booking'
import { onward, pathsOf } from '../../_onward'
import { slotOption } from '../../_slots/calendar'
import { type SlotState, slotUntouched } from '../../_slots/facts'
import { nearestSlots as inWords } from '../../_slots/nearest'

async function atFlight(slug: string, token: string) {
  const open = await openBooking(slug, token)
  return { ...open, ...insideOf(open.ref, open.actor, open.locale) }
}

type AtFlight = Awaited<ReturnType<typeof atFlight>>

/** The slot that was pressed, where it is one of this flight's. */
function slotIn(form: FormData, { activity, base }: AtFlight['flight']) {
  const key = parseSlotId(String(form.get('slot') ?? ''))
  return key && key.activity === activity.code && key.icao === base.icao ? key : null
}

/** Moves the flight to the chosen slot and shows it there. */
export const moveFlight = formAction(
  atFlight,
  { start: slotUntouched, refused: nearestInstead },
  async ({ inClub: inside, flight, path }, _, form) => {
    const slot = slotIn(form, flight)
    if (!slot) throw new Refusal('slot_not_offered')
    await inside((club) => moveBooking(club, flight.booking.id, slot.start))
    return `${path}?from=${Math.floor(flight.booking.startAt.getTime() / 60_000)}`
  },
)

async function nearestInstead(
  { ref, actor, locale, flight }: AtFlight,
  { code }: Refusal,
  answer: SlotState,
  form: FormData,
) {
  const slot = slotIn(form, flight)
  if (code !== 'slot_taken' || !slot) return answer
  const { activity, base, booking, coupons } = flight
  const party = partyOf(flight)
  const search = { activityId: activity.id, baseId: base.id, party, coupons, ignoring: booking.id }
  const slots = await nearestTo(ref, actor, search, fromMinutes(slot.start))
  const options = slots.map((one) => slotOption({ activity, base }, one))
  return { ...answer, nearest: inWords(locale, ref.timeZone, options) }
}

/** Cancels the flight; its page then says what became of the coupon. A reason that is none is left out. */
export const cancelFlight = formAction(atFlight, {}, async ({ inClub: inside, flight, path }, _, form) => {
  const { data } = cancelForm.safeParse(formValues(form))
  await inside((club) => cancelBooking(club, flight.booking.id, data?.reason ?? ''))
  return path
})

/** From a flight that was called off to the slots, with its coupons and its group: nothing is typed again. */
export const chooseAnother = formAction(atFlight, {}, async ({ ref, flight }) => {
  const browser = await ensureBrowser(ref.slug)
  const code = await inClub(ref, visitor(browser), (club) => rebookFlight(club, browser, flight.booking.id))
  return onward(ref.slug, pathsOf(ref.slug, code).slots)
})
