import { nearestTo } from '@/app/_edge/nearest'
import { verifyReference } from '@/domain/coupons/coupons/verify'
import type { Hold } from '@/domain/slots/holds/queries'
import { takeHold } from '@/domain/slots/holds/take'
import { parseSlotId, slotId } from '@/domain/slots/slots/schema'
import { couponsFor } from '@/domain/visits/visits/rules'
import { updateVisit } from '@/domain/visits/visits/update'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { slotOption } from '../_slots/calendar'
import type { NearestSlot, SlotState } from '../_slots/facts'
import { nearestSlots as inWords } from '../_slots/nearest'
import { type AtVisit, type Choice, searchOf } from './_visit'

/**
 * Keeps the slot with this id for a visit; a shop's answer that is too old is asked for again first. Refuses what `takeHold`
 * does.
 */
export async function takeSlot(open: AtVisit, id: string): Promise<void> {
  const { ref, actor, visit, coupons, choice } = open
  const key = parseSlotId(id)
  if (!key || !choice || key.activity !== choice.activity.code || key.icao !== choice.base.icao) {
    throw new Refusal('slot_not_offered')
  }
  const needed = couponsFor(coupons, choice.passengers)
  for (const coupon of needed) await verifyReference(ref, actor, coupon.reference)
  await open.inClub(async (club) => {
    const kept = await takeHold(club, {
      holder: `visit:${visit.id}`,
      couponIds: needed.map((coupon) => coupon.id),
      activityId: choice.activity.id,
      baseId: choice.base.id,
      start: key.start,
      passengers: choice.passengers,
      weightsKg: choice.weightsKg,
      ages: choice.ages,
    })
    await updateVisit(club, visit, { holdId: kept.id })
  })
}

/** To whoever wanted a slot that somebody else has, or lost their own: what is free around it. */
export async function nearestInstead(
  open: AtVisit,
  { code }: Refusal,
  answer: SlotState,
  form: FormData,
): Promise<SlotState> {
  const { choice, hold } = open
  const key = parseSlotId(String(form.get('slot') ?? ''))
  const wanted = key ? fromMinutes(key.start) : hold?.startAt
  const lost = code === 'slot_taken' || code === 'hold_expired'
  return lost && choice && wanted ? { ...answer, nearest: await freeAround(open, choice, wanted) } : answer
}

/** Up to five free slots around a start that went, in words. */
async function freeAround(open: AtVisit, choice: Choice, wanted: Date): Promise<NearestSlot[]> {
  const { ref, actor, locale } = open
  const slots = await nearestTo(ref, actor, searchOf(open, choice, new Date()), wanted)
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
