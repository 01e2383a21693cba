import { isCode, readCode } from '@/lib/code'
import { Refusal } from '@/lib/refusal'
import { addDays, addMonths, type LocalDate } from '@/lib/time'
import type { Verdict } from '../shop/schema'

/** The dated facts that a coupon's state is derived from. */
export type CouponFacts = {
  expiresOn: LocalDate | null
  bookedAt: Date | null
  flownAt: Date | null
  noShowAt: Date | null
  voidAt: Date | null
}

export type CouponState = 'issued' | 'booked' | 'flown' | 'expired' | 'void'

/** Rule 12. A no-show consumes a coupon as a flight does. `today` is the club's local day. */
export function couponState(facts: CouponFacts, today: LocalDate): CouponState {
  if (facts.voidAt) return 'void'
  if (facts.flownAt || facts.noShowAt) return 'flown'
  if (facts.bookedAt) return 'booked'
  if (facts.expiresOn && facts.expiresOn < today) return 'expired'
  return 'issued'
}

/** From this day on an end is none: shops write 9999-12-31 for it. */
const NO_END = '9000-01-01'

/** The last local day accepted without a call: the printed one plus the club's days of grace. Null: no end. */
export function lastDayAccepted(expiresOn: LocalDate | null, graceDays: number): LocalDate | null {
  return expiresOn && expiresOn < NO_END ? addDays(expiresOn, graceDays) : null
}

/** How a club takes late coupons: for how many days after their end, and whether a flight or its booking must be in time. */
export type CouponTerms = { graceDays: number; expiryJudged: 'flight' | 'booking' }

/**
 * The last local day on which a flight paid with all of these coupons may start; null when none of them ends, or the club
 * judges the day of the booking.
 */
export function lastDayToFly(
  coupons: readonly Pick<CouponFacts, 'expiresOn'>[],
  { graceDays, expiryJudged }: CouponTerms,
): LocalDate | null {
  if (expiryJudged === 'booking') return null
  const ends = coupons.flatMap(({ expiresOn }) => lastDayAccepted(expiresOn, graceDays) ?? [])
  return ends.sort()[0] ?? null
}

/** The register's word on a coupon: null when it is good today, else `invalid_reference` or `reference_expired`. */
export function refusalOf(coupon: CouponFacts, graceDays: number, today: LocalDate): Refusal | null {
  const state = couponState(coupon, today)
  if (state === 'issued') return null
  if (state !== 'expired')
    return new Refusal('invalid_reference', { reason: state === 'void' ? 'cancelled' : 'used' })
  const last = lastDayAccepted(coupon.expiresOn, graceDays)
  return last && last < today ? new Refusal('reference_expired', { expiredOn: coupon.expiresOn }) : null
}

/**
 * What stops a hold that was taken on `heldOn` from becoming a booking on `day`: a coupon that was shortened, made void or used up
 * since. A hold that lasts past the coupon's last midnight is kept to.
 */
export function refusalOfHeld(
  coupons: readonly CouponFacts[],
  terms: CouponTerms,
  { heldOn, day }: { heldOn: LocalDate; day: LocalDate },
): Refusal | null {
  const refused = coupons.flatMap((coupon) => refusalOf(coupon, terms.graceDays, heldOn) ?? [])[0]
  if (refused) return refused
  const last = lastDayToFly(coupons, terms)
  return last && day > last ? new Refusal('reference_expired', { expiredOn: last }) : null
}

/** Whether a coupon opens a flight today: nobody has it, and it is accepted. */
export function isGood(coupon: CouponFacts, graceDays: number, today: LocalDate): boolean {
  return refusalOf(coupon, graceDays, today) === null
}

/** Postponed by the club: good again, for at least three months from today. */
export function postponedExpiry(expiresOn: LocalDate | null, today: LocalDate): LocalDate | null {
  if (!expiresOn) return null
  const atLeast = addMonths(today, 3)
  return expiresOn > atLeast ? expiresOn : atLeast
}

/** May coupons be joined on one flight: they must open at least one activity in common. */
export function commonActivities(
  coupons: readonly { activities: readonly string[] }[],
  offered: readonly string[],
): string[] {
  return offered.filter((code) =>
    coupons.every(({ activities }) => activities.length === 0 || activities.includes(code)),
  )
}

/** Blanks, hyphens of any kind (minus signs and bullets too), quotes, brackets, marks that nobody sees. */
const NOT_COUNTED = /[\s\p{Pd}\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{Cf}\p{Cc}\u2212\u2043\p{VS}"'`´<>]/gu

/** The form in which references are compared and sent, the same at every door (rule 6): upper case, without what people add or cannot see. */
export function normalReference(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(NOT_COUNTED, '')
    .replace(/[.,;:!]+$/, '')
    .toLowerCase()
    .toUpperCase()
}

/** The references that a typed one (normal form) may stand for: itself, and one of ours where O was read for 0, I or L for 1. */
export function readingsOf(reference: string): string[] {
  const read = readCode(reference)
  return read !== reference && isCode(read) ? [reference, read] : [reference]
}

/** A shop's answer is good for a hold this long. */
const FRESH_MS = 15 * 60_000

/** True for the club's own coupons, and for those whose shop answered lately. */
export function isFresh({ shopVerifiedAt }: { shopVerifiedAt: Date | null }, now: Date): boolean {
  return shopVerifiedAt === null || now.getTime() - shopVerifiedAt.getTime() < FRESH_MS
}

/** What the club knows of a coupon before its shop does. */
export type KnownBetter = { freed: boolean; prolonged: boolean }

/**
 * What a shop's answer stops, or null. A `used` is old news while the shop has not been told of a cancellation, and so is an
 * end that the club has moved.
 */
export function refusalBy(answer: Verdict, { freed, prolonged }: KnownBetter): Refusal | null {
  if (answer.kind === 'valid') return null
  if (answer.kind === 'unreachable') return new Refusal('shop_unreachable')
  if (answer.reason === 'used' && freed) return null
  if (answer.reason !== 'expired') return new Refusal('invalid_reference', { reason: answer.reason })
  return prolonged ? null : new Refusal('reference_expired', { expiredOn: answer.expiredOn ?? null })
}
