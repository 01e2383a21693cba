import { addressOf, ensureBrowser, visitor } from '@/app/_edge/gates'
import { type ClubRef, inClub } from '@/db/club'
import type { Coupon } from '@/domain/coupons/coupons/queries'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { verifyReference } from '@/domain/coupons/coupons/verify'
import { tryReference } from '@/domain/doors/throttles/try-reference'
import { heldElsewhere, loadOffers } from '@/domain/visits/visits/queries'
import { startVisit } from '@/domain/visits/visits/start'
import { Refusal } from '@/lib/refusal'

/** The coupon behind what a visitor typed; wrong ones are counted per address and club. */
export async function couponTyped(ref: ClubRef, browser: string, typed: string): Promise<Coupon> {
  const { external } = await inClub(ref, visitor(browser), loadOffers)
  if (!external?.enabled) throw new Refusal('external_closed')
  return tryReference(ref, { address: await addressOf(), typed }, async () => {
    const reference = typedReference.safeParse(typed)
    if (!reference.success) throw new Refusal('invalid_reference')
    return verifyReference(ref, visitor(browser), reference.data)
  })
}

/** Verifies a reference and opens its journey; returns the journey's code. Refuses `reference_held` when another browser keeps a slot with it. */
export async function enterWith(ref: ClubRef, typed: string): Promise<string> {
  const browser = await ensureBrowser(ref.slug)
  const coupon = await couponTyped(ref, browser, typed)
  return inClub(ref, visitor(browser), async (club) => {
    const until = await heldElsewhere(club, browser, coupon.id, new Date())
    if (until) throw new Refusal('reference_held', { expiresAt: until.toISOString() })
    return startVisit(club, browser, coupon.id)
  })
}
