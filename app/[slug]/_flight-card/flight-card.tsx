import type { ReactNode } from 'react'
import { isMinor } from '@/domain/bookings/bookings/rules/flight'
import { textIn } from '@/domain/club/clubs/rules'
import { loadOf } from '@/domain/day/days/rules'
import { displayCode } from '@/lib/code'
import { formatDayYear, formatTime } from '@/lib/time'
import { type ActsProps, FlightActs } from './flight-acts'
import { FlightState } from './flight-state'
import { phoneOf, pilotOf, whoOf } from './names'
import { PhoneLinks } from './phone-links'

type Props = ActsProps & { country: string }

/** One flight for those who run the day: what must be known at the counter, then what can be noted. */
export function FlightCard(props: Props) {
  const { flight, t, locale, zone, country, rights } = props
  const { meetAt, startAt, endAt, aircraft, activity, passengers, coupons, emergency, message } = flight
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const load = loadOf(flight)
  const sees = rights.includes('day.see')
  const facts: [string, ReactNode][] = [
    [t('flight.meet'), `${formatDayYear(meetAt, zone, locale)}, ${at(meetAt)}`],
    [t('flight.takeOff'), at(startAt)],
    [t('flight.landing'), at(endAt)],
    [t('flight.aircraft'), `${aircraft.registration}, ${aircraft.type}`],
    [t('flight.pilot'), pilotOf(flight) || t('flight.none')],
    [t('flight.activity'), textIn(activity.name, locale)],
    [
      t('flight.phone'),
      phoneOf(flight) && (
        <PhoneLinks key="phone" t={t} phone={phoneOf(flight)} country={country} who={whoOf(flight)} />
      ),
    ],
    [t('flight.passengers'), passengers.length > 0 && <Passengers key="passengers" {...props} />],
    [t('flight.load'), sees && load && t('flight.loadOf', load)],
    [
      t('flight.references'),
      rights.includes('coupons.see') && coupons.map(({ reference }) => displayCode(reference)).join(', '),
    ],
    [t('flight.emergency'), emergency],
    [t('flight.message'), message],
  ]
  return (
    <div className="flight-card">
      <div className="flight-now">
        <p role="status">
          <FlightState {...props} />
        </p>
        <FlightActs {...props} />
      </div>
      <dl className="pairs">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

function Passengers({ flight, t, rights }: Props) {
  const sees = rights.includes('day.see')
  return (
    <ul>
      {flight.passengers.map(({ name, weightKg, age }, seat) => {
        const facts = [
          name || t('sheet.unknown', { seat: seat + 1 }),
          sees && weightKg !== null && t('flight.weight', { kg: weightKg }),
          sees && age !== null && t('flight.age', { age }),
        ]
        const key = `${name} ${seat}`
        return (
          <li key={key}>
            {facts.filter(Boolean).join(', ')}
            {sees && isMinor(age) && <b> · {t('flight.minor')}</b>}
          </li>
        )
      })}
    </ul>
  )
}
