import { dayInstant, type LocalDate } from '@/lib/time'
import type { Paper } from './schema'

const DAY_MS = 86_400_000
const SOON_DAYS = 30

/** Whole days from today to the last day on which a paper is good: 0 on that day, negative once it is over. */
export function daysLeft(expiresOn: LocalDate, today: LocalDate): number {
  return Math.round((dayInstant(expiresOn).getTime() - dayInstant(today).getTime()) / DAY_MS)
}

/** True for a paper that has run out, or will within a month. */
export function endsSoon({ expiresOn }: Pick<Paper, 'expiresOn'>, today: LocalDate): boolean {
  return daysLeft(expiresOn, today) <= SOON_DAYS
}
