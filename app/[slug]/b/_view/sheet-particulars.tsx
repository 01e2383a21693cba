import { translator } from '@/lib/i18n/translator'
import { type BookedFlight, mapHref } from '../../_flight/flight'

/** Place, telephone, aircraft, pilot. */
export function SheetParticulars({ flight }: { flight: BookedFlight }) {
  const { locale, base, club, aircraft, pilot } = flight
  const d = translator(locale, 'document')
  const t = translator(locale, 'booking')
  const where = [base.meetingPlace, base.address].filter(Boolean).join(', ')
  return (
    <dl className="particulars">
      <div>
        <dt>{d('place')}</dt>
        <dd>
          <span className="figures">{[base.name, base.icao].filter(Boolean).join(', ')}</span>
          <br />
          <span className="small-print">
            {where}
            {where && <br />}
            <a href={mapHref(base)}>{t('flightPage.map')}</a>
          </span>
        </dd>
      </div>
      <div>
        <dt>{d('phone')}</dt>
        <dd>
          <a className="club-phone" href={`tel:${club.dial}`}>
            {club.phone.replaceAll(' ', '\u00a0')}
          </a>
          <br />
          <span className="small-print">{d('phoneHelp')}</span>
        </dd>
      </div>
      <div>
        <dt>{d('aircraft')}</dt>
        <dd className="figures">
          {aircraft.type} {aircraft.registration}
        </dd>
      </div>
      {pilot && (
        <div>
          <dt>{d('pilot')}</dt>
          <dd className="figures">{pilot}</dd>
        </div>
      )}
    </dl>
  )
}
