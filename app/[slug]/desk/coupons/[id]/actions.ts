'use server'

import { notFound } from 'next/navigation'
import { formAction, readForm } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { giveBackAtDesk } from '@/domain/sales/register/give-back-at-desk'
import { mailGift } from '@/domain/sales/register/mail-gift'
import { prolongAtDesk } from '@/domain/sales/register/prolong-at-desk'
import { endForm, prolongations, voidForm } from '@/domain/sales/register/schema'
import { voidAtDesk } from '@/domain/sales/register/void-at-desk'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import type { Asked } from './_coupon'

async function atCoupon(slug: string, couponId: string) {
  if (!isUuid(couponId)) notFound()
  const page = (deed: NonNullable<Asked['done']>) => `/${slug}/desk/coupons/${couponId}?done=${deed}`
  return { ...(await atDesk(slug)), couponId, page }
}

const labels = ({ locale }: Awaited<ReturnType<typeof atCoupon>>) => ({
  say: (problem: string) => translator(locale, 'coupons')(`wrong.${problem === 'date' ? 'date' : 'reason'}`),
})

/** Gives the coupon another end: the months of the button that was pressed, else the day. */
export const prolong = formAction(atCoupon, { labels }, async ({ inClub, couponId, page }, _, form) => {
  const months = prolongations.find((one) => String(one) === form.get('months'))
  const end = months ? { months } : readForm(endForm, form)
  await inClub((club) => prolongAtDesk(club, couponId, end))
  return page('prolonged')
})

/** Makes the coupon worthless. */
export const makeVoid = formAction(
  atCoupon,
  { schema: voidForm, labels },
  async ({ inClub, couponId, page }, { reason }) => {
    await inClub((club) => voidAtDesk(club, couponId, reason))
    return page('void')
  },
)

/** Gives the coupon of a no-show or a late cancellation back. */
export const giveBack = formAction(atCoupon, {}, async ({ inClub, couponId, page }) => {
  await inClub((club) => giveBackAtDesk(club, couponId))
  return page('givenBack')
})

const atReader = async (slug: string, couponId: string, whom: string) => ({
  ...(await atCoupon(slug, couponId)),
  whom: whom === 'buyer' ? ('buyer' as const) : ('beneficiary' as const),
})

/** Mails the gift page to the beneficiary or the buyer. */
export const mail = formAction(atReader, {}, async ({ inClub, couponId, whom, page }) => {
  await inClub((club) => mailGift(club, couponId, whom))
  return page('mailed')
})
