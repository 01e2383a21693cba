import { Brand } from '@/app/_parts/brand'
import { otherLocale } from '@/app/_parts/language'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { leaveOperator } from '../login/actions'

/** The top of the operator's pages. */
export function OperatorTop({ locale }: { locale: Locale }) {
  const t = translator(locale, 'doors')
  const other = otherLocale(locale)
  return (
    <header className="plain-top">
      <div className="inner wrap">
        <Brand href={`/${locale}`} />
        <a href="/operator">{t('operator.heading')}</a>
        <a href="/operator/sessions">{t('operator.sessions')}</a>
        <a href={`?lang=${other}`} lang={other} hrefLang={other}>
          {translator(locale, 'common')('otherLanguage')}
        </a>
        <form action={leaveOperator}>
          <button className="link-button" type="submit">
            {t('leave')}
          </button>
        </form>
      </div>
    </header>
  )
}
