import { State } from '@/components/ui/state'
import { textIn } from '@/domain/club/clubs/rules'
import type { OwnFlight } from '@/domain/resources/pilots/schema'
import { localDate } from '@/lib/time'
import type { PeopleWords } from './words'

type Props = {
  flights: readonly OwnFlight[]
  none: string
  words: PeopleWords
  slug: string
  /** False for who may not see the schedule. */
  linked: boolean
  /** Whose list it is by name: it is not repeated on each line. */
  self: string
  /** Theirs to say that they cannot fly. */
  declines?: boolean
}

/** Flights by day: when, what, in which aircraft, with whom. */
export function FlightList({ flights, none, words, slug, linked, self, declines = false }: Props) {
  if (flights.length === 0) return <p className="soft">{none}</p>
  const { t, shortDay, time, locale, zone } = words
  return (
    <ul className="flight-list">
      {flights.map((flight) => {
        const href = `/${slug}/desk/schedule?date=${localDate(flight.startAt, zone)}&item=${flight.id}`
        const when = `${shortDay(flight.startAt)}, ${t('hours', { from: time(flight.startAt), to: time(flight.endAt) })}`
        const gone = flight.state === 'cancelled'
        return (
          <li key={flight.id} className={gone ? 'gone' : undefined}>
            <p className="flight-when">
              {linked && !gone ? (
                <a className="link" href={href}>
                  {when}
                </a>
              ) : (
                when
              )}
            </p>
            <p>
              {textIn(flight.activity, locale)}, <span className="mono">{flight.aircraft.registration}</span>
              {flight.title && `, ${flight.title}`}
            </p>
            <p className="soft">{withWhom(flight, self, words)}</p>
            <p>
              <FlightState flight={flight} words={words} />
            </p>
            {declines && flight.pilot === self && !gone && (
              <p>
                <a className="link" href={`/${slug}/desk/replacements/decline?booking=${flight.id}`}>
                  {t('flights.decline')}
                </a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function withWhom(flight: OwnFlight, self: string, { t, time }: PeopleWords): string {
  const { name, passengers, pilot, external, kind } = flight
  const meets = flight.meetAt.getTime() !== flight.startAt.getTime()
  return [
    meets ? t('flights.meet', { time: time(flight.meetAt) }) : '',
    pilot && pilot !== self ? pilot : '',
    pilot === null && kind === 'hire' ? t('flights.alone') : '',
    name && name !== self ? name : '',
    external ? t('flights.passengers', { count: passengers }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function FlightState({ flight, words: { t } }: { flight: OwnFlight; words: PeopleWords }) {
  const { state, postponed, flags } = flight
  if (state === 'cancelled')
    return <State shape="ebb">{t(`flights.state.${postponed ? 'postponed' : state}`)}</State>
  if (state === 'flown') {
    return (
      <State shape="full" colour="field">
        {t('flights.state.flown')}
      </State>
    )
  }
  if (state === 'no_show') return <State shape="square">{t('flights.state.no_show')}</State>
  if (flags.length > 0) {
    return (
      <State shape="diamond" colour="wind">
        {t('flights.flagged')}
      </State>
    )
  }
  return (
    <State shape="ring" colour="sky">
      {t('flights.state.booked')}
    </State>
  )
}
