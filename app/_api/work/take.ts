import type { z } from 'zod'
import { readsRegister } from '@/app/_edge/caller'
import type { Answer } from '@/app/_edge/once'
import type { Call } from '@/app/_edge/route'
import { takeHold } from '@/domain/slots/holds/take'
import { mostPassengers } from '@/domain/visits/visits/rules'
import { holdAnswer } from '../answers/holds'
import type { holdRequest } from '../schemas/holds'
import { type Lost, orNearest } from './nearest'
import { slotAsked } from './offered'
import { partyGiven } from './party'
import { registered, verified } from './verified'

type HoldCall = Call<unknown, z.output<typeof holdRequest>>

/**
 * Keeps a slot for this key: one transaction, unless a shop must be asked first (outside any) or wrong references be
 * counted.
 */
export async function takeSlot(call: HoldCall): Promise<Answer> {
  const { ref, key, body, locale, open, keep } = call
  const { passengers: asked, ...people } = partyGiven(body, locale)
  const verify = () => Promise.all([...new Set(body.references)].map((typed) => verified(call, typed)))
  let lost: Lost | null = null
  const take = () =>
    open(async (club) => {
      const now = new Date()
      const [{ terms, activity, base, start }, coupons] = await Promise.all([
        slotAsked(club, body.slot),
        registered(club, body.references, now),
      ])
      if (!coupons) return null
      const passengers = asked ?? mostPassengers(coupons, activity)
      const flight = { activityId: activity.id, baseId: base.id, start }
      const place = { activity: activity.code, icao: base.icao, zone: ref.timeZone }
      const party = { passengers, weightsKg: people.weightsKg }
      lost = { ...flight, ...place, party, coupons, ignoring: body.replaces }
      const wish = {
        ...flight,
        ...people,
        passengers,
        holder: `key:${key.id}` as const,
        couponIds: coupons.map(({ id }) => id),
        ...(body.replaces && { replaces: body.replaces }),
      }
      const hold = await takeHold(club, wish, now, { terms, coupons })
      return keep(club, { status: 201, body: holdAnswer(hold, place) })
    })
  return orNearest(
    call,
    () => lost,
    async () => {
      if (!readsRegister(call)) await verify()
      const answer = await take()
      if (answer) return answer
      await verify()
      const second = await take()
      if (!second) throw new Error('a coupon that was just verified is not known')
      return second
    },
  )
}
