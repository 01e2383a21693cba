import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft } from '@/db/schema/fleet'
import { people, pilots } from '@/db/schema/people'

/** What aircraft and pilots are called on the board, by id; those too that are there no more. */
export async function namesOnBoard(club: Club): Promise<ReadonlyMap<string, string>> {
  const { firstName, lastName } = people
  const [planes, crew] = await Promise.all([
    club.tx
      .select({ id: aircraft.id, name: aircraft.registration })
      .from(aircraft)
      .where(eq(aircraft.clubId, club.id)),
    club.tx
      .select({ id: pilots.personId, firstName, lastName })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(eq(pilots.clubId, club.id)),
  ])
  return new Map([
    ...planes.map(({ id, name }) => [id, name] as const),
    ...crew.map((pilot) => [pilot.id, `${pilot.firstName} ${pilot.lastName}`.trim()] as const),
  ])
}
