import { pilotOf, whoOf } from '@/app/[slug]/_flight-card/names'
import { PhoneLinks } from '@/app/[slug]/_flight-card/phone-links'
import { textIn } from '@/domain/club/clubs/rules'
import { eveState } from '@/domain/day/days/rules'
import type { DayFlight } from '@/domain/day/days/schema'
import { formatTime } from '@/lib/time'
import { EveDecision } from './eve-decision'
import { EveTold } from './eve-told'
import type { EveProps } from './facts'

/** One flight of the eve's list. */
export function EveRow(props: EveProps & { flight: DayFlight }) {
  const { flight, t, slug, locale, zone, country } = props
  const { meetAt, startAt, activity, aircraft, passengers, contact } = flight
  const who = whoOf(flight)
  return (
    <tr className={eveState(flight) === 'postponed' ? 'called-off' : undefined} id={`f-${flight.id}`}>
      <th scope="row">
        <time className="meeting" dateTime={meetAt.toISOString()}>
          {formatTime(meetAt, zone, locale)}
        </time>
      </th>
      <td className="mono take-off">{formatTime(startAt, zone, locale)}</td>
      <td className="two-lines wide">
        <a className="link" href={`/${slug}/desk/day/flights/${flight.id}`}>
          <b>{who}</b>
        </a>
        <small>
          {textIn(activity.name, locale)} · {t('eve.passengers', { count: passengers.length })}
        </small>
      </td>
      <td className="two-lines wide">
        <span className="mono">{aircraft.registration}</span>
        <small>{pilotOf(flight)}</small>
      </td>
      <td className="wide">
        <PhoneLinks t={t} phone={contact.phone} country={country} who={who} />
      </td>
      <td className="wide">
        <EveDecision {...props} who={who} />
      </td>
      <td className="wide">
        <EveTold {...props} who={who} />
      </td>
    </tr>
  )
}
