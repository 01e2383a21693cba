import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const vows = [
  ['twiceTitle', 'twiceText'],
  ['timeTitle', 'timeText'],
  ['scriptTitle', 'scriptText'],
  ['languagesTitle', 'languagesText'],
] as const

/** What is promised, and true today. */
export function Vows({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec">
      <h2>{t('vowsTitle')}</h2>
      <div className="vows">
        {vows.map(([title, text]) => (
          <div key={title}>
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
