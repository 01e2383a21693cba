import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; seats: { lost: number; spare: readonly string[] } }

/** Before confirming: which seats are lost, and which coupons stay good. Nothing when everything is used. */
export function SeatsLeft({ locale, seats: { lost, spare } }: Props) {
  const t = translator(locale, 'booking')
  return (
    <>
      {lost > 0 && <p className="callout">{t('details.lost', { lost })}</p>}
      {spare.length > 0 && (
        <p className="callout">{t('details.spare', { count: spare.length, references: spare.join(', ') })}</p>
      )}
    </>
  )
}
