import { Scene } from '@/components/layout/scene'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { PlainTop } from './plain-top'

/** The whole page at an address where nothing is. */
export function Missing({ lang }: { lang: Locale }) {
  return (
    <>
      <PlainTop lang={lang} />
      <div className="band">
        <Scene view="band" />
      </div>
      <MissingWords lang={lang} />
    </>
  )
}

/** The same in words only: Next sends every `not-found.tsx` along with each page under it. */
export function MissingWords({ lang }: { lang: Locale }) {
  const t = translator(lang, 'common')
  return (
    <>
      <title>{t('missingTitle')}</title>
      <main id="main" className="page trouble">
        <p className="status">404</p>
        <h1>{t('missingTitle')}</h1>
        <p className="lead">{t('missingText')}</p>
        <p className="up-28">
          <a className="button" href={`/${lang}`}>
            {t('home')}
          </a>
        </p>
      </main>
    </>
  )
}
