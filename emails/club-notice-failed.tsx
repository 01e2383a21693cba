import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDay, formatTime } from '@/lib/time'
import type { ClubFacts } from './facts'
import type { Mail } from './mail'
import { Pairs } from './parts/pairs'
import { Action, Lead, Title } from './parts/prose'
import { Zone } from './parts/rail'
import { StaffMail } from './parts/staff'

export type ClubNoticeFailed = {
  locale: Locale
  zone: string
  club: ClubFacts
  /** Given up after all attempts, or refused by the shop as allocated elsewhere (409). */
  cause: 'failed' | 'conflict'
  notice: 'booked' | 'moved' | 'cancelled' | 'flown'
  reference: string
  shop: string
  attempts: number
  /** ISO 8601, the last attempt. */
  at: string
  /** What came back, as the delivery log shows it; null when nothing did. */
  answer: string | null
  deskUrl: string | null
}

export function clubNoticeFailed(props: ClubNoticeFailed): Mail {
  const { locale, zone, club, cause, notice, reference, shop, attempts, answer, deskUrl } = props
  const t = translator(locale, 'mails')
  const at = new Date(props.at)
  const subject = t(`notice.${cause}.subject`, { reference: displayCode(reference) })
  const when = { day: formatDay(at, zone, locale), time: formatTime(at, zone, locale) }
  return {
    subject,
    body: (
      <StaffMail facts={{ locale, club }} to="club" title={subject} preview={t(`notice.event.${notice}`)}>
        <Title>{t(`notice.${cause}.title`)}</Title>
        <Lead>{t(`notice.${cause}.intro`, { count: attempts, ...when })}</Lead>
        <Zone locale={locale} zone={zone} />
        <Pairs
          locale={locale}
          rows={[
            { label: t('field.references', { count: 1 }), lines: [displayCode(reference)], mono: true },
            { label: t('field.shop'), lines: [shop] },
            { label: t('field.notice'), lines: [t(`notice.event.${notice}`)] },
            { label: t('field.answer'), lines: [answer ?? t('notice.none')] },
          ]}
        />
        {deskUrl && <Action href={deskUrl}>{t('action.notice')}</Action>}
      </StaffMail>
    ),
  }
}
