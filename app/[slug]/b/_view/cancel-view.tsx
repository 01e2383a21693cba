import { Heading } from '@/components/ui/heading'
import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { type CouponAfter, CouponLine } from './booking-state'
import { CancelForm } from './cancel-form'

export type CancelViewProps = {
  flight: BookedFlight
  /** What the club's policy makes of the coupon. */
  coupon: CouponAfter
  backHref: string
  moveHref: string | null
  /** Takes the optional `reason`. */
  action: FormAction
}

/** Says what cancelling does; only its button acts. */
export function CancelView({ flight, coupon, backHref, moveHref, action }: CancelViewProps) {
  const { locale, zone, club } = flight
  const t = translator(locale, 'booking')
  const title = t('title.page', { name: t('cancel.heading'), club: club.name })
  return (
    <main id="main" className="page">
      <div className="form-page">
        <div>
          <Heading page="cancel">{t('cancel.heading')}</Heading>
          <p className="lead">
            {t('cancel.lead', { when: formatDayTime(new Date(flight.start), zone, locale) })}{' '}
            <CouponLine locale={locale} zone={zone} coupon={coupon} />
          </p>
          {moveHref && (
            <p>
              <a className="plain-link" href={moveHref}>
                {t('cancel.rather')}
              </a>
            </p>
          )}
          <CancelForm
            action={action}
            copy={{
              title,
              errorTitle: t('title.error', { title }),
              problem: t('problem.count', { count: 1 }),
              reason: t('cancel.reason'),
              optional: t('optional'),
              hint: t('details.messageHint'),
              send: t('cancel.send'),
              busy: t('busy'),
            }}
          />
          <p className="up-16">
            <a className="plain-link" href={backHref}>
              {t('move.keep')}
            </a>
          </p>
        </div>
      </div>
    </main>
  )
}
