import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { violatedConstraint } from '@/db/violation'
import { randomCode } from '@/lib/code'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { note } from './note'
import type { IssueCoupon } from './schema'

/** Enters a coupon into the club's own register. Refuses `reference_taken` when the reference is there already. */
export async function issueCoupon(
  club: Club,
  input: IssueCoupon,
): Promise<{ id: string; reference: string }> {
  const coupon = {
    clubId: club.id,
    id: uuidv7(),
    reference: input.reference ?? randomCode(),
    activities: input.activities,
    passengers: input.passengers,
    expiresOn: input.expiresOn,
    shopId: input.shopId,
    soldOn: input.soldOn,
    priceCents: input.price?.cents ?? null,
    currency: input.price?.currency ?? null,
    sample: input.sample ?? false,
    buyer: input.buyer ? JSON.parse(JSON.stringify(input.buyer)) : null,
  }
  try {
    await club.tx.insert(coupons).values(coupon)
  } catch (error) {
    if (violatedConstraint(error) === 'reference_once') throw new Refusal('reference_taken')
    throw error
  }
  await note(club, [coupon.id], 'issued')
  return coupon
}
