import type { z } from 'zod'
import { mayDo } from '@/app/_edge/caller'
import type { Answer } from '@/app/_edge/once'
import { invalid } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { issueCoupon } from '@/domain/coupons/coupons/issue'
import { couponsById } from '@/domain/coupons/coupons/queries'
import { enteredReference } from '@/domain/coupons/coupons/schema'
import { shopOfClub } from '@/domain/coupons/shop/queries'
import { loadOffers } from '@/domain/visits/visits/queries'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { couponAnswer } from '../answers/coupons'
import type { couponPush } from '../schemas/coupons'

/**
 * Enters a coupon that a partner sold into the club's register; the club's connected shop will be told of its flight. Refuses
 * `validation_failed`, `too_many_passengers` (more than any of its activities carries), `reference_taken`.
 */
export async function enterCoupon(call: Call<unknown, z.output<typeof couponPush>>): Promise<Answer> {
  const { ref, body, locale, open, keep } = call
  const codes = body.activities === 'all' ? [] : body.activities
  const t = translator(locale, 'api')
  const reference = enteredReference.optional().safeParse(body.reference)
  if (!reference.success) throw invalid({ pointer: '#/reference', detail: t('notAReference') })
  if (body.soldOn && body.soldOn > localDate(new Date(), ref.timeZone)) {
    throw invalid({ pointer: '#/soldOn', detail: t('notYet') })
  }
  return open(async (club) => {
    const { activities } = await loadOffers(club)
    const unknown = codes.flatMap((code, index) =>
      activities.some((one) => one.code === code)
        ? []
        : [{ pointer: `#/activities/${index}`, detail: t('unknownActivity') }],
    )
    if (unknown.length > 0) throw invalid(...unknown)
    const opened = activities.filter(({ code }) => codes.length === 0 || codes.includes(code))
    const seats = Math.max(...opened.map(({ maxPassengers }) => maxPassengers))
    if (opened.length > 0 && body.passengers > seats) throw new Refusal('too_many_passengers')
    const shop = await shopOfClub(club)
    const coupon = { ...body, activities: codes, reference: reference.data, shopId: shop?.id ?? null }
    const { id } = await issueCoupon(club, coupon)
    const [entered] = await couponsById(club, [id])
    if (!entered) throw new Error('an entered coupon is not there')
    return keep(club, { status: 201, body: await couponAnswer(club, entered, mayDo(call, 'coupons:read')) })
  })
}
