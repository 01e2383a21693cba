import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { accountLinks, accountSessions, operatorLinks, operatorSessions } from '@/db/schema/accounts'
import { bookings, holds, passengers } from '@/db/schema/bookings'
import { exports } from '@/db/schema/exports'
import { houseThrottles } from '@/db/schema/house'
import { imports } from '@/db/schema/imports'
import { idempotencyKeys } from '@/db/schema/keys'
import { occupancy } from '@/db/schema/occupancy'
import { clubLinks, clubSessions } from '@/db/schema/sessions'
import { signups } from '@/db/schema/signups'
import { throttles, visits } from '@/db/schema/visits'

const DAY_MS = 86_400_000
const WEIGHTS_DAYS = 7
const VISIT_DAYS = 2
const EXPORT_DAYS = 7
const IMPORT_DAYS = 7
const doors = [accountSessions, accountLinks, clubSessions, clubLinks, operatorSessions, operatorLinks]

/** Erases what is kept too long: weights and ages 7 days after the flight, visits, lapsed holds' places, kept answers, counters, sessions and links that ran out after 2 days; full exports and files that were not imported after 7. */
export async function sweep(now = new Date()): Promise<void> {
  const flown = new Date(now.getTime() - WEIGHTS_DAYS * DAY_MS)
  const old = new Date(now.getTime() - VISIT_DAYS * DAY_MS)
  await acrossClubs('sweep', async (tx) => {
    const over = tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(eq(bookings.clubId, passengers.clubId), lt(bookings.endAt, flown)))
    await tx
      .update(passengers)
      .set({ weightKg: null, age: null })
      .where(
        and(
          inArray(passengers.bookingId, over),
          or(isNotNull(passengers.weightKg), isNotNull(passengers.age)),
        ),
      )
    await tx
      .update(holds)
      .set({ weightsKg: null, ages: null })
      .where(and(lt(holds.expiresAt, old), sql`num_nonnulls(${holds.weightsKg}, ${holds.ages}) > 0`))
    await tx.delete(occupancy).where(lt(occupancy.expiresAt, old))
    await tx.delete(visits).where(lt(visits.usedAt, old))
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, old))
    await tx.delete(throttles).where(lt(throttles.windowStart, old))
    await tx.delete(houseThrottles).where(lt(houseThrottles.windowStart, old))
    await tx.delete(signups).where(and(isNull(signups.confirmedAt), lt(signups.expiresAt, old)))
    await tx.delete(exports).where(lt(exports.createdAt, new Date(now.getTime() - EXPORT_DAYS * DAY_MS)))
    const left = new Date(now.getTime() - IMPORT_DAYS * DAY_MS)
    await tx.delete(imports).where(and(isNull(imports.doneAt), lt(imports.touchedAt, left)))
    for (const ended of doors) await tx.delete(ended).where(lt(ended.expiresAt, old))
  })
}
