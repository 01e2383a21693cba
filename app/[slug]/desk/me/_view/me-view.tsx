import { Icon } from '@/components/ui/icon'
import { toMinutes } from '@/lib/time'
import { FlightList } from '../../_people/flight-list'
import { DeskLive } from '../../_view/desk-live'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { CalendarSection } from './calendar-section'
import type { MeProps } from './facts'
import { PreferencesSection } from './preferences-section'

/** One's own flights, calendar, language and mails. */
export function MeView(props: MeProps) {
  const { club, person, words, now, coming, past, keeps, done } = props
  const { t } = words
  const seen = person.rights.includes('schedule.see')
  const list = { words, slug: club.slug, linked: seen, self: `${person.firstName} ${person.lastName}` }
  return (
    <DeskPage
      name="people"
      heading={t('me.heading')}
      tools={
        seen && <DeskLive slug={club.slug} locale={words.locale} zone={words.zone} made={toMinutes(now)} />
      }
    >
      <title>{t('title', { name: t('me.heading'), club: club.name })}</title>
      {done && (
        <div className="done-notice" role="status">
          <Icon name="tick" />
          <p>{t(`done.${done}`)}</p>
        </div>
      )}
      <DeskBody>
        {keeps && (
          <p>
            <a className="button" href={`/${club.slug}/desk/pilots/${person.id}`}>
              {t('me.own')}
            </a>
          </p>
        )}
        <section aria-labelledby="coming">
          <h2 id="coming">{t('flights.heading')}</h2>
          <FlightList {...list} flights={coming} declines none={t('flights.none')} />
          {person.rights.includes('bookings.own') && seen && (
            <p className="up-8">
              <a className="link" href={`/${club.slug}/desk/schedule?act=new`}>
                {t('me.schedule')}
              </a>
            </p>
          )}
        </section>
        <CalendarSection {...props} />
        <PreferencesSection {...props} />
        <section aria-labelledby="past">
          <h2 id="past">{t('flights.past')}</h2>
          <FlightList {...list} flights={past} none={t('flights.nonePast')} />
        </section>
      </DeskBody>
    </DeskPage>
  )
}
