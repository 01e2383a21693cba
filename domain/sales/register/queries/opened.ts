import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import type { ActivityNames } from '../schema'

/** What the activities of the club are called, in its order. */
export async function activityNames(club: Club): Promise<ActivityNames> {
  const rows = await club.tx
    .select({ code: activities.code, name: activities.name })
    .from(activities)
    .where(eq(activities.clubId, club.id))
    .orderBy(activities.rank, activities.id)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The activities that coupons may open: those offered externally, in the club's order. */
export async function activitiesSold(club: Club) {
  return club.tx
    .select({ code: activities.code, name: activities.name })
    .from(activities)
    .where(and(eq(activities.clubId, club.id), eq(activities.external, true), isNull(activities.retiredAt)))
    .orderBy(activities.rank, activities.id)
}

/** The currency in which most of the club's activities are priced (ISO 4217). */
export async function clubCurrency(club: Club): Promise<string> {
  const [row] = await club.tx
    .select({ currency: activities.currency })
    .from(activities)
    .where(eq(activities.clubId, club.id))
    .groupBy(activities.currency)
    .orderBy(sql`count(*) desc`, activities.currency)
    .limit(1)
  return row?.currency ?? 'EUR'
}
