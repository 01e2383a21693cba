import { Icon } from '@/components/ui/icon'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { type BookedFlight, mapHref } from './flight'

/** Where, who, with what: the facts of a booked flight beside its times. */
export function FlightPairs({ flight }: { flight: BookedFlight }) {
  const { locale, base, passengers, aircraft, pilot, activity, booking } = flight
  const t = translator(locale, 'booking')
  const place = [t('place', { name: base.name, icao: base.icao }), base.meetingPlace]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <h2 id="sum" className="summary-heading">
        {t('summary.heading')}
      </h2>
      <dl className="pairs">
        <div>
          <dt>{t('summary.flight')}</dt>
          <dd>{t('flight', { activity: activity.name, minutes: activity.durationMinutes })}</dd>
        </div>
        <div>
          <dt>{t('summary.place')}</dt>
          <dd>
            {place}
            <br />
            <a className="plain-link" href={mapHref(base)}>
              <Icon name="pin" />
              {t('flightPage.map')}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('summary.passengers')}</dt>
          <dd style={{ whiteSpace: 'pre-line' }}>{passengers.map(({ name }) => name).join('\n')}</dd>
        </div>
        <div>
          <dt>{t('flightPage.aircraft')}</dt>
          <dd>
            {aircraft.type} <span className="reference">{aircraft.registration}</span>
          </dd>
        </div>
        {pilot && (
          <div>
            <dt>{t('flightPage.pilot')}</dt>
            <dd>{pilot}</dd>
          </div>
        )}
        <div>
          <dt>{t('flightPage.references', { count: booking.references.length })}</dt>
          <dd>
            {booking.references.map((reference) => (
              <div key={reference} className="reference">
                {displayCode(reference)}
              </div>
            ))}
          </dd>
        </div>
      </dl>
    </>
  )
}
