import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { Mail } from '../mail'
import { Pairs } from '../parts/pairs'
import { Action, Lead, Paragraph } from '../parts/prose'
import type { HouseMailBase } from './base'
import { HouseLayout } from './layout'

export type ConfirmPlatform = HouseMailBase & {
  kind: 'confirm-platform'
  /** Whether the address has an account already. */
  known: 'no' | 'yes'
  /** Of the platform to be, without its scheme. */
  address: string
  /** ISO instant. */
  until: string
  zone: string
  link: string
}

/**
 * The first mail after signing up: its link leads to the page that confirms. Of what was typed it says the domain name alone, whose form
 * leaves no room for a message: anybody can have it sent to anybody.
 */
export function confirmPlatform({ language, known, address, until, zone, link }: ConfirmPlatform): Mail {
  const t = translator(language, 'house')
  const subject = t('confirmPlatform.subject', { known })
  return {
    subject,
    body: (
      <HouseLayout locale={language} title={subject} preview={t('confirmPlatform.lead', { known })}>
        <Lead>{t('confirmPlatform.lead', { known })}</Lead>
        <Pairs
          locale={language}
          rows={[
            { label: t('confirmPlatform.address'), lines: [address], mono: true },
            {
              label: t('confirmPlatform.until'),
              lines: [formatDayTime(new Date(until), zone, language)],
            },
          ]}
        />
        <Action href={link}>{t('confirmPlatform.action', { known })}</Action>
        <Paragraph>{t('confirmPlatform.scanner')}</Paragraph>
        <Paragraph>{t('confirmPlatform.ignore')}</Paragraph>
      </HouseLayout>
    ),
  }
}
