import { and, asc, eq, gt } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { absences, pilots } from '@/db/schema/people'

/** True for a person who flies, or has flown, here. */
export async function isPilot(club: Club, personId: string): Promise<boolean> {
  const found = await club.tx
    .select({ id: pilots.personId })
    .from(pilots)
    .where(and(eq(pilots.clubId, club.id), eq(pilots.personId, personId)))
  return found.length > 0
}

/** An absence as it is now; null when it is not the club's. */
export async function loadAbsence(club: Club, id: string) {
  const [row] = await club.tx
    .select()
    .from(absences)
    .where(and(eq(absences.clubId, club.id), eq(absences.id, id)))
  return row ?? null
}

/** A grounding as it is now; null when it is not the club's. */
export async function loadGrounding(club: Club, id: string) {
  const [row] = await club.tx
    .select()
    .from(unavailability)
    .where(and(eq(unavailability.clubId, club.id), eq(unavailability.id, id)))
  return row ?? null
}

/** A pilot's absences that are not over, the first first. */
export async function absencesOf(club: Club, personId: string, now: Date) {
  return club.tx
    .select({ id: absences.id, startAt: absences.startAt, endAt: absences.endAt })
    .from(absences)
    .where(and(eq(absences.clubId, club.id), eq(absences.personId, personId), gt(absences.endAt, now)))
    .orderBy(asc(absences.startAt))
}
