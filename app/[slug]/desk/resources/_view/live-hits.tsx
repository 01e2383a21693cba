import { translator } from '@/lib/i18n/translator'
import { toMinutes } from '@/lib/time'
import { LiveLine } from '../../schedule/_view/live-line'
import type { HitWords } from '../_words'

type Props = {
  slug: string
  words: HitWords
  now: Date
  /** False for who may not see the schedule: there is no stream for them. */
  seen: boolean
}

/** Keeps a page as fresh as the schedule. */
export function LiveHits({ slug, words: { locale, zone }, now, seen }: Props) {
  if (!seen) return null
  const t = translator(locale, 'schedule')
  const [on, off] = [t('live.on', { time: '{time}' }), t('live.off', { time: '{time}' })]
  const live = { on, off, back: t('live.back') }
  return <LiveLine slug={slug} locale={locale} zone={zone} made={toMinutes(now)} words={live} />
}
