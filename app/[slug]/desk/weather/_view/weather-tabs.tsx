import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; slug: string; here: 'postpone' | 'waiting'; waiting: number }

/** The two pages of bad weather; `waiting`: how many have not chosen another slot. */
export function WeatherTabs({ locale, slug, here, waiting }: Props) {
  const t = translator(locale, 'weather')
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      <a href={`/${slug}/desk/weather`} aria-current={here === 'postpone' ? 'page' : undefined}>
        {t('tab.postpone')}
      </a>
      <a href={`/${slug}/desk/weather/waiting`} aria-current={here === 'waiting' ? 'page' : undefined}>
        {t('tab.waiting')} <b>{waiting}</b>
      </a>
    </nav>
  )
}
