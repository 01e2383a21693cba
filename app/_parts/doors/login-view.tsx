import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { LoginForm } from './login-form'
import { type DoorKind, doorTitle, doorWords } from './words'

export type LoginViewProps = {
  locale: Locale
  door: DoorKind
  /** The club's name, or ours. */
  where: string
  next: string
  /** The browser was let in and came back without its cookie. */
  cookieless: boolean
  /** Takes `identifier`, `password`, `next`. */
  action: FormAction
  forgotHref: string
  /** What else can be done, under the form. */
  children?: ReactNode
}

/** The door of the client area, a club or the operator's desk. */
export function LoginView({
  locale,
  door,
  where,
  next,
  cookieless,
  action,
  forgotHref,
  children,
}: LoginViewProps) {
  const t = translator(locale, 'doors')
  const heading = t(`login.heading.${door}`)
  return (
    <main id="main" className="page door">
      <h1>{heading}</h1>
      <p className="lead">{t(`login.lead.${door}`)}</p>
      {cookieless && (
        <p className="note up-16" role="alert">
          {t('login.noCookies')}
        </p>
      )}
      <LoginForm
        action={action}
        words={doorWords(locale, door)}
        title={doorTitle(locale, heading, where)}
        send={t('login.send')}
        next={next}
      />
      <p className="up-16">
        <a className="plain-link" href={forgotHref}>
          {t('login.forgot')}
        </a>
      </p>
      {children}
    </main>
  )
}
