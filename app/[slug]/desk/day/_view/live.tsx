import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { toMinutes } from '@/lib/time'
import { LiveLine } from '../../schedule/_view/live-line'

type Props = { slug: string; locale: Locale; zone: string; now: Date }

/** Keeps a page of the day as true as the schedule. */
export function DayLive({ slug, locale, zone, now }: Props) {
  const t = translator(locale, 'schedule')
  const words = {
    on: t('live.on', { time: '{time}' }),
    off: t('live.off', { time: '{time}' }),
    back: t('live.back'),
  }
  return <LiveLine slug={slug} locale={locale} zone={zone} made={toMinutes(now)} words={words} />
}
