import type { z } from 'zod'
import type { Answer } from '@/app/_edge/once'
import type { Call } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { takeHold } from '@/domain/holds/take'
import { mostPassengers } from '@/domain/visits/rules'
import { holdAnswer } from '../_answers/holds'
import type { holdRequest } from '../_schemas/holds'
import { orNearest } from './nearest'
import { slotAsked } from './offered'
import { partyGiven } from './party'
import { verified } from './verified'

type HoldCall = Call<unknown, z.output<typeof holdRequest>>

/** Keeps a slot for this key; a shop's answer that is too old is asked for again first, outside any transaction. */
export async function takeSlot(call: HoldCall): Promise<Answer> {
  const { ref, actor, key, body, locale, keep } = call
  const given = partyGiven(body, locale)
  const { activity, base, start } = await inClub(ref, actor, (club) => slotAsked(club, body.slot))
  const found = await Promise.all([...new Set(body.references)].map((typed) => verified(call, typed)))
  const coupons = [...new Map(found.map((coupon) => [coupon.id, coupon])).values()]
  const passengers = given.passengers ?? mostPassengers(coupons, activity)
  const flight = { activityId: activity.id, baseId: base.id, start }
  const { weightsKg, ages } = given
  const lost = async () => ({
    ...flight,
    activity: activity.code,
    icao: base.icao,
    party: { passengers, weightsKg },
    coupons,
    ignoring: body.replaces,
  })
  return orNearest(call, lost, () =>
    inClub(ref, actor, async (club) => {
      const hold = await takeHold(club, {
        ...flight,
        holder: `key:${key.id}`,
        couponIds: coupons.map(({ id }) => id),
        passengers,
        weightsKg,
        ages,
        ...(body.replaces && { replaces: body.replaces }),
      })
      const place = { activity: activity.code, icao: base.icao, zone: ref.timeZone }
      return keep(club, { status: 201, body: holdAnswer(hold, place) })
    }),
  )
}
