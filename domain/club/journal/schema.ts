import type { LocalDate } from '@/lib/time'

/** Who is looked for: somebody of the club (an id), its customers, its shops and keys, the owner of its account, or the product itself. */
export const strangers = ['customer', 'key', 'account', 'system'] as const

/** What is looked for in the journal; null: everything. Days are local and both included. */
export type JournalFilter = {
  who: string | null
  /** A noun (`booking`) or one event of it (`booking.moved`). */
  what: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** The id of the thing that the lines are about. */
  about: string | null
}

/** Everything that verbs write down, by what it is about; each has its words in the messages. */
export const journalEvents = [
  'booking.booked',
  'booking.moved',
  'booking.cancelled',
  'booking.planned',
  'booking.beyond_limits',
  'booking.address_corrected',
  'booking.postponed',
  'booking.upheld',
  'booking.unconfirmed',
  'booking.arrived',
  'booking.flown',
  'booking.no_show',
  'booking.undone',
  'booking.declined',
  'booking.call_noted',
  'booking.call_closed',
  'booking.corrected',
  'booking.call_taken_back',
  'booking.links_sent',
  'coupon.issued',
  'coupon.mailed',
  'coupon.prolonged',
  'coupon.shortened',
  'coupon.void',
  'coupon.given_back',
  'letter.replayed',
  'key.issued',
  'key.revoked',
  'shop.connected',
  'shop.ended',
  'shop.secret_renewed',
  'shop.tried',
  'aircraft.added',
  'aircraft.changed',
  'aircraft.retired',
  'aircraft.brought_back',
  'aircraft.paper_kept',
  'aircraft.paper_dropped',
  'aircraft.grounded',
  'aircraft.grounding_changed',
  'aircraft.grounding_removed',
  'pilot.absent',
  'pilot.absence_changed',
  'pilot.absence_removed',
  'pilot.duty_opened',
  'pilot.duty_closed',
  'pilot.presences',
  'person.preferences',
  'person.calendar_renewed',
  'pilot.left',
  'booking.decline_taken_back',
  'club.closed',
  'club.reopened',
  'club.identity_changed',
  'club.texts_changed',
  'club.conditions_changed',
  'club.samples_removed',
  'club.live',
  'club.online',
  'club.entered',
  'import.uploaded',
  'import.read_again',
  'import.started',
  'import.done',
  'import.taken_back',
  'import.undone',
] as const

export type JournalEvent = (typeof journalEvents)[number]
