import { Submit } from '@/components/form/submit'
import type { PlainAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = {
  locale: Locale
  coupons: readonly { reference: string; passengers: number }[]
  removeAction: PlainAction
}

/** The coupons that this flight will use; those that were added may be taken off again. */
export function JoinedCoupons({ locale, coupons, removeAction }: Props) {
  const t = translator(locale, 'booking')
  return (
    <dl className="pairs">
      {coupons.map(({ reference, passengers }, index) => (
        <div key={reference}>
          <dt className="reference">{reference}</dt>
          <dd>
            {t('passengersCount', { count: passengers })}
            {index > 0 && (
              <form action={removeAction}>
                <input type="hidden" name="reference" value={reference} />
                <Submit className="link-button" busy={t('busy')}>
                  {t.rich('passengers.remove', {
                    reference,
                    vh: (chunks) => <span className="visually-hidden">{chunks}</span>,
                  })}
                </Submit>
              </form>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
