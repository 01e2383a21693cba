import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { Mail } from '../mail'
import { Action, Lead, Paragraph } from '../parts/prose'
import type { HouseMailBase } from './base'
import { HouseLayout } from './layout'

export type AccountClosing = HouseMailBase & {
  kind: 'account-closing'
  /** ISO instant. */
  closesAt: string
  /** Asked for, or done. */
  done: 'no' | 'yes'
  address: string
}

/** An account will be closed in a week, or is. */
export function accountClosing({ language, closesAt, done, address }: AccountClosing): Mail {
  const t = translator(language, 'house')
  const facts = { done, day: formatDayYear(new Date(closesAt), 'Europe/Paris', language) }
  const subject = t('accountClosing.subject', facts)
  return {
    subject,
    body: (
      <HouseLayout locale={language} title={subject} preview={t('accountClosing.lead', facts)}>
        <Lead>{t('accountClosing.lead', facts)}</Lead>
        <Paragraph>{t('accountClosing.more', facts)}</Paragraph>
        <Action href={address}>{t('accountClosing.action', facts)}</Action>
      </HouseLayout>
    ),
  }
}
