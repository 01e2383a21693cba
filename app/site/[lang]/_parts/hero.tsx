import { Scene } from '@/components/layout/scene'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { DemoLink } from './demo-link'

export function Hero({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="hero">
      <div className="hero-txt">
        <h1>{t('title')}</h1>
        <p className="say">{t('say')}</p>
        <p className="acts">
          <DemoLink lang={lang} />
        </p>
        <p className="fine">{t('fine')}</p>
      </div>
      <Scene view="hero" />
    </section>
  )
}
