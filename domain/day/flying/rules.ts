import type { Right } from '@/db/schema/rights'
import { type LocalDate, localDate } from '@/lib/time'
import type { Flown, TimesProblem } from './schema'

const HOUR = 3_600_000
/** Further than this from what was planned, a time is a slip of the pen. */
const NEAR_MS = 12 * HOUR
/** Clocks of the tower and of the server may differ this much. */
const AHEAD_MS = 2 * 60_000

/** Whether somebody may see to the day: calls, arrivals, flown, no-show. */
export function mayRunDay(rights: readonly Right[]): boolean {
  return rights.includes('day.see') || rights.includes('bookings.all')
}

/** Whether somebody may decide what a booking leaves behind: coupons given back, facts of another day taken back. */
export function maySettle(rights: readonly Right[]): boolean {
  return rights.includes('bookings.all')
}

/** A wrong tick is taken back the same day by whoever runs it, later by those who settle. */
export function mayTakeBack(rights: readonly Right[], doneAt: Date, now: Date, zone: string): boolean {
  return maySettle(rights) || (mayRunDay(rights) && localDate(doneAt, zone) === localDate(now, zone))
}

/** Why these times of a flight cannot be right, or null. */
export function timesProblem(
  { tookOffAt, landedAt }: Pick<Flown, 'tookOffAt' | 'landedAt'>,
  planned: { startAt: Date; endAt: Date },
  now: Date,
): TimesProblem | null {
  const given = [tookOffAt, landedAt].filter((time) => time !== undefined)
  if (given.some((time) => time.getTime() > now.getTime() + AHEAD_MS)) return 'future'
  if (tookOffAt && landedAt && landedAt <= tookOffAt) return 'order'
  const far = (time: Date | undefined, plan: Date) =>
    time !== undefined && Math.abs(time.getTime() - plan.getTime()) > NEAR_MS
  return far(tookOffAt, planned.startAt) || far(landedAt, planned.endAt) ? 'far' : null
}

/** Passengers can be there from the beginning of the day of the meeting. */
export function dayHasCome(meetAt: Date, now: Date, zone: string): boolean {
  const today: LocalDate = localDate(now, zone)
  return localDate(meetAt, zone) <= today
}

/** Whether the coupons of a booking are good again. */
export function couponsGivenBack(coupons: readonly { releasedAt: Date | null }[]): boolean {
  return coupons.every(({ releasedAt }) => releasedAt !== null)
}
