import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatMoney } from '@/lib/money'

/** What it costs to begin: nothing. */
export function Cost({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec" aria-labelledby="cost">
      <div className="cost">
        <p className="cost-figure">{formatMoney({ cents: 0, currency: 'EUR' }, lang)}</p>
        <div className="cost-words">
          <h2 id="cost">{t('cost.title')}</h2>
          <p>{t('cost.text')}</p>
          <p className="acts">
            <a className="button" href={`/${lang}/signup`}>
              {t('pages.signUp')}
            </a>
            <a className="plain-link" href={`/${lang}/pricing`}>
              {t('cost.pricing')}
            </a>
          </p>
        </div>
      </div>
    </section>
  )
}
