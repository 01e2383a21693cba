import type { Club } from '@/db/club'
import type { Right } from '@/db/schema/rights'
import { countWaiting } from '@/domain/schedule/postponements/queries'
import { countHits } from '@/domain/schedule/replacements/queries'
import { addDays, localDate } from '@/lib/time'
import { countToConfirm } from './flights'

/** What waits for somebody at the desk, as numbers of bookings; null where their rights do not reach. */
export type Attention = {
  /** External flights of today and tomorrow that are neither upheld nor called off. */
  toConfirm: number | null
  /** Bookings that cannot be flown as they stand. */
  hits: number | null
  /** Postponed flights whose customers have not chosen another slot. */
  unrebooked: number | null
}

export async function whatWaits(club: Club, rights: readonly Right[], now = new Date()): Promise<Attention> {
  const today = localDate(now, club.timeZone)
  const days = rights.includes('day.see') ? [today, addDays(today, 1)] : []
  const settles = rights.includes('bookings.all')
  const [confirm, hits, unrebooked] = await Promise.all([
    Promise.all(days.map((day) => countToConfirm(club, day))),
    settles ? countHits(club, now) : null,
    settles ? countWaiting(club, now) : null,
  ])
  return { toConfirm: days.length > 0 ? confirm.reduce((sum, one) => sum + one, 0) : null, hits, unrebooked }
}
