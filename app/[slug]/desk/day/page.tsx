import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { loadContact } from '@/domain/club/clubs/queries'
import { flightsOn, groundedAround, mainBase } from '@/domain/day/days/queries/flights'
import { sunOfDay } from '@/domain/day/days/rules'
import { toMinutes } from '@/lib/time'
import { DeskLive } from '../_view/desk-live'
import { DeskPage } from '../_view/desk-page'
import { dayTitle, openDayDesk } from './_desk'
import { DaySteps, DayTabs } from './_view/day-nav'
import { PrintButton } from './_view/print-button'
import { Sheet } from './_view/sheet'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/day'>): Promise<Metadata> =>
    dayTitle((await params).slug, 'sheet.heading'),
)

/** The day sheet: every flight of a day on light paper, as it is printed, signed and thrown away. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/day'>) => {
  const query = await searchParams
  const desk = await openDayDesk((await params).slug, query)
  const { slug, locale, t, zone, now, today, date, dayName, ref, actor, person } = desk
  const { flights, base, grounded, country } = await inClub(ref, actor, async (club) => ({
    flights: await flightsOn(club, date),
    base: await mainBase(club),
    grounded: await groundedAround(club, date),
    country: (await loadContact(club)).country,
  }))
  const shows = { internal: query.internal !== '0', weights: query.weights !== '0' }
  const to = (changes: Partial<typeof shows>) => {
    const { internal, weights } = { ...shows, ...changes }
    return `/${slug}/desk/day?date=${date}${internal ? '' : '&internal=0'}${weights ? '' : '&weights=0'}`
  }
  return (
    <DeskPage
      name="day"
      heading={t('sheet.heading')}
      aside={<DaySteps t={t} href={`/${slug}/desk/day`} date={date} today={today} dayName={dayName} />}
      tools={
        <>
          <a className="desk-button" href={to({ internal: !shows.internal })}>
            {t(shows.internal ? 'sheet.hideInternal' : 'sheet.showInternal')}
          </a>
          <a className="desk-button" href={to({ weights: !shows.weights })}>
            {t(shows.weights ? 'sheet.hideWeights' : 'sheet.showWeights')}
          </a>
          <PrintButton label={t('sheet.print')} />
        </>
      }
    >
      <DayTabs t={t} slug={slug} tab="sheet" date={date} />
      <div className="day-live">
        <DeskLive slug={slug} locale={locale} zone={zone} made={toMinutes(now)} />
      </div>
      <Sheet
        {...{ t, slug, locale, zone, date, dayName, now, base, grounded, country }}
        club={ref.name}
        by={`${person.firstName} ${person.lastName}`}
        sun={base && sunOfDay(date, base, zone)}
        flights={flights.filter(
          ({ state, external }) => state !== 'cancelled' && (external || shows.internal),
        )}
        weights={shows.weights}
      />
    </DeskPage>
  )
})
