import '@/app/styles/desk/online.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { closedAhead } from '@/domain/schedule/closures/queries'
import { loadOutlook } from '@/domain/schedule/online/queries/outlook'
import { loadOnline } from '@/domain/schedule/online/queries/settings'
import { effectOf } from '@/domain/schedule/online/rules/settings'
import { translator } from '@/lib/i18n/translator'
import { previewOf } from './_preview'
import { OnlineView } from './_view/online-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/online'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'online')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** External bookings on one screen: what is offered when, with whom, and what visitors see of it before it is saved. */
export default page(async ({ params }: PageProps<'/[slug]/desk/online'>) => {
  const { ref, actor, person } = await staffOf((await params).slug)
  if (!person.rights.includes('settings.manage')) notFound()
  const now = new Date()
  const [locale, zone, slug] = [await requestLocale(person.language), ref.timeZone, ref.slug]
  const seesBookings = person.rights.includes('bookings.all')
  const shown = await inClub(ref, actor, async (club) => {
    const { settings, things } = await loadOnline(club)
    const outlook = await loadOutlook(club, now)
    const effect = effectOf(outlook, outlook)
    const closed = await closedAhead(club, now)
    const facts = { effect, settings, things, changes: 0, see: '' }
    return {
      settings,
      things,
      closed,
      preview: await previewOf(club, facts, { locale, zone, slug, seesBookings }),
    }
  })
  return <OnlineView {...{ ...shown, locale, zone, slug, seesBookings }} />
})
