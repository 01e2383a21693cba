import type { ReactNode } from 'react'
import type { Signup } from '@/domain/platforms/signups/queries'
import { env } from '@/lib/env'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import { SentForms } from './sent-forms'

type Props = {
  lang: Locale
  /** What this browser asked for. */
  found: { signup: Signup; creationId: string | null } | null
  now: Date
  action: FormAction
}

export function SentView({ lang, found, now, action }: Props) {
  const t = translator(lang, 'signup')
  const title = `${t('sent.title')} - Envol`
  const restart = (
    <a className="plain-link" href={`/${lang}/signup`}>
      {t('sent.restart')}
    </a>
  )
  if (!found) {
    return (
      <Frame title={title} heading={t('sent.title')} lead={t('sent.unknown')}>
        <p className="up-24">{restart}</p>
      </Frame>
    )
  }
  const { signup, creationId } = found
  if (creationId) {
    return (
      <Frame title={title} heading={t('sent.title')} lead={t('sent.confirmed')}>
        <p className="up-24">
          <a className="button" href={`/creating/${creationId}`}>
            {t('sent.see')}
          </a>
        </p>
      </Frame>
    )
  }
  if (signup.expiresAt <= now) {
    return (
      <Frame title={title} heading={t('sent.title')} lead={t('sent.over')}>
        <p className="up-24">{restart}</p>
      </Frame>
    )
  }
  const { APP_URL, DEV_MAILBOX } = env()
  const host = APP_URL.replace(/^https?:\/\//, '')
  return (
    <Frame
      heading={t('sent.title')}
      lead={t.rich('sent.lead', {
        email: () => <strong>{signup.email}</strong>,
        address: () => <strong>{`${host}/${signup.domainName}`}</strong>,
      })}
    >
      <p className="up-16">
        {t('sent.kept', { until: formatDayTime(signup.expiresAt, signup.timeZone, lang) })}
      </p>
      {DEV_MAILBOX && (
        <p className="note">
          {t.rich('sent.mailbox', {
            link: (chunks) => <a href={`/dev/mailbox?to=${encodeURIComponent(signup.email)}`}>{chunks}</a>,
          })}
        </p>
      )}
      <section className="up-40" aria-labelledby="nothing">
        <h2 id="nothing">{t('sent.nothing')}</h2>
        <p className="up-8">{t('sent.spam')}</p>
        <SentForms
          action={action}
          copy={{
            title,
            errorTitle: t('errorTitle', { title }),
            problem: t('problem.count', { count: 1 }),
            resend: t('sent.resend'),
            correct: t('sent.correct'),
            label: t('label.email'),
            hint: t('sent.correctHint'),
            send: t('sent.correctSend'),
            busy: t('busy'),
          }}
        />
      </section>
    </Frame>
  )
}

type FrameProps = { title?: string; heading: string; lead: ReactNode; children: ReactNode }

function Frame({ title, heading, lead, children }: FrameProps) {
  return (
    <main id="main" className="signup">
      {title && <title>{title}</title>}
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      {children}
    </main>
  )
}
