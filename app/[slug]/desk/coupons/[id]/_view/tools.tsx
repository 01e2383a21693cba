import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import type { CouponPage } from '../_coupon'

/** What a coupon is for: a flight booked for its holder, its gift page, as long as it is worth something. */
export function Tools({ locale, club, coupon, opensBookings }: CouponPage) {
  const t = translator(locale, 'coupons')
  if (coupon.voidAt || coupon.flownAt || coupon.noShowAt) return null
  return (
    <>
      {opensBookings && !coupon.bookedAt && (
        <a className="desk-button primary" href={`/${club.slug}/desk/bookings/new?coupon=${coupon.id}`}>
          {t('book')}
        </a>
      )}
      <a className="desk-button" href={`/${club.slug}/desk/coupons/${coupon.id}/gift.pdf`}>
        <Icon name="print" />
        {t('gift')}
      </a>
    </>
  )
}
