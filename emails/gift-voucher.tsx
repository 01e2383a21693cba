import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import type { Gift, GiftFacts } from './documents/gift'
import type { Mail } from './mail'
import { CallTheClub } from './parts/customer'
import { Layout } from './parts/layout'
import { Pairs } from './parts/pairs'
import { Action, Callout, Lead, Paragraph, Title } from './parts/prose'

/** A coupon that is given, mailed to who is given it or to who bought it. */
export type GiftVoucher = Omit<GiftFacts, 'gifts'> & { gift: Gift; whom: 'beneficiary' | 'buyer' }

export function giftVoucher({ locale, club, gift, whom }: GiftVoucher): Mail {
  const t = translator(locale, 'mails')
  const subject = t(`gift.${whom}.subject`, { club: club.name })
  const from = whom === 'beneficiary' && gift.buyer !== '' && gift.buyer !== gift.beneficiary
  const lead = from ? t('gift.from', { name: gift.buyer }) : t(`gift.${whom}.lead`)
  return {
    subject,
    body: (
      <Layout locale={locale} club={club} title={subject} preview={lead} reason={t('gift.reason')}>
        <Title>
          {whom === 'beneficiary' && gift.beneficiary !== ''
            ? t('gift.greeting', { name: gift.beneficiary })
            : t(`gift.${whom}.title`)}
        </Title>
        <Lead>{lead}</Lead>
        {gift.message !== '' && <Callout>{gift.message}</Callout>}
        <Pairs
          locale={locale}
          rows={[
            { label: t('field.activity'), lines: [gift.opens] },
            { label: t('field.references', { count: 1 }), lines: [displayCode(gift.reference)], mono: true },
            {
              label: t('gift.valid'),
              lines: [gift.until === null ? t('gift.endless') : t('gift.until', { day: gift.until })],
            },
          ]}
        />
        <Action href={gift.bookUrl}>{t('gift.book')}</Action>
        <Paragraph>{t('gift.attached')}</Paragraph>
        <CallTheClub facts={{ locale, club }} sentence="question" />
      </Layout>
    ),
  }
}
