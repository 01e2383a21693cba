import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { DemoLink } from './demo-link'

export function Demo({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec">
      <h2>{t('demoTitle')}</h2>
      <p className="lead">{t('demoText')}</p>
      <p className="up-28">
        <DemoLink lang={lang} />
      </p>
    </section>
  )
}
