import type { VisitChoice, WaitedFor } from '@/db/schema/visits'
import type { Links } from '@/domain/bookings/bookings/rules/flight'
import { type CouponFacts, isGood } from '@/domain/coupons/coupons/rules'
import type { Minutes } from '@/domain/slots/slots/schema'
import type { LocalDate } from '@/lib/time'
import { linkToken, linkTokenId, linkTokenIs } from '@/lib/token'
import type { WaitingParty } from './schema'

// The row may be gone when its link is opened, so the token itself says which club it is for.
const purpose = (clubId: string) => `waiting:${clubId}`
const VERSION = 1

/** The page from which somebody who waits sees the slots or leaves the list. */
export function waitingUrl(
  { appUrl, secret }: Links,
  club: { id: string; slug: string },
  id: string,
): string {
  return `${appUrl}/${club.slug}/book/waiting/${linkToken(secret, purpose(club.id), id, VERSION)}`
}

/** The waiting that such a link names; null for anything else, another club's links included. */
export function waitingIdIn(token: string, secret: string, clubId: string): string | null {
  const id = linkTokenId(token)
  return id && linkTokenIs(token, secret, purpose(clubId), id, VERSION) ? id : null
}

/** Ends when it is left, with its period, or with any of its coupons: booked, void, or expired beyond the days of grace. */
export function isOver(
  waiting: { toDay: LocalDate; leftAt: Date | null },
  coupons: readonly (CouponFacts | undefined)[],
  today: LocalDate,
  graceDays: number,
): boolean {
  if (waiting.leftAt || waiting.toDay < today) return true
  return !coupons.every((coupon) => coupon && isGood(coupon, graceDays, today))
}

/**
 * Which of the free slots are news, and what has been told with them. What was told is forgotten only when nothing is
 * free any more: a slot that is held for some minutes and let go again is no news as long as there are others.
 */
export function newsOf<S extends { start: Minutes }>(told: readonly Minutes[], free: readonly S[]) {
  const news = free.filter(({ start }) => !told.includes(start))
  return { news, told: free.length === 0 ? [] : [...told, ...news.map(({ start }) => start)] }
}

/** The group as it is stored. */
export function choiceOf({ activity, base, passengers, weightsKg, ages }: WaitingParty): VisitChoice {
  return {
    activity: activity.code,
    baseId: base.id,
    passengers,
    ...(weightsKg && { weightsKg }),
    ...(ages && { ages }),
  }
}

/** The same, without what only the waiting list knows. */
export function groupOf({ joined: _joined, told: _told, ...choice }: WaitedFor): VisitChoice {
  return choice
}
