import '@/app/styles/desk/hits.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadFleet } from '@/domain/resources/fleet/queries/fleet'
import { hitBookings } from '@/domain/schedule/replacements/queries'
import { hitsAircraft } from '@/domain/schedule/replacements/rules'
import { hitWords } from '../_hits/words'
import { FleetView } from './_view/fleet-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/resources'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const { t } = hitWords(await requestLocale(person.language), ref.timeZone)
    return { title: t('title', { name: t('resources'), club: ref.name }) }
  },
)

/** The club's aircraft, for those who look after them. */
export default page(async ({ params }: PageProps<'/[slug]/desk/resources'>) => {
  const { ref, actor, person } = await staffOf((await params).slug)
  if (!person.rights.includes('fleet.manage')) notFound()
  const now = new Date()
  const words = hitWords(await requestLocale(person.language), ref.timeZone)
  const { fleet, hits } = await inClub(ref, actor, async (club) => ({
    fleet: await loadFleet(club, now),
    hits: await hitBookings(club, {}, now),
  }))
  const counts = new Map<string, number>()
  for (const { aircraftId, causes } of hits) {
    if (causes.some(({ reason }) => hitsAircraft(reason)))
      counts.set(aircraftId, (counts.get(aircraftId) ?? 0) + 1)
  }
  const settles = person.rights.includes('bookings.all')
  const seen = person.rights.includes('schedule.see')
  return <FleetView {...{ slug: ref.slug, words, fleet, hits: counts, settles, seen, now }} />
})
