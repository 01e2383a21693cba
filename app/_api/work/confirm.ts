import type { z } from 'zod'
import type { Answer } from '@/app/_edge/once'
import { invalid, pointerTo } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import type { Held } from '@/domain/bookings/bookings/queries/bookings'
import { couponsById } from '@/domain/coupons/coupons/queries'
import { couponsOfHold, findHold } from '@/domain/slots/holds/queries'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
import { Refusal } from '@/lib/refusal'
import { toMinutes } from '@/lib/time'
import { answerOf } from '../answers/bookings'
import type { bookingRequest } from '../schemas/bookings'
import { type Lost, orNearest } from './nearest'

type BookCall = Call<unknown, z.output<typeof bookingRequest>>

/** Turns a hold of this key into a booking, once. Refuses as `confirmBooking` does, and `booking_over` when that was cancelled. */
export async function confirmHold(call: BookCall): Promise<Answer> {
  const { ref, actor, key, body, open, keep } = call
  const holder = `key:${key.id}` as const
  const input = {
    holder,
    holdId: body.hold,
    read: (held: Held | null) => ({ ...detailsOf(held, call), holder }),
  }
  let answer: Answer | undefined
  await orNearest(
    call,
    () => lostWith(call),
    () =>
      confirmBooking(ref, actor, input, new Date(), {
        open,
        within: async (club, flight, again) => {
          if (again && flight.booking.state === 'cancelled') throw new Refusal('booking_over')
          answer = await keep(club, { status: again ? 200 : 201, body: answerOf(ref, flight) })
        },
      }),
  )
  if (!answer) throw new Error('a booking was confirmed without an answer')
  return answer
}

/** What the schemas cannot judge: whose hold it is, the phone by the club's country, the club's own questions. */
function detailsOf(held: Held | null, { body, locale }: BookCall) {
  if (!held) throw new Refusal('not_found')
  const t = translator(locale, 'api')
  const { contact, passengerNames, message, fields, consent } = body
  const { cellPhone, ...person } = contact
  const phone = readPhone(cellPhone, held.settings.country)
  const asked = held.external.fields
  const missing = asked.filter(({ code, required }) => required && !fields[code])
  const unknown = Object.keys(fields).filter((code) => asked.every((field) => field.code !== code))
  const errors = [
    ...(phone ? [] : [{ pointer: '#/contact/cellPhone', detail: t('noPhone') }]),
    ...missing.map(({ code }) => ({ pointer: pointerTo(['fields', code]), detail: t('required') })),
    ...(passengerNames.length > held.hold.passengers
      ? [{ pointer: '#/passengerNames', detail: t('onePerPassenger') }]
      : []),
    ...unknown.map((code) => ({ pointer: pointerTo(['fields', code]), detail: t('unknownMember') })),
  ]
  if (!phone || errors.length > 0) throw invalid(...errors)
  const [first = '', ...others] = passengerNames
  const own = contact.isPassenger ? `${contact.firstName} ${contact.lastName}` : ''
  return {
    holdId: body.hold,
    contact: { ...person, cellPhone: phone },
    passengerNames: [first || own, ...others],
    emergency: '',
    message,
    fields,
    consent: { conditions: consent ? new Date() : null, news: consent?.news ?? false },
    language: locale,
  }
}

/** What is lost when the aircraft was grounded, or the day closed, while the slot was kept. */
function lostWith({ ref, actor, key, body }: BookCall): Promise<Lost | null> {
  return inClub(ref, actor, async (club) => {
    const found = await findHold(club, `key:${key.id}`, body.hold)
    if (!found) return null
    const { hold, activity, icao } = found
    return {
      activity,
      icao,
      start: toMinutes(hold.startAt),
      activityId: hold.activityId,
      baseId: hold.baseId,
      party: { passengers: hold.passengers, weightsKg: hold.weightsKg },
      coupons: await couponsById(club, await couponsOfHold(club, body.hold)),
    }
  })
}
