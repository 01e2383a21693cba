import { couponAnswer } from '@/app/_api/answers/coupons'
import { changeCoupon, readCoupon } from '@/app/_api/operations/coupons'
import { couponAt } from '@/app/_api/work/coupon-at'
import { mayDo } from '@/app/_edge/caller'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { changeExpiry } from '@/domain/coupons/coupons/change-expiry'
import { voidCoupon } from '@/domain/coupons/coupons/void'

export const GET = route(readCoupon, (call) =>
  inClub(call.ref, call.actor, async (club) => {
    const coupon = await couponAt(club, call.key, call.path.reference)
    return { status: 200, body: await couponAnswer(club, coupon, true) }
  }),
)

export const PATCH = route(changeCoupon, (call) =>
  inClub(call.ref, call.actor, async (club) => {
    const { key, path, body } = call
    const coupon = await couponAt(club, key, path.reference)
    if (body.expiresOn !== undefined) await changeExpiry(club, coupon.id, body.expiresOn)
    if (body.void && !coupon.voidAt) await voidCoupon(club, coupon.id)
    const changed = await couponAt(club, key, coupon.reference)
    return { status: 200, body: await couponAnswer(club, changed, mayDo(call, 'coupons:read')) }
  }),
)

export const { POST, PUT, DELETE, OPTIONS } = onlyMethods('GET', 'PATCH')
