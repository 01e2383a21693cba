import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** A club's own site and its shop: the few lines that lead to the booking desk, and the guides. */
export function Connect({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec split" aria-labelledby="connect">
      <div>
        <h2 id="connect">{t('connect.title')}</h2>
        <p className="lead">{t('connect.text')}</p>
        <ul className="guides">
          <li>
            <a href={`/docs/connect-your-shop?lang=${lang}`}>{t('connect.shop')}</a>
          </li>
          <li>
            <a href={`/docs/api?lang=${lang}`}>{t('connect.api')}</a>
          </li>
        </ul>
      </div>
      <figure className="by-form">
        <figcaption>{t('connect.snippet')}</figcaption>
        <pre>
          <code>{formOf(env().APP_URL, t('connect.label'), t('connect.button'))}</code>
        </pre>
      </figure>
    </section>
  )
}

const formOf = (site: string, label: string, button: string) => `<form action="${site}/demo/book">
  <label>${label}
    <input name="reference">
  </label>
  <button>${button}</button>
</form>`
