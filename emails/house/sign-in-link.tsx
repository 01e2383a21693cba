import { translator } from '@/lib/i18n/translator'
import type { Mail } from '../mail'
import { Action, Lead, Paragraph } from '../parts/prose'
import type { HouseMailBase } from './base'
import { HouseLayout } from './layout'

export type SignInLink = HouseMailBase & {
  kind: 'sign-in-link'
  /** Of the client area, or of the operator's desk. */
  door: 'account' | 'operator'
  link: string
}

export function signInLink({ language, door, link }: SignInLink): Mail {
  const t = translator(language, 'house')
  const subject = t('signInLink.subject', { door })
  return {
    subject,
    body: (
      <HouseLayout locale={language} title={subject} preview={t('signInLink.lead')}>
        <Lead>{t('signInLink.lead')}</Lead>
        <Action href={link}>{t('signInLink.action')}</Action>
        <Paragraph>{t('signInLink.ignore')}</Paragraph>
      </HouseLayout>
    ),
  }
}
