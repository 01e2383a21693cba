import { Heading } from '@/components/ui/heading'
import type { FreePeriod } from '@/domain/platforms/going-live/schema'
import type { Platform } from '@/domain/platforms/platforms/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import { EnterForm } from './enter-form'

type Props = {
  locale: Locale
  platform: Platform
  free: FreePeriod | null
  enter: (form: FormData) => Promise<void>
}

/** A platform that is live: since when, and how its free period stands. */
export function LiveView({ locale, platform: { slug, liveAt, timeZone }, free, enter }: Props) {
  const t = translator(locale, 'account')
  const heading = t('live.liveHeading', { slug })
  return (
    <main id="main" className="page area">
      <title>{t('title', { name: heading })}</title>
      <Heading page="live">{heading}</Heading>
      {liveAt && <p className="lead">{t('live.since', { day: formatDayYear(liveAt, timeZone, locale) })}</p>}
      {free && <FreeWords locale={locale} free={free} zone={timeZone} />}
      <div className="up-24">
        <EnterForm enter={enter} className="button" words={t('platforms.open')} />
      </div>
      <p className="up-24">
        <a className="plain-link" href="/account/platforms">
          {t('back')}
        </a>
      </p>
    </main>
  )
}

type FreeProps = { locale: Locale; free: FreePeriod; zone: string }

/** How long a live platform is free, or that this is over. */
function FreeWords({ locale, free: { until, flown, over }, zone }: FreeProps) {
  const t = translator(locale, 'account')
  // `until` is the midnight that ends the last day.
  const day = formatDayYear(new Date(until.getTime() - 1), zone, locale)
  return <p>{over ? t('live.over', { flown }) : t('live.until', { day, flown })}</p>
}
