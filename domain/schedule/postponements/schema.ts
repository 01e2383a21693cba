import { z } from 'zod/mini'
import type { Weather } from '@/emails/booking-cancelled'
import type { Locale } from '@/lib/i18n/locale'
import { tidyLine } from '@/lib/text'
import type { LocalDate } from '@/lib/time'

/** Why it cannot be flown, in the order in which a form offers it. */
export const weathers = [
  'wind',
  'visibility',
  'ceiling',
  'storm',
  'other',
] as const satisfies readonly Weather[]

export type { Weather }

/** Which flights weather may take: one, or all that it meets in a span. */
export type FlightsAsked = { id: string } | { from: Date; to: Date }

/** What staff call off at once: each flight as it stood when that was decided. */
export type Postponement = {
  flights: readonly { id: string; sequence: number }[]
  reason: Weather
  /** In the club's own words; on the letters as it is. */
  note: string
  /** Hours that are closed to online booking with it: a span, or those of the one flight that was asked for. Null: none. */
  closing: FlightsAsked | null
}

/** Why a flight was left as it is. */
export type Skipped = { id: string; why: 'changed' | 'cancelled' | 'over' | 'gone' }

export type Postponed = { postponed: string[]; skipped: Skipped[] }

const MOST_FLIGHTS = 200
const flight = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(\d{1,6})$/i

/** What the button sends: `flights` are `id:sequence`, separated by blanks. Messages are keys. */
export const postponeForm = z.object({
  flights: z.pipe(
    z.string({ error: 'none' }).check(
      z.refine((text) => text.split(' ').every((one) => flight.test(one)), { error: 'none', abort: true }),
      z.refine((text) => text.split(' ').length <= MOST_FLIGHTS, { error: 'many' }),
    ),
    z.transform((text: string) =>
      text.split(' ').map((one) => {
        const [, id = '', sequence = ''] = flight.exec(one) ?? []
        return { id: id.toLowerCase(), sequence: Number(sequence) }
      }),
    ),
  ),
  reason: z.enum(weathers, { error: 'reason' }),
  note: z._default(z.string().check(z.maxLength(300, { error: 'long' })), ''),
  close: z.pipe(
    z.optional(z.string()),
    z.transform((ticked: string | undefined) => ticked !== undefined),
  ),
})

/** A flight that weather may take, with those who would be told. Instants as stored; `who` is the customer or the member. */
export type Hit = {
  id: string
  sequence: number
  external: boolean
  /** When it was postponed already; null: it still stands. */
  postponedAt: Date | null
  meetAt: Date
  startAt: Date
  endAt: Date
  activity: Partial<Record<Locale, string>>
  aircraft: string
  pilot: string | null
  who: string
  /** E.164; empty for internal flights. */
  phone: string
  passengers: number
  /** How many of each are written to when it is postponed. */
  tells: { customers: number; pilots: number; members: number; shop: number }
}

/** Why the club owes a call: it called the flight off (postponed: for the weather), the coupon is in doubt, nothing reached them. */
export type CallReason = 'postponed' | 'cancelled' | 'flagged' | 'unreached'

/** Somebody whom the club owes a call; `call` is the last one since, `since` when the flight was called off, if it was. */
export type Unrebooked = {
  id: string
  why: CallReason
  since: Date | null
  startAt: Date
  who: string
  /** E.164. */
  phone: string
  email: string
  language: Locale
  activity: Partial<Record<Locale, string>>
  passengers: number
  reason: string
  /** Those that are still free. */
  coupons: { reference: string; expiresOn: LocalDate | null }[]
  /** How many it was paid with. */
  paid: number
  sequence: number
  /** The letter about it did not arrive. */
  unreached: boolean
  call: { id: string; at: Date; by: string; answered: boolean } | null
}

/** What closes a line of those to be called; messages are keys. */
export const closeForm = z.object({
  booking: z.uuid(),
  sequence: z.coerce.number(),
  word: z
    .pipe(z.string(), z.transform(tidyLine))
    .check(z.minLength(1, { error: 'word' }), z.maxLength(200, { error: 'word' })),
})
