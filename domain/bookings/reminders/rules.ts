import { addDays, instantOf, localDate } from '@/lib/time'

const MORNING = 8 * 60
const EVENING = 18 * 60
const TO_THINK_MS = 14 * 3_600_000

/**
 * When the two reminders leave: two days before at 8 h, early enough to use the cut-off it tells of (14 h before it at the
 * latest), and the evening before at 18 h. Both on the airfield's clock.
 */
export function reminderTimes(startAt: Date, cutoffAt: Date, zone: string): { twoDays: Date; eve: Date } {
  const day = localDate(startAt, zone)
  const morning = instantOf(addDays(day, -2), MORNING, zone)
  const inTime = new Date(cutoffAt.getTime() - TO_THINK_MS)
  return { twoDays: inTime < morning ? inTime : morning, eve: instantOf(addDays(day, -1), EVENING, zone) }
}
