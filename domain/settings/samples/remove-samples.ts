import { and, eq, inArray, lte, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings, holds } from '@/db/schema/bookings'
import { coupons, holdCoupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { occupancy, subjects } from '@/db/schema/occupancy'
import { people } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { judgeSamples, planOf } from './queries'
import type { SampleKind, SamplesPlan } from './schema'

/**
 * Takes away every sample that nothing real uses, at once, and says what went and what stays. Whoever holds or books one at that
 * moment comes first or finds it gone. Refuses `forbidden`.
 */
export async function removeSamples(club: Club, now = new Date()): Promise<SamplesPlan> {
  await must(club, 'settings.manage')
  await lockSamples(club)
  const rows = await judgeSamples(club, now)
  const idsOf = (kind: SampleKind) =>
    rows.filter((row) => row.kind === kind && row.use === null).map(({ id }) => id)
  const gone = { bookings: idsOf('bookings'), coupons: idsOf('coupons') }
  const subjectIds = [...idsOf('aircraft'), ...idsOf('people')]
  await forgetHolds(club, gone.coupons, subjectIds, now)
  await remove(
    club,
    occupancy,
    or(inArray(occupancy.ref, gone.bookings), inArray(occupancy.subjectId, subjectIds)),
  )
  await remove(club, bookings, inArray(bookings.id, gone.bookings))
  await remove(club, coupons, inArray(coupons.id, gone.coupons))
  await remove(club, aircraft, inArray(aircraft.id, subjectIds))
  await remove(club, people, inArray(people.id, subjectIds))
  await remove(club, subjects, inArray(subjects.id, subjectIds))
  const plan = planOf(rows)
  const { aircraft: planes, ...removed } = plan.removed
  if (rows.some(({ use }) => use === null))
    await record(club, { event: 'club.samples_removed', before: { ...removed, aircraft: planes } })
  return plan
}

// Coupons first, as a hold locks them.
async function lockSamples({ tx, id }: Club): Promise<void> {
  for (const table of [coupons, bookings, aircraft, people])
    await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.clubId, id), table.sample))
      .orderBy(table.id)
      .for('update')
}

/** Holds that ran out or ended and still name what goes. */
async function forgetHolds(club: Club, couponIds: string[], subjectIds: string[], now: Date): Promise<void> {
  const { tx, id } = club
  const over = and(eq(holds.clubId, id), or(lte(holds.expiresAt, now), sql`${holds.endedAt} is not null`))
  const touched = or(inArray(holds.aircraftId, subjectIds), inArray(holds.pilotId, subjectIds))
  const found = await tx.select({ id: holds.id }).from(holds).where(and(over, touched))
  const ended = tx.select({ id: holds.id }).from(holds).where(over)
  const holdIds = found.map((hold) => hold.id)
  await remove(
    club,
    holdCoupons,
    or(
      inArray(holdCoupons.holdId, holdIds),
      and(inArray(holdCoupons.couponId, couponIds), inArray(holdCoupons.holdId, ended)),
    ),
  )
  await remove(club, holds, inArray(holds.id, holdIds))
}

type Emptied =
  | typeof holds
  | typeof holdCoupons
  | typeof occupancy
  | typeof bookings
  | typeof coupons
  | typeof aircraft
  | typeof people
  | typeof subjects

async function remove({ tx, id }: Club, table: Emptied, which: ReturnType<typeof or>): Promise<void> {
  await tx.delete(table).where(and(eq(table.clubId, id), which))
}
