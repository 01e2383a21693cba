import { translator } from '@/lib/i18n/translator'
import { type BookingCancelled, bookingCancelled } from './booking-cancelled'
import { type BookingChanged, bookingChanged } from './booking-changed'
import { type BookingConfirmed, bookingConfirmed } from './booking-confirmed'
import { type BookingLink, bookingLink } from './booking-link'
import { type BookingReminder, bookingReminder } from './booking-reminder'
import { type ClubBooking, clubBooking } from './club-booking'
import { type ClubNoticeFailed, clubNoticeFailed } from './club-notice-failed'
import { flightCalendar } from './documents/calendar'
import { confirmationPdf } from './documents/confirmation'
import { giftPdf } from './documents/gift'
import type { FlightFacts } from './facts'
import { type GiftVoucher, giftVoucher } from './gift-voucher'
import { type InternalFlight, internalFlight } from './internal-flight'
import type { Mail } from './mail'
import { type PilotDeclined, pilotDeclined } from './pilot-declined'
import { type PilotFlight, pilotFlight } from './pilot-flight'
import { type SignInLink, signInLink } from './sign-in-link'
import { type WaitingSlots, waitingSlots } from './waiting-slots'

/** Everything a mail says, as JSON: stored with the letter, rendered when it leaves. */
export type MailPayload =
  | ({ template: 'booking-confirmed' } & BookingConfirmed)
  | ({ template: 'booking-changed' } & BookingChanged)
  | ({ template: 'booking-cancelled' } & BookingCancelled)
  | ({ template: 'booking-reminder' } & BookingReminder)
  | ({ template: 'booking-link' } & BookingLink)
  | ({ template: 'pilot-flight' } & PilotFlight)
  | ({ template: 'internal-flight' } & InternalFlight)
  | ({ template: 'pilot-declined' } & PilotDeclined)
  | ({ template: 'club-booking' } & ClubBooking)
  | ({ template: 'club-notice-failed' } & ClubNoticeFailed)
  | ({ template: 'sign-in-link' } & SignInLink)
  | ({ template: 'waiting-slots' } & WaitingSlots)
  | ({ template: 'gift-voucher' } & GiftVoucher)

type Attachment = { filename: string; contentType: string; make: () => Promise<Buffer> }

export type ComposedMail = Mail & { attachments: Attachment[] }

/** The mail of a payload. Attachments are made only when asked for. */
export function composeMail(payload: MailPayload): ComposedMail {
  switch (payload.template) {
    case 'booking-confirmed':
      return { ...bookingConfirmed(payload), attachments: papers(payload.facts) }
    case 'booking-changed':
      return { ...bookingChanged(payload), attachments: papers(payload.facts) }
    case 'booking-cancelled':
      return { ...bookingCancelled(payload), attachments: [calendarFile(payload.facts, 'CANCEL')] }
    case 'booking-reminder':
      return { ...bookingReminder(payload), attachments: [] }
    case 'booking-link':
      return { ...bookingLink(payload), attachments: [] }
    case 'pilot-flight':
      return { ...pilotFlight(payload), attachments: [] }
    case 'internal-flight':
      return { ...internalFlight(payload), attachments: [] }
    case 'pilot-declined':
      return { ...pilotDeclined(payload), attachments: [] }
    case 'club-booking':
      return { ...clubBooking(payload), attachments: [] }
    case 'club-notice-failed':
      return { ...clubNoticeFailed(payload), attachments: [] }
    case 'sign-in-link':
      return { ...signInLink(payload), attachments: [] }
    case 'waiting-slots':
      return { ...waitingSlots(payload), attachments: [] }
    case 'gift-voucher':
      return { ...giftVoucher(payload), attachments: [giftFile(payload)] }
  }
}

function papers(facts: FlightFacts): Attachment[] {
  const t = translator(facts.locale, 'document')
  const pdf = {
    filename: `${t('file')}.pdf`,
    contentType: 'application/pdf',
    make: () => confirmationPdf(facts),
  }
  return [pdf, calendarFile(facts, 'PUBLISH')]
}

function giftFile({ gift, ...facts }: GiftVoucher): Attachment {
  return {
    filename: `${translator(facts.locale, 'document')('gift.file', { count: 1 })}.pdf`,
    contentType: 'application/pdf',
    make: () => giftPdf({ ...facts, gifts: [gift] }),
  }
}

function calendarFile(facts: FlightFacts, method: 'PUBLISH' | 'CANCEL'): Attachment {
  return {
    filename: `${translator(facts.locale, 'document')('calendarFile')}.ics`,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    make: async () => Buffer.from(flightCalendar(facts, method), 'utf8'),
  }
}
