import '@/app/styles/desk/booking.css'
import '@/app/styles/desk/coupon.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { gripOf } from '@/domain/sales/register/rules'
import { translator } from '@/lib/i18n/translator'
import { askedFor, openCoupon } from './_coupon'
import { CouponView } from './_view/coupon-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/coupons/[id]'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'coupons')
    return { title: t('title', { name: t('one'), club: ref.name }) }
  },
)

/** One coupon: what it is, and what became of it. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/coupons/[id]'>) => {
  const { slug, id } = await params
  const staff = await staffOf(slug)
  const grip = gripOf(staff.person.rights) ?? notFound()
  const locale = await requestLocale(staff.person.language)
  const asked = askedFor(await searchParams)
  const coupon = (await openCoupon(staff, grip, id, asked, new Date(), locale)) ?? notFound()
  return <CouponView {...coupon} />
})
