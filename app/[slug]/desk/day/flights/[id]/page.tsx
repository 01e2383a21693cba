import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { page, pageMetadata } from '@/app/_edge/page'
import { FlightCard } from '@/app/[slug]/_flight-card/flight-card'
import { whoOf } from '@/app/[slug]/_flight-card/names'
import { inClub } from '@/db/club'
import { loadContact } from '@/domain/club/clubs/queries'
import { flightOfDay } from '@/domain/day/days/queries/flights'
import { isUuid } from '@/lib/id'
import { formatTime, localDate } from '@/lib/time'
import { DeskBody, DeskPage } from '../../../_view/desk-page'
import { dayTitle, openDayDesk } from '../../_desk'
import { DayTabs } from '../../_view/day-nav'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/day/flights/[id]'>): Promise<Metadata> =>
    dayTitle((await params).slug, 'run.heading'),
)

/** One flight at the counter: arrived, flown with its times, or nobody came. */
export default page(async ({ params }: PageProps<'/[slug]/desk/day/flights/[id]'>) => {
  const { slug, id } = await params
  const { ref, actor, person, locale, t, zone, now } = await openDayDesk(slug, {})
  if (!isUuid(id)) notFound()
  const { flight, country } = await inClub(ref, actor, async (club) => ({
    flight: await flightOfDay(club, id),
    country: (await loadContact(club)).country,
  }))
  if (!flight) notFound()
  const date = localDate(flight.startAt, zone)
  return (
    <DeskPage
      name="day"
      heading={t('flight.heading', { who: whoOf(flight), time: formatTime(flight.startAt, zone, locale) })}
      tools={
        <a className="desk-button" href={`/${slug}/desk/day/run?date=${date}`}>
          {t('flight.back')}
        </a>
      }
    >
      <DayTabs t={t} slug={slug} tab="run" date={date} />
      <DeskBody>
        <FlightCard
          {...{ flight, t, slug, locale, zone, now, country }}
          rights={person.rights}
          place={`/${slug}/desk/day/flights/${id}`}
        />
      </DeskBody>
    </DeskPage>
  )
})
