import { Brand } from '@/app/_parts/brand'
import { type Locale, languageNames, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { leaveOperator } from '../login/actions'

/** The top of the operator's pages. */
export function OperatorTop({ locale }: { locale: Locale }) {
  const t = translator(locale, 'doors')
  return (
    <header className="plain-top">
      <div className="inner wrap">
        <Brand href={`/${locale}`} />
        <a href="/operator">{t('operator.heading')}</a>
        <a href="/operator/sessions">{t('operator.sessions')}</a>
        {otherLocales(locale).map((other) => (
          <a key={other} href={`?lang=${other}`} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
        <form action={leaveOperator}>
          <button className="link-button" type="submit">
            {t('leave')}
          </button>
        </form>
      </div>
    </header>
  )
}
