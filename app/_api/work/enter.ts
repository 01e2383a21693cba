import type { z } from 'zod'
import type { Answer } from '@/app/_edge/once'
import { invalid } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { issueCoupon } from '@/domain/coupons/coupons/issue'
import { couponsById } from '@/domain/coupons/coupons/queries'
import { enteredReference } from '@/domain/coupons/coupons/schema'
import { shopOfClub } from '@/domain/coupons/shop/queries'
import { loadOffers } from '@/domain/visits/visits/queries'
import { translator } from '@/lib/i18n/translator'
import { couponAnswer } from '../answers/coupons'
import type { couponPush } from '../schemas/coupons'

/** Enters a coupon that a partner sold into the club's register; the club's connected shop will be told of its flight. */
export async function enterCoupon(call: Call<unknown, z.output<typeof couponPush>>): Promise<Answer> {
  const { body, locale, open, keep } = call
  const t = translator(locale, 'api')
  const reference = enteredReference.optional().safeParse(body.reference)
  if (!reference.success) throw invalid({ pointer: '#/reference', detail: t('notAReference') })
  return open(async (club) => {
    const { activities } = await loadOffers(club)
    const unknown = body.activities.flatMap((code, index) =>
      activities.some((one) => one.code === code)
        ? []
        : [{ pointer: `#/activities/${index}`, detail: t('unknownActivity') }],
    )
    if (unknown.length > 0) throw invalid(...unknown)
    const shop = await shopOfClub(club)
    const coupon = { ...body, reference: reference.data, shopId: shop?.id ?? null }
    const { id } = await issueCoupon(club, coupon)
    const [entered] = await couponsById(club, [id])
    if (!entered) throw new Error('an entered coupon is not there')
    return keep(club, { status: 201, body: await couponAnswer(club, entered) })
  })
}
