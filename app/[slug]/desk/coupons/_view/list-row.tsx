import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import { opensWords } from '@/domain/sales/register/rules'
import type { CouponLine } from '@/domain/sales/register/schema'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { formatMoney } from '@/lib/money'
import { formatTime } from '@/lib/time'
import { dayOf } from '../../_bookings/words'
import { StandingState } from '../../_coupons/standing'
import { calledOf, dateWords, soldBy } from '../../_coupons/words'
import type { List } from '../_list'

/** One coupon: its reference, how it stands, what it opens, whose it is, where and for how much it was sold, its end, its flight. */
export function ListRow({ line, locale, club, activities, today }: List & { line: CouponLine }) {
  const t = translator(locale, 'coupons')
  const { reference, standing, sample, name, beneficiary, priceCents, currency, expiresOn, booking } = line
  const ends = lastDayAccepted(expiresOn, 0)
  return (
    <tr>
      <th scope="row">
        <a className="link reference" href={`/${club.slug}/desk/coupons/${line.id}`}>
          {displayCode(reference)}
        </a>
      </th>
      <td>
        <StandingState of={standing} sample={sample} t={t} />
      </td>
      <td>
        {opensWords(line.activities, activities, locale)}
        {' · '}
        {t('passengers', { count: line.passengers })}
      </td>
      <td className="two-lines">
        {calledOf(name, t)}
        {beneficiary && beneficiary !== name && <small>{t('for', { name: beneficiary })}</small>}
      </td>
      <td>{soldBy(line)}</td>
      <td className="mono">
        {priceCents !== null && currency ? formatMoney({ cents: priceCents, currency }, locale) : ''}
        {line.paid === false && <small> {t('unpaid')}</small>}
      </td>
      <td>{ends ? <time dateTime={ends}>{dateWords(ends, locale)}</time> : t('endless')}</td>
      <td>
        {booking && (
          <time dateTime={booking.startAt.toISOString()}>
            {dayOf(booking.startAt, { zone: club.zone, locale, today })},{' '}
            {formatTime(booking.startAt, club.zone, locale)}
          </time>
        )}
      </td>
      <td data-label={t('column.made')}>
        <time dateTime={line.issuedAt.toISOString()}>
          {dayOf(line.issuedAt, { zone: club.zone, locale, today })}
        </time>
      </td>
    </tr>
  )
}
