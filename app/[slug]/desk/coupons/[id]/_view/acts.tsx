import { mayGiveBack } from '@/domain/sales/register/rules'
import { prolongations } from '@/domain/sales/register/schema'
import { translator } from '@/lib/i18n/translator'
import type { CouponPage } from '../_coupon'
import { giveBack, mail, makeVoid, prolong } from '../actions'
import { PressForm } from './press-form'
import { ProlongForm } from './prolong-form'
import { VoidForm } from './void-form'

/** What can be done about it; what cannot is not there. */
export function Acts({ locale, club, grip, coupon, flights, together }: CouponPage) {
  const t = translator(locale, 'coupons')
  const live = flights.find((flight) => flight.live)
  const usedUp = coupon.flownAt !== null || coupon.noShowAt !== null
  const returns = live !== undefined && mayGiveBack(live.state) && coupon.voidAt === null
  const open = !usedUp && coupon.voidAt === null
  if (!grip.manage || !(open || returns)) return null
  const readers = (['beneficiary', 'buyer'] as const).filter((whom) => coupon[whom]?.email)
  const heading = t('act.heading')
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('act.title')}</h2>
      {open && !coupon.sample && readers.length > 0 && (
        <div className="cluster mailings">
          {readers.map((whom) => (
            <PressForm
              key={whom}
              action={mail.bind(null, club.slug, coupon.id, whom)}
              means={coupon[whom]?.email ?? ''}
              words={t(`act.mail.${whom}`)}
            />
          ))}
        </div>
      )}
      {returns && (
        <PressForm
          action={giveBack.bind(null, club.slug, coupon.id)}
          means={[t('act.giveBackMeans'), together > 0 && t('act.giveBackMany', { count: together })]
            .filter(Boolean)
            .join(' ')}
          words={t('act.giveBack')}
        />
      )}
      {open && (
        <ProlongForm
          action={prolong.bind(null, club.slug, coupon.id)}
          until={coupon.expiresOn ?? ''}
          months={prolongations.map((months) => ({ value: months, words: t('act.months', { months }) }))}
          words={{ heading, prolong: t('act.prolong'), until: t('act.until'), go: t('act.untilGo') }}
        />
      )}
      {open && (
        <VoidForm
          action={makeVoid.bind(null, club.slug, coupon.id)}
          words={{
            heading,
            summary: t('act.void'),
            means: live ? `${t('act.voidMeans')} ${t('act.voidBooked')}` : t('act.voidMeans'),
            reason: t('act.voidReason'),
            go: t('act.void'),
          }}
        />
      )}
    </section>
  )
}
