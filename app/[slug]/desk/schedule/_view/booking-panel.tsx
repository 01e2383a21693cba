import { isMinor } from '@/domain/bookings/bookings/rules/flight'
import { displayPhone } from '@/lib/phone'
import { CALENDAR, dayInstant, formatDate, formatDayShort, formatTime, toMinutes } from '@/lib/time'
import { Sign } from '../../_view/sprite'
import { hrefOf } from '../_model/asked'
import { historyWords } from '../_model/history'
import type { Panel } from '../_panel'
import type { Schedule } from '../_schedule'
import { PanelLinks } from './panel-links'
import { ReplaceLinks } from './replace-links'
import { vars } from './vars'

type Props = Schedule & { panel: Extract<Panel, { kind: 'booking' }> }

/** One booking: its times, crew, customer, coupons, and what was written about it. */
export function BookingPanel(props: Props) {
  const { club, asked, words, panel, person } = props
  const { t } = words
  const { flight, item, may } = panel
  const contacts = person.rights.includes('bookings.all') || person.rights.includes('day.see')
  return (
    <>
      <div className="body">
        <Legs {...props} />
        {flight.booking.flags.length > 0 && (
          <ul className="flags">
            {flight.booking.flags.map((flag) => (
              <li key={flag}>
                <Sign of="warn" />
                {words.t(`flag.${flag}`)}
              </li>
            ))}
          </ul>
        )}
        <section>
          <h3>{t('panel.crew')}</h3>
          <dl className="fact-grid">
            <dt>{t('panel.aircraft')}</dt>
            <dd>
              <span className="mono">{flight.aircraft.registration}</span> {flight.aircraft.type}
            </dd>
            <dt>{t('panel.pilot')}</dt>
            <dd>
              {flight.pilot ? `${flight.pilot.firstName} ${flight.pilot.lastName}` : t('panel.noPilot')}
            </dd>
            {!flight.booking.external && item.name && (
              <>
                <dt>{t('panel.member')}</dt>
                <dd>{item.name}</dd>
              </>
            )}
            <dt>{t('panel.busy')}</dt>
            <dd>{busyWords(props)}</dd>
          </dl>
        </section>
        {flight.booking.external && contacts && <Customer {...props} />}
        {flight.coupons.length > 0 && person.rights.includes('bookings.all') && <Coupons {...props} />}
        <ReplaceLinks
          slug={club.slug}
          locale={props.locale}
          flight={flight}
          person={person}
          now={props.made * 60_000}
        />
        <History {...props} />
      </div>
      {person.rights.includes('bookings.all') && (
        <PanelLinks club={club} words={words} {...flight.booking} may={may} />
      )}
      {may && (
        <footer>
          <a className="desk-button primary" href={hrefOf(club.slug, asked, { act: 'change' })} data-ref="">
            <Sign of="move" />
            {t('panel.change')}
          </a>
          <a className="desk-button grave" href={hrefOf(club.slug, asked, { act: 'cancel' })} data-ref="">
            {t('panel.cancel')}
          </a>
        </footer>
      )}
    </>
  )
}

function Legs({ panel, words, club, locale }: Props) {
  const { t } = words
  const { booking } = panel.flight
  const minutes = (from: Date, to: Date) => Math.max(1, toMinutes(to) - toMinutes(from))
  const time = (instant: Date) => formatTime(instant, club.zone, locale)
  return (
    <div className="legs">
      {booking.meetAt < booking.startAt && (
        <div className="around" style={vars({ '--grow': minutes(booking.meetAt, booking.startAt) })}>
          <b>{time(booking.meetAt)}</b>
          {t('panel.meeting')}
        </div>
      )}
      <div style={vars({ '--grow': minutes(booking.startAt, booking.endAt) })}>
        <b>{time(booking.startAt)}</b>
        {t(booking.external ? 'panel.takeOff' : 'panel.from')}
      </div>
      <div className="around" style={vars({ '--grow': 1 })}>
        <b>{time(booking.endAt)}</b>
        {t(booking.external ? 'panel.landing' : 'panel.to')}
      </div>
    </div>
  )
}

function busyWords({ panel, words }: Props): string {
  const { t, time } = words
  const { places, aircraftId, pilotId } = panel.item
  const from = (id: string | null) => places.find(({ subjectId }) => subjectId === id)?.from
  const [plane, pilot] = [from(aircraftId), from(pilotId)]
  const parts = [
    plane === undefined ? '' : t('panel.planeFrom', { time: time(plane) }),
    pilot === undefined ? '' : t('panel.pilotFrom', { time: time(pilot) }),
  ]
  return parts.filter(Boolean).join(', ')
}

function Customer({ panel, words, person }: Props) {
  const { t } = words
  const { booking, passengers, settings } = panel.flight
  const weighed = person.rights.includes('day.see')
  const minor = (age: number | null) => (isMinor(age) ? ` (${age})` : '')
  return (
    <section>
      <h3>{t('panel.customer')}</h3>
      <p className="line">
        <b>{`${booking.firstName} ${booking.lastName}`}</b>
        {booking.isPassenger && <span className="small soft">{t('panel.isPassenger')}</span>}
      </p>
      {booking.cellPhone && (
        <p className="line">
          <a className="mono" href={`tel:${booking.cellPhone}`}>
            {displayPhone(booking.cellPhone, settings.country)}
          </a>
          <span className="cluster">
            <a className="desk-button compact" href={`tel:${booking.cellPhone}`}>
              <Sign of="phone" />
              {t('panel.call')}
            </a>
            <a className="desk-button compact" href={`sms:${booking.cellPhone}`}>
              <Sign of="sms" />
              {t('panel.sms')}
            </a>
          </span>
        </p>
      )}
      <dl className="fact-grid">
        <dt>{t('panel.passengersLabel')}</dt>
        <dd>
          {passengers
            .map(({ name, weightKg, age }) =>
              [name + minor(age), weighed && weightKg ? t('panel.weight', { kg: weightKg }) : '']
                .filter(Boolean)
                .join(', '),
            )
            .join(' · ')}
        </dd>
        {booking.message && (
          <>
            <dt>{t('panel.message')}</dt>
            <dd>{booking.message}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Coupons({ panel, words, locale }: Props) {
  const { t } = words
  const { coupons } = panel.flight
  return (
    <section>
      <h3>{t('panel.coupon', { count: coupons.length })}</h3>
      {coupons.map(({ id, reference, expiresOn }) => (
        <p key={id} className="line">
          <span className="reference">{reference}</span>
          {expiresOn && (
            <span className="small soft">
              {t('panel.valid', { day: formatDate(dayInstant(expiresOn), CALENDAR, locale) })}
            </span>
          )}
        </p>
      ))}
    </section>
  )
}

function History({ panel, words, club, locale }: Props) {
  const { t } = words
  if (panel.history.length === 0) return null
  const day = (at: Date) => formatDayShort(at, club.zone, locale)
  const who = (line: (typeof panel.history)[number]) =>
    line.by ??
    t(line.actor === 'key' ? 'history.api' : line.actor === 'system' ? 'history.system' : 'history.customer')
  return (
    <section>
      <h3>{t('panel.history')}</h3>
      <ol className="history">
        {panel.history.map((line) => (
          <li key={`${line.at.getTime()}-${line.event}`}>
            <time dateTime={line.at.toISOString()}>{day(line.at)}</time>
            <span>
              {historyWords(line, { zone: club.zone, locale })} <span className="by-whom">· {who(line)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
