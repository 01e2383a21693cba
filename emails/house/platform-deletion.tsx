import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { Mail } from '../mail'
import { Action, Lead, Paragraph } from '../parts/prose'
import type { HouseMailBase } from './base'
import { HouseLayout } from './layout'

export type PlatformDeletion = HouseMailBase & {
  kind: 'platform-deletion'
  name: string
  slug: string
  zone: string
  /** ISO instant. */
  deletesAt: string
  /** Asked for, or done. */
  done: 'no' | 'yes'
  /** Of the account's list of platforms. */
  address: string
}

/** A platform will go in a week, or is gone. */
export function platformDeletion({
  language,
  name,
  slug,
  zone,
  deletesAt,
  done,
  address,
}: PlatformDeletion): Mail {
  const t = translator(language, 'house')
  const facts = { done, name, slug, day: formatDayYear(new Date(deletesAt), zone, language) }
  const subject = t('platformDeletion.subject', facts)
  return {
    subject,
    body: (
      <HouseLayout locale={language} title={subject} preview={t('platformDeletion.lead', facts)}>
        <Lead>{t('platformDeletion.lead', facts)}</Lead>
        <Paragraph>{t('platformDeletion.more', facts)}</Paragraph>
        <Action href={address}>{t('platformDeletion.action', facts)}</Action>
      </HouseLayout>
    ),
  }
}
