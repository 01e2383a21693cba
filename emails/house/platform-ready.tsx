import { translator } from '@/lib/i18n/translator'
import type { Mail } from '../mail'
import { Pairs } from '../parts/pairs'
import { Action, Callout, Dashes, Lead, Paragraph, Subtitle } from '../parts/prose'
import type { HouseMailBase } from './base'
import { HouseLayout } from './layout'

export type PlatformReady = HouseMailBase & {
  kind: 'platform-ready'
  firstName: string
  /** The organisation's. */
  name: string
  identifier: string
  /** Of the platform, or of the one more sandbox. */
  address: string
  /** Null: `address` is one more sandbox itself. */
  sandboxAddress: string | null
  /** Chooses the password. */
  link: string
  /** For how long the link is good. */
  days: number
}

export function platformReady({
  language,
  firstName,
  name,
  identifier,
  address,
  sandboxAddress,
  link,
  days,
}: PlatformReady): Mail {
  const t = translator(language, 'house')
  const extra = sandboxAddress === null ? 'yes' : 'no'
  const subject = t('platformReady.subject', { name, extra })
  const lead = t('platformReady.lead', { firstName, extra })
  const rows = [
    { label: t('platformReady.address'), lines: [address] },
    ...(sandboxAddress ? [{ label: t('platformReady.sandbox'), lines: [sandboxAddress] }] : []),
    { label: t('platformReady.identifier'), lines: [identifier], mono: true },
  ]
  const first = ['look', 'change', 'open'] as const
  return {
    subject,
    body: (
      <HouseLayout locale={language} title={subject} preview={lead}>
        <Lead>{lead}</Lead>
        <Pairs locale={language} rows={rows} />
        <Action href={link}>{t('platformReady.action')}</Action>
        <Paragraph>{t('platformReady.link', { days, extra })}</Paragraph>
        <Subtitle>{t('platformReady.firstTitle')}</Subtitle>
        <Dashes items={first.map((step) => t(`platformReady.first.${step}`))} accent={null} />
        <Callout>{t('platformReady.test')}</Callout>
        <Subtitle>{t('platformReady.productionTitle')}</Subtitle>
        <Paragraph>{t('platformReady.production')}</Paragraph>
      </HouseLayout>
    ),
  }
}
