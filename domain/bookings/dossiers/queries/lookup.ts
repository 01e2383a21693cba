import { and, desc, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { aircraft } from '@/db/schema/fleet'
import { people, pilots } from '@/db/schema/people'
import { folded, meanings } from '../rules/search'
import type { Viewer } from '../schema'
import { nearestDossiers } from './dossiers'

/** What bookings are told apart by: what is flown, with what, by whom. Those of yesterday stand last. */
export async function loadChoices(club: Club) {
  const [flown, fleet, crew] = await Promise.all([
    club.tx
      .select({ id: activities.id, name: activities.name })
      .from(activities)
      .where(eq(activities.clubId, club.id))
      .orderBy(activities.rank, activities.id),
    club.tx
      .select({ id: aircraft.id, registration: aircraft.registration, type: aircraft.type })
      .from(aircraft)
      .where(eq(aircraft.clubId, club.id))
      .orderBy(sql`${aircraft.retiredAt} is not null`, aircraft.rank, aircraft.id),
    club.tx
      .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(eq(pilots.clubId, club.id))
      .orderBy(desc(pilots.active), people.lastName, people.firstName),
  ])
  return { activities: flown, aircraft: fleet, pilots: crew }
}

const MOST = 5

/** What somebody who types this may mean: bookings they may see, then pilots and aircraft for those who see the schedule. */
export async function lookUp(club: Club, viewer: Viewer, search: string, now: Date) {
  const { words } = meanings(search)
  const bookings = await nearestDossiers(club, viewer, search, { limit: MOST, now })
  if (words.length === 0 || !viewer.rights.includes('schedule.see')) {
    return { bookings, pilots: [], aircraft: [] }
  }
  const fits = (text: string) => words.every((word) => folded(text).includes(word))
  const choices = await loadChoices(club)
  return {
    bookings,
    pilots: choices.pilots
      .filter(({ firstName, lastName }) => fits(`${firstName} ${lastName}`))
      .slice(0, MOST),
    aircraft: choices.aircraft
      .filter(({ registration, type }) => fits(`${registration} ${registration.replaceAll('-', '')} ${type}`))
      .slice(0, MOST),
  }
}
