import '@/app/styles/desk/bookings.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { gripOf } from '@/domain/sales/register/rules'
import { translator } from '@/lib/i18n/translator'
import { askedFor } from '../_coupons/asked'
import { openList } from './_list'
import { ListView } from './_view/list-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/coupons'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'coupons')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** The club's coupons, as the address asks. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/coupons'>) => {
  const staff = await staffOf((await params).slug)
  const grip = gripOf(staff.person.rights) ?? notFound()
  const locale = await requestLocale(staff.person.language)
  const list = await openList(staff, grip, askedFor(await searchParams), new Date(), locale)
  return <ListView {...list} />
})
