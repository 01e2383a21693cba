import '@/app/styles/desk/bookings.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { sightOf } from '@/domain/bookings/dossiers/rules/dossiers'
import { translator } from '@/lib/i18n/translator'
import { askedFor } from '../_bookings/asked'
import { openList } from './_list'
import { ListView } from './_view/list-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/bookings'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'bookings')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** Bookings, as the address asks: everybody's, or one's own. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/bookings'>) => {
  const staff = await staffOf((await params).slug)
  const sight = sightOf(staff.person) ?? notFound()
  const locale = await requestLocale(staff.person.language)
  const list = await openList(staff, sight, askedFor(await searchParams), new Date(), locale)
  return <ListView {...list} />
})
