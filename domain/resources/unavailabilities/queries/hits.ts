import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { occupancy } from '@/db/schema/occupancy'
import type { FactSpan } from '../schema'

/** The bookings that take a subject's time in a span, locked by id until the transaction ends. */
export async function lockHit(club: Club, span: FactSpan): Promise<void> {
  await club.tx.execute(sql`
    select ${bookings.id} from ${bookings}
    where ${bookings.clubId} = ${club.id} and ${bookings.id} in (${taking(club, span)})
    order by ${bookings.id} for update`)
}

function taking(club: Club, span: FactSpan) {
  return sql`select ${occupancy.ref} from ${occupancy} where ${occupancy.id} in (${placesIn(club, span)})
    and ${occupancy.clubId} = ${club.id}`
}

/** The places that bookings take of a subject's time in a span, as a subquery of their ids. */
export function placesIn(club: Club, { subjectId, from, to }: FactSpan) {
  return sql`select place.id from ${occupancy} place
    where place.club_id = ${club.id} and place.subject_id = ${subjectId}::uuid and place.kind = 'booking'
      and place.ends_at > ${from.toISOString()}::timestamptz and place.starts_at < ${to.toISOString()}::timestamptz`
}
