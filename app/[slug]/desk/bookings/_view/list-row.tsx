import { State } from '@/components/ui/state'
import type { DossierLine } from '@/domain/bookings/dossiers/schema'
import { textIn } from '@/domain/club/clubs/rules'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { formatTime } from '@/lib/time'
import { BookingState } from '../../_bookings/booking-state'
import { calledOf, dayOf } from '../../_bookings/words'
import { SampleMark } from '../../_view/sample-mark'
import type { List } from '../_list'

/** One booking: when, whose, what, with what, by whom, and how it stands. */
export function ListRow({ line, locale, club, sight, country, today, now }: List & { line: DossierLine }) {
  const t = translator(locale, 'bookings')
  const day = (at: Date) => dayOf(at, { zone: club.zone, locale, today })
  const many = line.kind === 'external' && line.passengers > 0
  return (
    <tr>
      <td>
        <time className="mono" dateTime={line.startAt.toISOString()}>
          {day(line.startAt)}, {formatTime(line.startAt, club.zone, locale)}
        </time>
      </td>
      <th scope="row" className="two-lines">
        <a className="link" href={`/${club.slug}/desk/bookings/${line.id}`}>
          {calledOf(line, t)}
        </a>
        <SampleMark locale={locale} of={line} />
        {(many || (line.title && line.lastName)) && (
          <small>{many ? t('passengers', { count: line.passengers }) : line.title}</small>
        )}
      </th>
      <td>{textIn(line.activity, locale)}</td>
      <td className="mono">{line.registration}</td>
      <td>{line.pilot ?? ''}</td>
      <td>
        <span className="states">
          <BookingState of={line} now={now} t={t} />
          {line.flags.length > 0 && (
            <State shape="diamond" colour="dawn">
              {t('state.flagged')}
            </State>
          )}
        </span>
      </td>
      {sight.contacts && (
        <td>
          {line.phone && (
            <a className="mono" href={`tel:${line.phone}`}>
              {displayPhone(line.phone, country)}
            </a>
          )}
        </td>
      )}
      {sight.references && <td className="reference">{line.references?.map(displayCode).join(' ')}</td>}
      <td data-label={t('column.made')}>
        <time dateTime={line.createdAt.toISOString()}>{day(line.createdAt)}</time>
      </td>
    </tr>
  )
}
