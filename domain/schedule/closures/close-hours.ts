import type { Club } from '@/db/club'
import { closures } from '@/db/schema/external'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { uuidv7 } from '@/lib/id'
import { closureOf } from './rules'

/**
 * Closes a span to online booking at every base, with a reason that customers may read. What is booked in it stays. Refuses
 * `forbidden`.
 */
export async function closeHours(
  club: Club,
  { from, to, reason }: { from: Date; to: Date; reason: string },
): Promise<void> {
  await must(club, 'bookings.all')
  const hours = closureOf({ from, to }, club.timeZone)
  const id = uuidv7()
  await club.tx.insert(closures).values({
    clubId: club.id,
    id,
    fromDay: hours.from,
    fromMinute: hours.fromMinute,
    toDay: hours.to,
    toMinute: hours.toMinute,
    reason,
  })
  const after = { start: from.toISOString(), end: to.toISOString(), reason }
  await record(club, { event: 'club.closed', subjectId: id, after })
}
