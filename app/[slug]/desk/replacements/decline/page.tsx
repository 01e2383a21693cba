import '@/app/styles/desk/hits.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { isUuid } from '@/lib/id'
import { hitWords } from '../../_hits/words'
import { DeclineView } from '../_view/decline-view'
import { answerFlight } from './actions'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/replacements/decline'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const { t } = hitWords(await requestLocale(person.language), ref.timeZone)
    return { title: t('title', { name: t('decline.heading'), club: ref.name }) }
  },
)

/** A flight for the pilot who is to fly it: to say no, or to take that back. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/replacements/decline'>) => {
  const { slug } = await params
  const { ref, actor, person } = await staffOf(slug)
  const { booking: id } = await searchParams
  if (!isUuid(id)) notFound()
  const flight = await inClub(ref, actor, (club) => loadFlight(club, id))
  if (!flight || flight.booking.pilotId !== person.id) notFound()
  const { sequence, flags } = flight.booking
  const no = !flags.includes('pilot_declined')
  return (
    <DeclineView
      slug={slug}
      words={hitWords(await requestLocale(person.language), ref.timeZone)}
      flight={flight}
      over={flight.booking.state !== 'booked' || flight.booking.startAt <= new Date()}
      no={no}
      action={answerFlight.bind(null, slug, { bookingId: id, sequence, no })}
    />
  )
})
