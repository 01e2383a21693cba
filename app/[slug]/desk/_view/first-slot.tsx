import type { ClubRef } from '@/db/club'
import type { SampleCoupon } from '@/domain/coupons/coupons/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDay, formatTime, zoneCity } from '@/lib/time'

export type FirstSlotFacts = {
  start: Date
  meetAt: Date
  activity: string
  durationMinutes: number
  base: string
}

type Props = { locale: Locale; club: ClubRef; first: FirstSlotFacts | null; sample: SampleCoupon | null }

/** The first slot that a coupon holder can book at this moment, and the way to try it. */
export function FirstSlot({ locale, club: { slug, timeZone }, first, sample }: Props) {
  const t = translator(locale, 'desk')
  return (
    <section className="first">
      <h2>{t('first.heading')}</h2>
      {first && sample ? (
        <>
          <p className="first-when">
            {t('first.when', {
              day: formatDay(first.start, timeZone, locale),
              time: formatTime(first.start, timeZone, locale),
            })}
          </p>
          <p className="soft">
            {t('first.what', {
              activity: first.activity,
              minutes: first.durationMinutes,
              base: first.base,
              meet: formatTime(first.meetAt, timeZone, locale),
              city: zoneCity(timeZone),
            })}
          </p>
          <p className="up-16">
            <a className="button" href={`/${slug}/book?reference=${sample.reference}`}>
              {t('first.try')}
            </a>
          </p>
        </>
      ) : (
        <p className="up-8">{t('first.none')}</p>
      )}
    </section>
  )
}
