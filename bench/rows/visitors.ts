import { findClub, inClub } from '@/db/club'
import { couponsById, findCoupon } from '@/domain/coupons/coupons/queries'
import { takeHold } from '@/domain/slots/holds/take'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { findVisit, loadOffers } from '@/domain/visits/visits/queries'
import { startVisit } from '@/domain/visits/visits/start'
import { updateVisit } from '@/domain/visits/visits/update'
import { hashToken, randomToken } from '@/lib/token'
import type { MeasuredClub } from '../data/measured'
import type { Sent } from '../load/http'

/** A browser in the middle of its journey: weights said, and a slot kept. */
export type Visitor = { page(path: 'book' | 'book/slots' | 'book/details'): Sent }

/** Opens a journey for this coupon and keeps this slot, by the product's own verbs. */
export async function visitorWith(club: MeasuredClub, reference: string, slot: string): Promise<Visitor> {
  const ref = await findClub(club.slug)
  const key = parseSlotId(slot)
  if (!ref || !key) throw new Error(`no such club or slot: ${club.slug}, ${slot}`)
  const token = randomToken()
  const browser = hashToken(token)
  const code = await inClub(ref, { kind: 'system', id: 'bench' }, async (open) => {
    const coupon = await findCoupon(open, reference)
    const { activities, bases } = await loadOffers(open)
    const [activity, base] = [activities[0], bases[0]]
    if (!coupon || !activity || !base) throw new Error('the measured club is not whole')
    const started = await startVisit(open, browser, coupon.id)
    const visit = await findVisit(open, browser, started)
    if (!visit) throw new Error('a visit is not there')
    const hold = await takeHold(open, {
      holder: `visit:${visit.id}`,
      couponIds: (await couponsById(open, [coupon.id])).map(({ id }) => id),
      activityId: activity.id,
      baseId: base.id,
      start: key.start,
      passengers: 1,
      weightsKg: [80],
      ages: null,
    })
    await updateVisit(open, visit, { choice: { passengers: 1, weightsKg: [80] }, holdId: hold.id })
    return started
  })
  return {
    page: (path) => ({
      method: 'GET',
      path: path === 'book' ? `/${club.slug}/book` : `/${club.slug}/${path}?v=${code}`,
      headers: { cookie: `envol_visit=${token}`, 'accept-language': 'fr' },
    }),
  }
}
