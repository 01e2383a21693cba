import { translator } from '@/lib/i18n/translator'
import { toMinutes } from '@/lib/time'
import { LiveLine } from '../../schedule/_view/live-line'
import type { PeopleWords } from '../_words'

type Props = {
  slug: string
  words: Pick<PeopleWords, 'locale' | 'zone'>
  now: Date
  /** False for who may not see the schedule: there is no stream for them. */
  seen: boolean
}

/** Keeps a page about people as fresh as the schedule. */
export function LivePeople({ slug, words: { locale, zone }, now, seen }: Props) {
  if (!seen) return null
  const t = translator(locale, 'schedule')
  return (
    <LiveLine
      slug={slug}
      locale={locale}
      zone={zone}
      made={toMinutes(now)}
      words={{
        on: t('live.on', { time: '{time}' }),
        off: t('live.off', { time: '{time}' }),
        back: t('live.back'),
      }}
    />
  )
}
