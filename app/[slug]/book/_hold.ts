import { visitor } from '@/app/_edge/gates'
import { nearestTo } from '@/app/_edge/nearest'
import { inClub } from '@/db/club'
import { verifyReference } from '@/domain/coupons/coupons/verify'
import type { Hold } from '@/domain/slots/holds/queries'
import { takeHold } from '@/domain/slots/holds/take'
import { parseSlotId, slotId } from '@/domain/slots/slots/schema'
import { updateVisit } from '@/domain/visits/visits/update'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { slotOption } from '../_slots/calendar'
import type { NearestSlot } from '../_slots/facts'
import { nearestSlots as inWords } from '../_slots/nearest'
import { type Choice, type OpenVisit, searchOf } from './_visit'

type Taken =
  | { refusal: null; hold: Hold; nearest: [] }
  | { refusal: Refusal; hold: null; nearest: NearestSlot[] }

/** Keeps the slot with this id for a visit; a shop's answer that is too old is asked for again first. */
export async function takeSlot(open: OpenVisit, id: string): Promise<Taken> {
  const { ref, browser, visit, coupons, choice } = open
  const key = parseSlotId(id)
  try {
    if (!key || !choice || key.activity !== choice.activity.code || key.icao !== choice.base.icao) {
      throw new Refusal('slot_not_offered')
    }
    for (const coupon of coupons) await verifyReference(ref, visitor(browser), coupon.reference)
    const hold = await inClub(ref, visitor(browser), async (club) => {
      const kept = await takeHold(club, {
        holder: `visit:${visit.id}`,
        couponIds: coupons.map((coupon) => coupon.id),
        activityId: choice.activity.id,
        baseId: choice.base.id,
        start: key.start,
        passengers: choice.passengers,
        weightsKg: choice.weightsKg,
        ages: choice.ages,
      })
      await updateVisit(club, visit, { holdId: kept.id })
      return kept
    })
    return { refusal: null, hold, nearest: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const lost = error.code === 'slot_taken' && choice && key
    return {
      refusal: error,
      hold: null,
      nearest: lost ? await freeAround(open, choice, fromMinutes(key.start)) : [],
    }
  }
}

/** Up to five free slots around a start that went, in words. */
export async function freeAround(open: OpenVisit, choice: Choice, wanted: Date): Promise<NearestSlot[]> {
  const { ref, browser, locale } = open
  const slots = await nearestTo(ref, visitor(browser), searchOf(open, choice, new Date()), wanted)
  return inWords(
    locale,
    ref.timeZone,
    slots.map((slot) => slotOption(choice, slot)),
  )
}

export function heldSlotId(choice: Choice, hold: Pick<Hold, 'startAt'>): string {
  return slotId({
    activity: choice.activity.code,
    icao: choice.base.icao,
    start: hold.startAt.getTime() / 60_000,
  })
}
