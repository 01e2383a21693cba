import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFacts } from './facts'
import type { Mail } from './mail'
import { Layout } from './parts/layout'
import { Pairs } from './parts/pairs'
import { Action, Lead, Paragraph, Title } from './parts/prose'

export type SignInLink = {
  locale: Locale
  club: ClubFacts
  /** First and last name: one address may serve several people. */
  name: string
  identifier: string | null
  /** Its secret: blanked in the stored letter once delivered. */
  link: string
}

/** The link that was asked for at a club's door. */
export function signInLink({ locale, club, name, identifier, link }: SignInLink): Mail {
  const t = translator(locale, 'mails')
  const lead = t('signIn.lead', { name })
  return {
    subject: t('signIn.subject', { club: club.name }),
    body: (
      <Layout
        locale={locale}
        club={club}
        title={t('signIn.title')}
        preview={lead}
        reason={t('signIn.reason')}
      >
        <Title>{t('signIn.title')}</Title>
        <Lead>{lead}</Lead>
        {identifier && (
          <Pairs
            locale={locale}
            rows={[{ label: t('signIn.identifier'), lines: [identifier], mono: true }]}
          />
        )}
        <Action href={link}>{t('signIn.action')}</Action>
        <Paragraph>{t('signIn.ignore')}</Paragraph>
      </Layout>
    ),
  }
}
