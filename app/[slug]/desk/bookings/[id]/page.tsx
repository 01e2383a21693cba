import '@/app/styles/desk/booking.css'
import '@/app/styles/desk/form.css'
import '@/app/styles/schedule/panel.css'
import '@/app/styles/schedule/plan.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { translator } from '@/lib/i18n/translator'
import { askedFor, openDossier } from './_dossier'
import { DossierView } from './_view/dossier-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/bookings/[id]'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'bookings')
    return { title: t('title', { name: t('one'), club: ref.name }) }
  },
)

/** One booking: all that is known of it, what was written about it, and what can be done. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/bookings/[id]'>) => {
  const { slug, id } = await params
  const staff = await staffOf(slug)
  const locale = await requestLocale(staff.person.language)
  const asked = askedFor(await searchParams)
  const dossier = (await openDossier(staff, id, asked, new Date(), locale)) ?? notFound()
  return <DossierView {...dossier} />
})
