import { readsRegister } from '@/app/_edge/caller'
import type { Call } from '@/app/_edge/route'
import type { Club } from '@/db/club'
import { type Coupon, lockReferences } from '@/domain/coupons/coupons/queries'
import { isFresh } from '@/domain/coupons/coupons/rules'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { type GoodCoupon, verifyReference } from '@/domain/coupons/coupons/verify'
import { tryReference } from '@/domain/doors/throttles/try-reference'
import { Refusal } from '@/lib/refusal'

/**
 * The good coupon behind a reference, as for a visitor. A key that may read the register has nothing to guess; wrong tries
 * of any other are counted, the key being their address.
 */
export function verified(call: Call<unknown, unknown>, typed: string): Promise<GoodCoupon> {
  const { ref, actor, key } = call
  const work = async () => verifyReference(ref, actor, normal(typed))
  return readsRegister(call) ? work() : tryReference(ref, { address: `key:${key.id}`, typed }, work)
}

/**
 * The coupons behind these references, locked, when the register's word about all of them is final; null when a shop must
 * be asked first, or a guess be counted: `verified` does both.
 */
export async function registered(club: Club, typed: readonly string[], now: Date): Promise<Coupon[] | null> {
  const found = await lockReferences(club, [...new Set(typed.map(normal))])
  const known = found.flatMap((coupon) => (coupon && isFresh(coupon, now) ? [coupon] : []))
  const coupons = new Map(known.map((coupon) => [coupon.id, coupon]))
  return known.length === found.length ? [...coupons.values()] : null
}

function normal(typed: string): string {
  const reference = typedReference.safeParse(typed)
  if (!reference.success) throw new Refusal('invalid_reference')
  return reference.data
}
