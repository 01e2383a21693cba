import { Scene } from '@/components/layout/scene'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

export function Hero({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="hero">
      <div className="hero-txt">
        <h1>{t('home.title')}</h1>
        <p className="promise">{t('home.say')}</p>
        <p className="acts">
          <a className="button" href={`/${lang}/signup`}>
            {t('pages.signUp')}
          </a>
          <a className="plain-link" href="#try">
            {t('home.tryDemo')}
          </a>
        </p>
        <p className="fine-print">{t('home.fine')}</p>
      </div>
      <Scene view="hero" />
    </section>
  )
}
