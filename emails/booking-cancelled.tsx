import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, type LocalDate } from '@/lib/time'
import type { FlightFacts } from './facts'
import type { Mail } from './mail'
import { CallTheClub, CustomerMail } from './parts/customer'
import { Action, Callout, Lead, Paragraph, Title } from './parts/prose'
import { Zone } from './parts/rail'
import { timesOf } from './words'

/** One coupon after the cancellation: usable again or not, and its last day when it has one. */
type CouponAfter = { reference: string; again: boolean; until: LocalDate | null }

/** What in the sky forbids to fly; `other`: just the weather. */
export type Weather = 'wind' | 'visibility' | 'ceiling' | 'storm' | 'other'

export type BookingCancelled = {
  facts: FlightFacts
  cause: 'customer' | 'club' | 'weather'
  weather?: Weather
  /** What the club adds in its own words, plain text. */
  note: string | null
  coupons: CouponAfter[]
  /** Where another slot is chosen; null when the desk is closed. */
  bookUrl: string | null
}

export function bookingCancelled({
  facts,
  cause,
  weather = 'other',
  note,
  coupons,
  bookUrl,
}: BookingCancelled): Mail {
  const t = translator(facts.locale, 'mails')
  const times = timesOf(facts, facts)
  const postponed = cause === 'weather'
  const subject = t(postponed ? 'cancelled.postponed' : 'cancelled.subject', times)
  const lead = t(`cancelled.${cause}`, { ...times, weather })
  const { firstName } = facts.contact
  const sentences = coupons.map((coupon) => couponSentence(facts, coupon))
  return {
    subject,
    body: (
      <CustomerMail facts={facts} title={subject} preview={sentences[0] ?? lead}>
        <Title>{t(postponed ? 'cancelled.postponedTitle' : 'cancelled.title', { firstName })}</Title>
        <Lead>{lead}</Lead>
        <Zone locale={facts.locale} zone={facts.zone} />
        {note && <Paragraph>{note}</Paragraph>}
        {sentences.map((sentence) => (
          <Callout key={sentence}>{sentence}</Callout>
        ))}
        {bookUrl && coupons.some(({ again }) => again) && <Action href={bookUrl}>{t('action.again')}</Action>}
        <Paragraph>{t('cancelled.calendar')}</Paragraph>
        <CallTheClub facts={facts} sentence="question" />
      </CustomerMail>
    ),
  }
}

function couponSentence({ locale }: FlightFacts, { reference, again, until }: CouponAfter): string {
  const t = translator(locale, 'mails')
  const shown = displayCode(reference)
  if (!again) return t('cancelled.spent', { reference: shown })
  if (until === null) return t('cancelled.again', { reference: shown })
  const day = formatDate(dayInstant(until), CALENDAR, locale)
  return t('cancelled.againUntil', { reference: shown, until: day })
}
