import type { ReactNode } from 'react'
import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import { opensWords } from '@/domain/sales/register/rules'
import { translator } from '@/lib/i18n/translator'
import { formatMoney } from '@/lib/money'
import { formatTime } from '@/lib/time'
import { dayOf } from '../../../_bookings/words'
import { dateWords, soldBy } from '../../../_coupons/words'
import { Pairs } from '../../../_view/pairs'
import type { CouponPage } from '../_coupon'

/** What it opens and until when, whose it is, where and for how much it was sold. */
export function Facts({ locale, club, coupon, shop, activities, acceptedUntil, hold, today }: CouponPage) {
  const t = translator(locale, 'coupons')
  const { buyer, beneficiary, priceCents, currency, paid, soldOn } = coupon
  const ends = lastDayAccepted(coupon.expiresOn, 0)
  const price = priceCents !== null && currency ? formatMoney({ cents: priceCents, currency }, locale) : ''
  const paidWords = paid === null ? '' : t(paid ? 'paid' : 'unpaid')
  const rows: [string, ReactNode][] = [
    [t('fact.opens'), opensWords(coupon.activities, activities, locale)],
    [t('fact.passengers'), t('passengers', { count: coupon.passengers })],
    [
      t('fact.end'),
      ends ? (
        <>
          <b>{t('until', { day: dateWords(ends, locale) })}</b>
          {acceptedUntil && acceptedUntil > ends && (
            <>
              {', '}
              {t('acceptedUntil', { day: dateWords(acceptedUntil, locale) })}
            </>
          )}
        </>
      ) : (
        t('endless')
      ),
    ],
    [
      t('fact.held'),
      hold &&
        t('heldUntil', {
          day: dayOf(hold.startAt, { zone: club.zone, locale, today }),
          time: formatTime(hold.startAt, club.zone, locale),
          until: formatTime(hold.expiresAt, club.zone, locale),
        }),
    ],
    [t('fact.buyer'), buyer && <Person {...buyer} />],
    [t('fact.beneficiary'), beneficiary && <Person {...beneficiary} />],
    [t('fact.message'), coupon.message],
    [t('fact.soldBy'), soldBy({ channel: coupon.channel, shop })],
    [t('fact.order'), coupon.orderNumber],
    [t('fact.price'), [price, paidWords].filter(Boolean).join(', ')],
    [t('fact.accountCode'), coupon.accountCode],
    [t('fact.sold'), soldOn && dateWords(soldOn, locale)],
    [t('fact.sample'), coupon.sample && t('sampleMeans')],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Pairs rows={rows} />
    </section>
  )
}

function Person({ name, email, phone }: { name?: string; email?: string; phone?: string }) {
  return (
    <span className="cluster">
      {name && <span>{name}</span>}
      {email && (
        <a className="link" href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {phone && (
        <a className="link mono" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
    </span>
  )
}
