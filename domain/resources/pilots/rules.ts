import { dayInstant, type LocalDate } from '@/lib/time'

const DAY = 86_400_000

/** Whole days from today to the last day on which a paper is good: 0 on that day, negative once it is over. */
export function daysLeft(expiresOn: LocalDate, today: LocalDate): number {
  return Math.round((dayInstant(expiresOn).getTime() - dayInstant(today).getTime()) / DAY)
}
