import type { Closure } from '@/domain/calendar/hours/schema'
import { addDays, clock, localDate } from '@/lib/time'

/** A span of instants as closed hours on the local clock of a zone; one that ends at midnight ends with the day before. */
export function closureOf({ from, to }: { from: Date; to: Date }, zone: string): Required<Closure> {
  const [first, last] = [minuteOf(from, zone), minuteOf(to, zone)]
  const day = localDate(to, zone)
  return {
    from: localDate(from, zone),
    fromMinute: first,
    ...(last === 0 ? { to: addDays(day, -1), toMinute: 1440 } : { to: day, toMinute: last }),
  }
}

function minuteOf(instant: Date, zone: string): number {
  const { hours, minutes } = clock(instant, zone)
  return hours * 60 + minutes
}
