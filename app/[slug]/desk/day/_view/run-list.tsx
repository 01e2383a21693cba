import { FlightState } from '@/app/[slug]/_flight-card/flight-state'
import { pilotOf, whoOf } from '@/app/[slug]/_flight-card/names'
import { textIn } from '@/domain/club/clubs/rules'
import type { DayFlight } from '@/domain/day/days/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'

type Props = {
  t: Translator<'day'>
  slug: string
  locale: Locale
  zone: string
  flights: readonly DayFlight[]
}

/** Every flight of the day with what has become of it; each leads to where it is checked in. */
export function RunList({ t, slug, locale, zone, flights }: Props) {
  const at = (instant: Date) => formatTime(instant, zone, locale)
  return (
    <div className="list-scroll">
      <table className="list stack run-list">
        <caption className="visually-hidden">{t('run.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.takeOff')}</th>
            <th scope="col">{t('run.who')}</th>
            <th scope="col">{t('run.state')}</th>
            <th scope="col">{t('eve.plane')}</th>
            <th scope="col">{t('run.times')}</th>
            <th scope="col">{t('run.open')}</th>
          </tr>
        </thead>
        <tbody>
          {flights.map((flight) => (
            <tr key={flight.id}>
              <th scope="row" className="mono">
                {at(flight.startAt)}
              </th>
              <td className="two-lines">
                <b>{whoOf(flight)}</b>
                <small>{textIn(flight.activity.name, locale)}</small>
              </td>
              <td>
                <FlightState {...{ flight, t, locale, zone }} />
              </td>
              <td className="two-lines plane">
                <span className="mono">{flight.aircraft.registration}</span>
                <small>{pilotOf(flight)}</small>
              </td>
              <td className="mono times">
                {(flight.tookOffAt || flight.landedAt) &&
                  t('flight.timesOf', {
                    tookOff: flight.tookOffAt ? at(flight.tookOffAt) : '?',
                    landed: flight.landedAt ? at(flight.landedAt) : '?',
                  })}
              </td>
              <td className="run-act">
                <a
                  className="desk-button"
                  href={`/${slug}/desk/day/flights/${flight.id}`}
                  aria-label={t('run.openFlight', { who: whoOf(flight), time: at(flight.startAt) })}
                >
                  {t('run.open')}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
