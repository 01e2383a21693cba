import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { flightsOn } from '@/domain/day/days/queries/flights'
import { toMinutes } from '@/lib/time'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { dayTitle, openDayDesk } from '../_desk'
import { DaySteps, DayTabs } from '../_view/day-nav'
import { RunList } from '../_view/run-list'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/day/run'>): Promise<Metadata> =>
    dayTitle((await params).slug, 'run.heading'),
)

/** The day's flights to check in: who is there, what was flown, who did not come. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/day/run'>) => {
  const desk = await openDayDesk((await params).slug, await searchParams)
  const { slug, locale, t, zone, now, today, date, dayName, ref, actor } = desk
  const flights = await inClub(ref, actor, (club) => flightsOn(club, date))
  return (
    <DeskPage
      name="day"
      heading={t('run.heading')}
      aside={<DaySteps t={t} href={`/${slug}/desk/day/run`} {...{ date, today, dayName }} />}
    >
      <DayTabs t={t} slug={slug} tab="run" date={date} />
      <div className="day-live">
        <DeskLive slug={slug} locale={locale} zone={zone} made={toMinutes(now)} />
      </div>
      {flights.length === 0 ? (
        <div className="empty">
          <p>{t('sheet.none')}</p>
          <p>{t('sheet.noneHelp')}</p>
        </div>
      ) : (
        <RunList {...{ t, slug, locale, zone, flights }} />
      )}
    </DeskPage>
  )
})
