import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { ForgotForm } from './forgot-form'
import { type DoorKind, doorTitle, doorWords } from './words'

export type ForgotViewProps = {
  locale: Locale
  door: DoorKind
  where: string
  /** Takes `identifier`. Its answer is always the same sentence, as `notice`. */
  action: FormAction
  loginHref: string
}

/** Where a link is asked for. */
export function ForgotView({ locale, door, where, action, loginHref }: ForgotViewProps) {
  const t = translator(locale, 'doors')
  const heading = t('forgot.heading')
  return (
    <main id="main" className="page door">
      <h1>{heading}</h1>
      <p className="lead">{t('forgot.lead')}</p>
      <ForgotForm
        action={action}
        words={doorWords(locale, door)}
        title={doorTitle(locale, heading, where)}
        copy={{ send: t('forgot.send'), nothing: t('forgot.nothing') }}
      />
      <p className="up-16">
        <a className="plain-link" href={loginHref}>
          {t('forgot.back')}
        </a>
      </p>
    </main>
  )
}
