import { addDays, instantOf, localDate } from '@/lib/time'
import { type Choice, type FreePeriod, type Keepable, keepable } from './schema'

const FREE_DAYS = 60
const FREE_FLIGHTS = 20

/** The ticks of a form or an address; what is none of them is left out. */
export function choiceOf(ticked: readonly unknown[]): Choice {
  return new Set<Keepable>(keepable.filter((one) => ticked.includes(one)))
}

/**
 * The free period of a platform that is live since `liveAt`: 60 whole local days after that day, or 20 flown flights, whichever is
 * later. Its days end at midnight on the airfield's clock, on the days of a clock change too.
 */
export function freePeriod(liveAt: Date, flown: number, zone: string, now: Date): FreePeriod {
  const until = instantOf(addDays(localDate(liveAt, zone), FREE_DAYS + 1), 0, zone)
  return { until, flown, over: now >= until && flown >= FREE_FLIGHTS }
}
