import { Icon, type IconName } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDate, formatDayTime } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'

/** What became of a coupon: good again (until a local day, or without end), given to another flight, or spent. */
export type CouponAfter = { kind: 'back'; until: string | null } | { kind: 'elsewhere' } | { kind: 'spent' }

export type BookingStanding =
  /** `movedFrom`: the customer has just moved it; ISO instant of the take-off before. */
  | { state: 'booked'; movedFrom: string | null }
  | { state: 'cancelled'; by: 'customer' | 'club' | 'weather'; coupon: CouponAfter }
  | { state: 'flown' }
  | { state: 'no_show' }

const signs: Record<BookingStanding['state'], IconName> = {
  booked: 'tick',
  cancelled: 'cross',
  flown: 'tick',
  no_show: 'warning',
}

const byWhom = { customer: 'state.byYou', club: 'state.byClub', weather: 'state.byWeather' } as const

/** How the booking stands: a sign and a word. */
export function BookingState({ locale, standing }: { locale: Locale; standing: BookingStanding }) {
  const t = translator(locale, 'booking')
  const postponed = standing.state === 'cancelled' && standing.by === 'weather'
  const names = {
    booked: t('state.booked'),
    cancelled: t(postponed ? 'state.postponed' : 'state.cancelled'),
    flown: t('state.flown'),
    no_show: t('state.noShow'),
  }
  const good = standing.state === 'booked' || standing.state === 'flown'
  return (
    <p className={good ? 'success-line' : 'error-text'}>
      <Icon name={postponed ? 'calendar' : signs[standing.state]} />
      <span>{names[standing.state]}</span>
    </p>
  )
}

/** What follows from it, or what is new. */
export function BookingNews({ flight, standing }: { flight: BookedFlight; standing: BookingStanding }) {
  const { locale, zone } = flight
  const t = translator(locale, 'booking')
  switch (standing.state) {
    case 'booked':
      if (!standing.movedFrom) return null
      return (
        <p className="up-16 callout" role="status">
          {t('state.moved', {
            before: formatDayTime(new Date(standing.movedFrom), zone, locale),
            email: flight.contact.email,
          })}
        </p>
      )
    case 'cancelled':
      return (
        <p className="lead">
          {t(byWhom[standing.by])} <CouponLine locale={locale} zone={zone} coupon={standing.coupon} />
        </p>
      )
    case 'flown':
      return <p className="lead">{t('state.thanks')}</p>
    case 'no_show':
      return <p className="lead">{t('state.missed')}</p>
  }
}

/** What happens to the coupon, as a sentence. */
export function CouponLine({ locale, zone, coupon }: { locale: Locale; zone: string; coupon: CouponAfter }) {
  const t = translator(locale, 'booking')
  if (coupon.kind === 'spent') return t('state.couponSpent')
  if (coupon.kind === 'elsewhere') return t('state.couponElsewhere')
  if (coupon.until === null) return t('state.couponBack')
  return t('state.couponBackUntil', { date: formatDate(new Date(coupon.until), zone, locale) })
}
