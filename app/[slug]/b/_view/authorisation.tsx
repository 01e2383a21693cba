import type { ReactNode } from 'react'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear, formatTime } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { clubColour } from '../../_view/club-colour'
import { ClubMark } from '../../_view/club-mark'

/** A sheet to sign for one child: two children may have different parents. */
export function Authorisation({ flight, child }: { flight: BookedFlight; child: string }) {
  const { locale, zone, club, activity, base, aircraft, booking } = flight
  const d = translator(locale, 'document')
  const meetAt = new Date(flight.meetAt)
  return (
    <article className="sheet" style={{ breakBefore: 'page', ...clubColour(club.accent) }}>
      <header>
        <p className="flight-date">{club.name}</p>
        <ClubMark className="club-logo" />
      </header>
      <h2 className="up-24" style={{ fontSize: '20pt' }}>
        {d('authorisation.title')}
      </h2>
      <p className="for-whom">{d('authorisation.intro')}</p>
      <Blank>{d('authorisation.signer')}</Blank>
      <Blank>{d('authorisation.address')}</Blank>
      <Blank>{d('authorisation.phone')}</Blank>
      <p className="up-24">
        {d('authorisation.asTitle')}
        <Box>{d('authorisation.mother')}</Box>
        <Box>{d('authorisation.father')}</Box>
        <Box>{d('authorisation.guardian')}</Box>
      </p>
      <p className="up-24 for-whom">
        {d('authorisation.authorise')} <strong>{child}</strong>
      </p>
      <Blank>{d('authorisation.born')}</Blank>
      <p className="up-24">
        {d('authorisation.flight', {
          activity: activity.name,
          day: formatDayYear(meetAt, zone, locale),
          time: formatTime(meetAt, zone, locale),
          takeOff: formatTime(new Date(flight.start), zone, locale),
          base: [base.name, base.icao].filter(Boolean).join(', '),
          aircraft: `${aircraft.type} ${aircraft.registration}`,
        })}
      </p>
      <p className="up-8">{d('authorisation.later')}</p>
      <p className="up-8">{d('authorisation.aware')}</p>
      <Blank>
        {d('authorisation.place')}, {d('authorisation.date')}
      </Blank>
      <Blank room="26mm">{d('authorisation.signature')}</Blank>
      <footer style={{ marginTop: 'auto' }}>
        <p>
          {d('authorisation.reference', {
            count: booking.references.length,
            references: booking.references.map(displayCode).join(', '),
          })}
        </p>
      </footer>
    </article>
  )
}

/** A line to write on. */
function Blank({ children, room = '13mm' }: { children: ReactNode; room?: string }) {
  return (
    <p
      className="up-16 soft small"
      style={{ minHeight: room, borderBottom: '1px solid #8fa5bd', fontSize: '9pt' }}
    >
      {children}
    </p>
  )
}

/** A box to tick, and its word. */
function Box({ children }: { children: ReactNode }) {
  const square = {
    display: 'inline-block',
    width: '4mm',
    height: '4mm',
    border: '1px solid',
    margin: '0 2mm 0 6mm',
  }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span style={{ ...square, verticalAlign: '-0.6mm' }} />
      {children}
    </span>
  )
}
