import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { coupons } from '@/db/schema/coupons'
import { loadContact } from '@/domain/club/clubs/queries'
import { localDate } from '@/lib/time'
import { type ImportedCoupon, type Judged, judgeCoupons } from '../rules/coupons'
import type { Reading } from '../rules/reading'

const AT_ONCE = 5000

/** The lines of a file of coupons, judged; those whose reference the register has already are left as they are there. */
export async function judgedCoupons(
  club: Club,
  reading: Reading,
  now: Date,
): Promise<Judged<ImportedCoupon>> {
  const [{ country }, offered] = await Promise.all([loadContact(club), activityChoices(club)])
  const today = localDate(now, club.timeZone)
  const facts = { zone: club.timeZone, country, today, activities: offered }
  const judged = judgeCoupons(reading.entries, reading.how, facts)
  const known = await knownReferences(
    club,
    judged.good.map(({ value }) => value.reference),
  )
  const left = judged.good.filter(({ value }) => known.has(value.reference))
  return {
    ...judged,
    good: judged.good.filter(({ value }) => !known.has(value.reference)),
    left: [...judged.left, ...left.map(({ line }) => ({ line, why: 'known' as const }))],
  }
}

/** The club's activities, with every name by which a file may call them. */
export async function activityChoices(club: Club) {
  const rows = await club.tx
    .select({ code: activities.code, name: activities.name })
    .from(activities)
    .where(eq(activities.clubId, club.id))
    .orderBy(activities.rank, activities.id)
  return rows.map((row) => ({ ...row, names: Object.values(row.name) }))
}

async function knownReferences(club: Club, references: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < references.length; from += AT_ONCE) {
    const some = references.slice(from, from + AT_ONCE)
    const rows = await club.tx
      .select({ reference: coupons.reference })
      .from(coupons)
      .where(and(eq(coupons.clubId, club.id), sql`${coupons.reference} = any(${sql.param(some)})`))
    for (const { reference } of rows) known.add(reference)
  }
  return known
}
