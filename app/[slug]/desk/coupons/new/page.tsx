import '@/app/styles/desk/booking.css'
import '@/app/styles/desk/coupon.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { gripOf } from '@/domain/sales/register/rules'
import { translator } from '@/lib/i18n/translator'
import { openSale } from './_sale'
import { SaleView } from './_view/sale-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/coupons/new'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'coupons')
    return { title: t('title', { name: t('sale.heading'), club: ref.name }) }
  },
)

/** Issuing coupons at the desk: one, or a batch of the same. */
export default page(async ({ params }: PageProps<'/[slug]/desk/coupons/new'>) => {
  const staff = await staffOf((await params).slug)
  if (!gripOf(staff.person.rights)?.manage) notFound()
  const locale = await requestLocale(staff.person.language)
  return <SaleView {...(await openSale(staff, new Date(), locale))} />
})
