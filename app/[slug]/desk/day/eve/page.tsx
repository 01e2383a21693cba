import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { Icon } from '@/components/ui/icon'
import { inClub } from '@/db/club'
import { loadContact } from '@/domain/club/clubs/queries'
import { eveReminders, flightsOn } from '@/domain/day/days/queries/flights'
import { countEve } from '@/domain/day/days/rules'
import { addDays, toMinutes } from '@/lib/time'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { dayTitle, openDayDesk } from '../_desk'
import { DaySteps, DayTabs } from '../_view/day-nav'
import { EveCounts, EveTotals } from '../_view/eve-counts'
import { EveList } from '../_view/eve-list'
import { RefusedLine } from '../_view/refused-line'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/day/eve'>): Promise<Metadata> =>
    dayTitle((await params).slug, 'nav.eve'),
)

/** The eve's list: whom to call about tomorrow's flights, and whether they will be flown. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/day/eve'>) => {
  const query = await searchParams
  const desk = await openDayDesk((await params).slug, query, 1)
  const { slug, locale, t, zone, now, today, date, dayName, ref, actor, person } = desk
  const { flights, reminders, country } = await inClub(ref, actor, async (club) => {
    const external = (await flightsOn(club, date)).filter((flight) => flight.external)
    return {
      flights: external,
      reminders: await eveReminders(club, external),
      country: (await loadContact(club)).country,
    }
  })
  const key = date === today ? 'today' : date === addDays(today, 1) ? 'tomorrow' : 'other'
  const postpones = person.rights.includes('bookings.all')
  return (
    <DeskPage
      name="day"
      heading={t(`eve.${key}`, { day: dayName })}
      aside={<DaySteps t={t} href={`/${slug}/desk/day/eve`} {...{ date, today, dayName }} />}
      tools={
        <>
          <EveCounts t={t} counts={countEve(flights)} />
          <a className="desk-button" href={`/${slug}/desk/day?date=${date}`}>
            <Icon name="print" />
            {t('eve.sheet')}
          </a>
          {postpones && flights.length > 0 && (
            <a className="desk-button" href={`/${slug}/desk/weather?date=${date}`}>
              <Icon name="storm" />
              {t('eve.weather')}
            </a>
          )}
        </>
      }
    >
      <DayTabs t={t} slug={slug} tab="eve" date={date} />
      <div className="day-live">
        <DeskLive slug={slug} locale={locale} zone={zone} made={toMinutes(now)} />
      </div>
      <RefusedLine code={query.refused} locale={locale} zone={zone} />
      {flights.length === 0 ? (
        <div className="empty">
          <p>{t('eve.none')}</p>
          <p>{t('eve.noneHelp')}</p>
        </div>
      ) : (
        <EveList {...{ t, slug, locale, zone, date, flights, country, postpones, person }} />
      )}
      <EveTotals t={t} reminders={reminders} />
    </DeskPage>
  )
})
