const HOUR_MS = 3_600_000
const WAIT_MS = 600_000
const PER_HOUR = 60
const LAPSES = 2

export type PastHold = { startAt: Date; createdAt: Date; expiresAt: Date; endedAt: Date | null }

const lapsed = (hold: PastHold, now: Date) => hold.endedAt === null && hold.expiresAt <= now

/**
 * The throttles of holds for one coupon: 60 an hour, and after two lapsed holds of one start ten minutes of waiting for
 * that start. Returns the instant from which it may be tried again, or null when it may now.
 */
export function holdsAgainAt(past: readonly PastHold[], start: Date, now: Date): Date | null {
  const lastHour = past.filter((hold) => hold.createdAt.getTime() > now.getTime() - HOUR_MS)
  const oldest = lastHour.at(-1)
  if (lastHour.length >= PER_HOUR && oldest) return new Date(oldest.createdAt.getTime() + HOUR_MS)
  const [latest, ...earlier] = past
    .filter((hold) => hold.startAt.getTime() === start.getTime() && lapsed(hold, now))
    .sort((a, b) => b.expiresAt.getTime() - a.expiresAt.getTime())
  if (!latest || earlier.length + 1 < LAPSES) return null
  const again = new Date(latest.expiresAt.getTime() + WAIT_MS)
  return again > now ? again : null
}
