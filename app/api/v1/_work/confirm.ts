import type { z } from 'zod'
import type { Answer } from '@/app/_edge/once'
import { invalid, pointerTo } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { type Club, inClub } from '@/db/club'
import { confirmBooking } from '@/domain/bookings/confirm'
import { loadSettings } from '@/domain/clubs/queries'
import { couponsById } from '@/domain/coupons/queries'
import { couponsOfHold, findHold } from '@/domain/holds/queries'
import { loadOffers } from '@/domain/visits/queries'
import { translator } from '@/lib/i18n/translator'
import { readPhone } from '@/lib/phone'
import { Refusal } from '@/lib/refusal'
import { toMinutes } from '@/lib/time'
import { currentBooking } from '../_answers/bookings'
import type { bookingRequest } from '../_schemas/bookings'
import { type Lost, orNearest } from './nearest'

type BookCall = Call<unknown, z.output<typeof bookingRequest>>

/** Turns a hold of this key into a booking, once. */
export async function confirmHold(call: BookCall): Promise<Answer> {
  const { ref, actor, key, body, keep } = call
  const holder = `key:${key.id}` as const
  const { phone, lost } = await inClub(ref, actor, (club) => checkedDetails(club, call))
  const { cellPhone: _, ...contact } = body.contact
  const [first = '', ...others] = body.passengerNames
  const own = body.contact.isPassenger ? `${contact.firstName} ${contact.lastName}` : ''
  let answer: Answer | undefined
  const within = async (club: Club, id: string) => {
    answer = await keep(club, { status: 201, body: await currentBooking(club, id) })
  }
  const input = {
    holder,
    holdId: body.hold,
    contact: { ...contact, cellPhone: phone },
    passengerNames: [first || own, ...others],
    emergency: '',
    message: body.message,
    fields: body.fields,
    consent: { conditions: body.consent ? new Date() : null, news: body.consent?.news ?? false },
    language: call.locale,
  }
  await orNearest(
    call,
    async () => lost,
    () => confirmBooking(ref, actor, input, new Date(), within),
  )
  if (!answer) throw new Error('a booking was confirmed without an answer')
  return answer
}

/** What the schemas cannot know: the phone by the club's country, the club's own questions, whose hold it is. */
async function checkedDetails(club: Club, call: BookCall): Promise<{ phone: string; lost: Lost }> {
  const { body, key, locale } = call
  const found = await findHold(club, `key:${key.id}`, body.hold)
  if (!found) throw new Refusal('not_found')
  const [{ country }, { external }, ids] = await Promise.all([
    loadSettings(club),
    loadOffers(club),
    couponsOfHold(club, body.hold),
  ])
  const t = translator(locale, 'api')
  const phone = readPhone(body.contact.cellPhone, country)
  const asked = external?.fields ?? []
  const missing = asked.filter(({ code, required }) => required && !body.fields[code])
  const unknown = Object.keys(body.fields).filter((code) => asked.every((field) => field.code !== code))
  const errors = [
    ...(phone ? [] : [{ pointer: '#/contact/cellPhone', detail: t('noPhone') }]),
    ...missing.map(({ code }) => ({ pointer: pointerTo(['fields', code]), detail: t('required') })),
    ...unknown.map((code) => ({ pointer: pointerTo(['fields', code]), detail: t('unknownMember') })),
  ]
  if (!phone || errors.length > 0) throw invalid(...errors)
  const { hold, activity, icao } = found
  const lost = {
    activity,
    icao,
    start: toMinutes(hold.startAt),
    activityId: hold.activityId,
    baseId: hold.baseId,
    party: { passengers: hold.passengers, weightsKg: hold.weightsKg },
    coupons: await couponsById(club, ids),
  }
  return { phone, lost }
}
