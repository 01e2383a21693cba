import { LiveLine } from '@/components/ui/live-line'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = {
  slug: string
  locale: Locale
  zone: string
  /** When the page was read, minutes since the epoch. */
  made: number
}

/** Keeps a page of the desk as fresh as the schedule. Only for who may see it: there is no stream for others. */
export function DeskLive({ slug, ...page }: Props) {
  const t = translator(page.locale, 'schedule')
  return (
    <LiveLine
      {...page}
      address={`/${slug}/desk/live`}
      words={{
        on: t('live.on', { time: '{time}' }),
        off: t('live.off', { time: '{time}' }),
        back: t('live.back'),
      }}
    />
  )
}
