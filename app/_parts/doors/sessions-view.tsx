import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { Devices, type DevicesProps } from './devices'
import { PasswordForm } from './password-form'
import { type DoorKind, doorTitle, doorWords } from './words'

export type SessionsViewProps = DevicesProps & {
  door: DoorKind
  where: string
  username: string
  /** Takes `current`, `password`; null while no password was chosen. */
  change: FormAction | null
  forgotHref: string
}

/** Where one is signed in, and the password. */
export function SessionsView({ door, where, username, change, forgotHref, ...devices }: SessionsViewProps) {
  const { locale } = devices
  const t = translator(locale, 'doors')
  const heading = t('sessions.heading')
  const title = doorTitle(locale, heading, where)
  return (
    <main id="main" className="page">
      {!change && <title>{title}</title>}
      <h1>{heading}</h1>
      <section className="up-28" aria-labelledby="devices">
        <h2 id="devices">{t('sessions.list')}</h2>
        <Devices {...devices} />
      </section>
      <section className="up-40 door" aria-labelledby="password-heading">
        <h2 id="password-heading">{t('sessions.changeHeading')}</h2>
        {change ? (
          <PasswordForm
            action={change}
            words={doorWords(locale, door)}
            title={title}
            username={username}
            copy={{ hint: t('link.hint'), change: t('sessions.change'), ends: t('link.ends') }}
          />
        ) : (
          <p className="up-8">
            {t.rich('sessions.noPassword', { forgot: (text) => <a href={forgotHref}>{text}</a> })}
          </p>
        )}
      </section>
    </main>
  )
}
