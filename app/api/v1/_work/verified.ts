import { mayDo } from '@/app/_edge/caller'
import type { Call } from '@/app/_edge/route'
import type { Coupon } from '@/domain/coupons/queries'
import { typedReference } from '@/domain/coupons/schema'
import { verifyReference } from '@/domain/coupons/verify'
import { tryReference } from '@/domain/throttles/try-reference'
import { Refusal } from '@/lib/refusal'

/**
 * The good coupon behind a reference, as for a visitor. A key that may read the register has nothing to guess; wrong tries
 * of any other are counted, the key being their address.
 */
export function verified(call: Call<unknown, unknown>, typed: string): Promise<Coupon> {
  const { ref, actor, key } = call
  const work = async () => {
    const reference = typedReference.safeParse(typed)
    if (!reference.success) throw new Refusal('invalid_reference')
    return verifyReference(ref, actor, reference.data)
  }
  return mayDo(call, 'coupons:read') ? work() : tryReference(ref, `key:${key.id}`, work)
}
