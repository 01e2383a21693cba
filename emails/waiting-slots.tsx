import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFacts, FlightFacts } from './facts'
import type { Mail } from './mail'
import { CallTheClub } from './parts/customer'
import { Layout } from './parts/layout'
import { Action, Dashes, Inline, Lead, Paragraph, Title } from './parts/prose'
import { Zone } from './parts/rail'
import { baseName, timesOf } from './words'

export type WaitingSlots = {
  locale: Locale
  zone: string
  club: ClubFacts
  activity: string
  base: Pick<FlightFacts['base'], 'name' | 'icao'>
  /** In order of time, one at least. */
  slots: { meetAt: string; start: string }[]
  bookUrl: string
  /** Opens a page whose one button leaves the list. */
  leaveUrl: string
}

const SHOWN = 8

export function waitingSlots({ locale, zone, club, slots, leaveUrl, bookUrl, ...props }: WaitingSlots): Mail {
  const t = translator(locale, 'mails')
  const count = slots.length
  const lines = slots.slice(0, SHOWN).map((slot) => t('waiting.slot', timesOf({ locale, zone }, slot)))
  const subject = t('waiting.subject', { count, activity: props.activity, base: baseName(props.base) })
  const leave = (words: React.ReactNode) => <Inline href={leaveUrl}>{words}</Inline>
  return {
    subject,
    body: (
      <Layout
        locale={locale}
        club={club}
        title={subject}
        preview={lines[0] ?? subject}
        reason={t('footer.waiting')}
      >
        <Title>{t('waiting.title', { count })}</Title>
        <Lead>{t('waiting.intro')}</Lead>
        <div style={{ marginTop: 20 }}>
          <Dashes items={lines} accent={club.accent} />
        </div>
        {count > SHOWN && <Paragraph>{t('waiting.more', { count: count - SHOWN })}</Paragraph>}
        <Zone locale={locale} zone={zone} />
        <Action href={bookUrl}>{t('action.slots')}</Action>
        <CallTheClub facts={{ locale, club }} sentence="question" />
        <div data-line={`${t('waiting.leaveText')}\n${leaveUrl}`}>
          <Paragraph>{t.rich('waiting.leave', { leave })}</Paragraph>
        </div>
      </Layout>
    ),
  }
}
