import { addDays, addMonths, type LocalDate } from '@/lib/time'

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

/** The last local day accepted without a call: the printed one plus the club's days of grace. Null: no end. */
export function lastDayAccepted(expiresOn: LocalDate | null, graceDays: number): LocalDate | null {
  return expiresOn ? addDays(expiresOn, graceDays) : null
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
