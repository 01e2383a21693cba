import { eq } from 'drizzle-orm'
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
