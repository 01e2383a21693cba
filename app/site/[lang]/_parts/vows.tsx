import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const vows = ['twice', 'offered', 'time', 'lost', 'weights', 'old'] as const

/** What is promised, and true today. */
export function Vows({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec" aria-labelledby="vows">
      <h2 id="vows">{t('vows.title')}</h2>
      <div className="vows">
        {vows.map((vow) => (
          <div key={vow}>
            <h3>{t(`vows.${vow}.title`)}</h3>
            <p>{t(`vows.${vow}.text`)}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
