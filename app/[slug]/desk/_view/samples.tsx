import type { SampleCoupon } from '@/domain/coupons/coupons/schema'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import { Copy } from './copy'

type Props = { locale: Locale; slug: string; samples: readonly SampleCoupon[] }

/** References of the club that open a flight now. */
export function Samples({ locale, slug, samples }: Props) {
  const t = translator(locale, 'desk')
  if (samples.length === 0) return null
  return (
    <section>
      <h2>{t('samples.heading')}</h2>
      <p className="up-8 soft">{t('samples.lead')}</p>
      <ul className="samples">
        {samples.map(({ id, reference, passengers, expiresOn }) => {
          const shown = displayCode(reference)
          return (
            <li key={id}>
              <span className="reference">{shown}</span>
              <span className="soft">
                {t('samples.what', {
                  passengers,
                  day: expiresOn ? formatDate(dayInstant(expiresOn), CALENDAR, locale) : 'none',
                })}
              </span>
              <Copy
                text={reference}
                words={t('copy')}
                done={t('copied')}
                label={t('samples.copy', { shown })}
              />
              <a href={`/${slug}/book?reference=${reference}`} aria-label={t('samples.tryIt', { shown })}>
                {t('samples.try')}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
