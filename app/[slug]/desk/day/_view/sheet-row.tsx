import { phoneOf, pilotOf, shortName, whoOf } from '@/app/[slug]/_flight-card/names'
import { isMinor } from '@/domain/bookings/bookings/rules/flight'
import { textIn } from '@/domain/club/clubs/rules'
import { loadOf } from '@/domain/day/days/rules'
import type { DayFlight } from '@/domain/day/days/schema'
import { displayPhone } from '@/lib/phone'
import { formatTime } from '@/lib/time'
import type { SheetProps } from './facts'

type Props = SheetProps & { flight: DayFlight }

/** One flight of the sheet; what happened already is written where the pen would write it. */
export function SheetRow(props: Props) {
  const { flight, t, slug, locale, zone, country, weights } = props
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const phone = phoneOf(flight)
  const load = loadOf(flight)
  const { external, state, meetAt, startAt, endAt, tookOffAt, landedAt, aircraft } = flight
  const time = at(startAt)
  const className = [!external && 'internal', state === 'no_show' && 'gone'].filter(Boolean).join(' ')
  return (
    <tr className={className || undefined}>
      <td className={external ? 'mono strong' : 'mono'}>{meetAt < startAt && at(meetAt)}</td>
      <th scope="row" className="mono">
        <a
          href={`/${slug}/desk/day/flights/${flight.id}`}
          aria-label={t('sheet.open', { time, registration: aircraft.registration })}
        >
          {time}
        </a>
      </th>
      <td className="mono">{at(endAt)}</td>
      <td className="mono">{aircraft.registration}</td>
      <td>{pilotOf(flight)}</td>
      <td>{textIn(flight.activity.name, locale)}</td>
      <td>
        {external ? <Aboard {...props} /> : <Member {...props} />}
        {state === 'no_show' && <b> · {t('sheet.absent')}</b>}
        {flight.flags.length > 0 && <b> · {t('sheet.flagged')}</b>}
      </td>
      <td className="mono">{phone && displayPhone(phone, country)}</td>
      {weights && (
        <td className="mono">
          {load && `${load.aboard} / ${load.payload}`}
          {load && load.aboard > load.payload && <b className="overweight">{t('sheet.over')}</b>}
        </td>
      )}
      <td className="blank mono">{tookOffAt && at(tookOffAt)}</td>
      <td className="blank mono">{landedAt && at(landedAt)}</td>
      <td className="blank" />
    </tr>
  )
}

function Member({ flight, t }: Props) {
  const who = whoOf(flight)
  const student = flight.activity.kind === 'instruction' && flight.member !== null
  return (
    <>
      <b>{student ? t('sheet.student', { name: who }) : who}</b>
      {flight.title && flight.title !== who && `, ${flight.title}`}
    </>
  )
}

function Aboard({ flight, t, weights }: Props) {
  const { contact, passengers, coupons, emergency } = flight
  return (
    <>
      <b>{contact.lastName}</b>{' '}
      {passengers.map(({ name, weightKg, age }, seat) => {
        const key = `${name} ${seat}`
        return (
          <span key={key}>
            {seat > 0 && ' · '}
            {shortName(name, contact.lastName) || t('sheet.unknown', { seat: seat + 1 })}
            {weights && weightKg !== null && ` ${weightKg}`}
            {isMinor(age) && (
              <>
                {' '}
                <span className="minor">{t('sheet.age', { age: age ?? 0 })}</span> {t('sheet.papers')}
              </>
            )}
          </span>
        )
      })}
      {coupons.length > 1 && ` · ${t('sheet.coupons', { count: coupons.length })}`}
      {emergency && ` · ${t('sheet.emergency', { who: emergency })}`}
    </>
  )
}
