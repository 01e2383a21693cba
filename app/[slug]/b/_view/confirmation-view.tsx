import '@/app/styles/confirmation.css'
import { Fragment } from 'react'
import { Icon } from '@/components/ui/icon'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { clubColour } from '../../_view/club-colour'
import { Authorisation } from './authorisation'
import { SheetAdvice, SheetConditions } from './sheet-below'
import { SheetHead } from './sheet-head'
import { SheetParticulars } from './sheet-particulars'
import { SheetTimes } from './sheet-times'

/** A QR code as one SVG path on a grid of `size` modules, without the four that stay blank around it. */
type QrPath = { size: number; path: string }

export type ConfirmationViewProps = {
  flight: BookedFlight
  /** Null: the flight was cancelled at `cancelledAt`, and nothing is to be shown at the desk. */
  qr: QrPath | null
  cancelledAt: Date | null
  backHref: string
  pdfHref: string
}

/** The confirmation as a page, without the club's header and footer: it prints to one A4, then the papers of minors. */
export function ConfirmationView({ flight, qr, cancelledAt, backHref, pdfHref }: ConfirmationViewProps) {
  const { locale, zone, club } = flight
  const t = translator(locale, 'booking')
  const d = translator(locale, 'document')
  const day = formatDayYear(new Date(flight.meetAt), zone, locale)
  const cancelled = cancelledAt && formatDayYear(cancelledAt, zone, locale)
  return (
    <div className="sheet-page">
      <title>{d('metaTitle', { day, club: club.name })}</title>
      <header className="tools">
        <a className="plain-link" href={backHref}>
          <Icon name="back" />
          {t('flightPage.return')}
        </a>
        {!cancelled && (
          <a className="button line small" href={pdfHref}>
            <Icon name="download" />
            {t('flightPage.downloadPdf')}
          </a>
        )}
      </header>
      <main id="main">
        {cancelled && (
          <p className="void-notice" role="status">
            <Icon name="cross" />
            {t('flightPage.cancelledNotice', { day: cancelled })}
          </p>
        )}
        <article className={cancelled ? 'sheet void' : 'sheet'} style={clubColour(club.accent)}>
          <SheetHead club={club} />
          <div className="times">
            <SheetTimes flight={flight} />
            {qr ? (
              <SheetQr flight={flight} qr={qr} />
            ) : (
              <p className="stamp">{cancelled && t('flightPage.cancelled', { day: cancelled })}</p>
            )}
          </div>
          <SheetParticulars flight={flight} />
          <SheetAdvice flight={flight} />
          <SheetConditions flight={flight} />
          <footer>
            <p>
              <strong>{club.name}</strong>
              {club.address && `, ${club.address}`}
            </p>
            <p>{club.email}</p>
          </footer>
        </article>
        {flight.passengers
          .filter(({ minor }) => minor && !cancelled)
          .map(({ name }) => (
            <Authorisation key={name} flight={flight} child={name} />
          ))}
      </main>
    </div>
  )
}

function SheetQr({ flight, qr }: { flight: BookedFlight; qr: QrPath }) {
  const d = translator(flight.locale, 'document')
  const t = translator(flight.locale, 'booking')
  const { references } = flight.booking
  return (
    <div className="qr-block">
      <svg
        viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
        role="img"
        aria-label={t('flightPage.qr')}
        shapeRendering="crispEdges"
      >
        <path d={qr.path} fill="#0b1f3a" />
      </svg>
      <p>
        {d('reference', { count: references.length })}
        {references.map((reference) => (
          <Fragment key={reference}>
            <br />
            <span className="reference">{displayCode(reference)}</span>
          </Fragment>
        ))}
      </p>
      <p>{d('present')}</p>
    </div>
  )
}
