import type { Locale } from '@/lib/i18n/locale'
import type { MailPayload } from '../compose'
import type { FlightFacts, PreviousFlight } from '../facts'
import { aFlight } from './flight'

/** The flight a week earlier, in another aircraft with another pilot. */
export const before: PreviousFlight = {
  start: '2026-11-28T13:30:00Z',
  meetAt: '2026-11-28T13:10:00Z',
  aircraft: { type: 'DR400/160', registration: 'F-HPTL' },
  pilot: 'Yves',
}

const desk = 'https://envol.example/demo/desk'

/** Every mail there is, in each of its kinds. */
export function everyMail(locale: Locale, facts = aFlight(locale)): MailPayload[] {
  const { club, zone } = facts
  const reader = { firstName: 'Hélène', scheduleUrl: `${desk}/schedule` }
  const booking = {
    activity: facts.activity.name,
    meetAt: facts.meetAt,
    start: facts.start,
    manageUrl: facts.booking.manageUrl,
    references: facts.booking.references,
  }
  const notice = {
    template: 'club-notice-failed',
    notice: 'moved',
    reference: '7KQ4M2XT9B',
    shop: 'boutique.example',
    attempts: 10,
    at: '2026-12-01T09:30:00Z',
    deskUrl: `${desk}/integrations`,
    locale,
    zone,
    club,
  } as const
  const waiting = {
    template: 'waiting-slots',
    activity: facts.activity.name,
    base: facts.base,
    bookUrl: 'https://envol.example/demo/book/slots',
    leaveUrl: 'https://envol.example/demo/waiting/abc',
    locale,
    zone,
    club,
  } as const
  const given = {
    template: 'gift-voucher',
    locale,
    club,
    deskAddress: 'envol.example/demo/book',
    gift: {
      reference: '7K3Q9M0XWT',
      opens: facts.activity.name,
      passengers: 2,
      until: '5 mars 2027',
      beneficiary: 'Zoé',
      buyer: 'Élodie Bergès',
      message: 'Bon vol !',
      bookUrl: 'https://envol.example/demo/book?reference=7K3Q9M0XWT',
    },
  } as const
  const cancelled = {
    template: 'booking-cancelled',
    facts,
    note: null,
    bookUrl: 'https://envol.example/demo/book',
  } as const
  const toClub = { template: 'club-booking', facts, deskUrl: `${desk}/bookings/1` } as const
  return [
    { template: 'booking-confirmed', facts },
    { ...given, whom: 'beneficiary' },
    { ...given, whom: 'buyer', gift: { ...given.gift, message: '', until: null } },
    { template: 'booking-changed', facts, previous: before },
    { template: 'booking-changed', facts, previous: { ...before, start: facts.start, meetAt: facts.meetAt } },
    {
      ...cancelled,
      cause: 'customer',
      coupons: [{ reference: '7KQ4M2XT9B', again: true, until: '2027-06-30' }],
    },
    { ...cancelled, cause: 'weather', coupons: [{ reference: '7KQ4M2XT9B', again: true, until: null }] },
    { ...cancelled, cause: 'club', coupons: [{ reference: '7KQ4M2XT9B', again: false, until: null }] },
    { template: 'booking-reminder', facts, when: 'two-days' },
    { template: 'booking-reminder', facts, when: 'eve' },
    { template: 'booking-link', locale, zone, club, bookings: [booking] },
    {
      template: 'booking-link',
      locale,
      zone,
      club,
      bookings: [booking, { ...booking, ...before, manageUrl: 'https://envol.example/demo/b/other' }],
    },
    { template: 'pilot-flight', facts, ...reader, change: 'assigned' },
    { template: 'pilot-flight', facts, ...reader, change: 'moved', previous: before },
    { template: 'pilot-flight', facts, ...reader, change: 'removed' },
    { template: 'pilot-flight', facts, ...reader, change: 'cancelled' },
    ...internalMails(facts),
    {
      template: 'pilot-declined',
      facts,
      pilot: 'Hélène Castan',
      external: true,
      deskUrl: `${desk}/replacements?booking=1`,
    },
    { ...toClub, event: 'booked', by: { kind: 'customer', name: 'Camille Estève' } },
    { ...toClub, event: 'moved', by: { kind: 'staff', name: 'Hélène Castan' }, previous: before },
    { ...toClub, event: 'cancelled', by: { kind: 'api', name: 'boutique' } },
    { ...notice, cause: 'failed', answer: null },
    { ...notice, cause: 'conflict', answer: '409 Conflict' },
    { ...waiting, slots: [facts] },
    { ...waiting, slots: Array.from({ length: 11 }, (_, day) => daysAfter(facts, day)) },
  ]
}

function daysAfter({ meetAt, start }: Pick<PreviousFlight, 'meetAt' | 'start'>, days: number) {
  const later = (instant: string) => new Date(Date.parse(instant) + days * 86_400_000).toISOString()
  return { meetAt: later(meetAt), start: later(start) }
}

function internalMails(facts: FlightFacts): MailPayload[] {
  const { locale, zone, club, activity, base, meetAt, start, end, aircraft } = facts
  const flown = { locale, zone, club, activity, base, meetAt, start, end, aircraft }
  const lesson = { ...flown, pilot: 'Hélène Castan', member: 'Léa Fabre', title: 'Tours de piste' }
  const common = {
    template: 'internal-flight',
    facts: lesson,
    firstName: 'Léa',
    by: 'Sophie Barthe',
    scheduleUrl: `${desk}/schedule?date=2026-12-05`,
    preferencesUrl: `${desk}/me`,
  } as const
  const previous = { ...before, end: '2026-11-28T14:30:00Z', pilot: 'Marc Delpech', member: 'Léa Fabre' }
  return [
    { ...common, change: 'planned' },
    { ...common, change: 'moved', previous },
    { ...common, change: 'removed' },
    { ...common, by: null, change: 'cancelled', reason: 'Plafond bas.' },
  ]
}
