import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { formatDay } from '@/lib/time'
import type { Desk } from '../../_view/facts'
import type { Flight, Hold } from './facts'

/** What is chosen so far, in the side column. Rendez-vous before take-off, as everywhere. */
export function FlightSummary({ desk, flight, hold }: { desk: Desk; flight: Flight; hold: Hold | null }) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  const start = hold && new Date(hold.start)
  return (
    <>
      <h2 id="sum">{t('summary.heading')}</h2>
      <dl className="pairs">
        <div>
          <dt>{t('summary.flight')}</dt>
          <dd>{t('flight', { activity: flight.activity, minutes: flight.durationMinutes })}</dd>
        </div>
        <div>
          <dt>{t('summary.passengers')}</dt>
          <dd>{flight.passengers}</dd>
        </div>
        {hold && start && (
          <>
            <div>
              <dt>{t('summary.date')}</dt>
              <dd>{formatDay(start, zone, locale)}</dd>
            </div>
            <div>
              <dt>{t('summary.meet')}</dt>
              <dd>
                <ClockTime instant={new Date(hold.meetAt)} zone={zone} locale={locale} />
              </dd>
            </div>
            <div>
              <dt>{t('summary.takeOff')}</dt>
              <dd>
                <ClockTime instant={start} zone={zone} locale={locale} />
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('summary.place')}</dt>
          <dd>{t('place', { name: flight.base.name, icao: flight.base.icao })}</dd>
        </div>
      </dl>
    </>
  )
}
