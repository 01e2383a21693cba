import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { duties, people, pilots, profiles } from '@/db/schema/people'
import { linkTokenId, linkTokenIs } from '@/lib/token'
import { flightsBetween } from '../pilots/queries/own-flights'

const DAY = 86_400_000
const [PAST_DAYS, AHEAD_DAYS] = [31, 400]

/** What the address of somebody's calendar is made of; null when there is nobody (any more). */
export async function calendarOwner(club: Club, personId: string) {
  const { id, language, calendarVersion } = people
  const [row] = await club.tx
    .select({ id, language, calendarVersion, rights: profiles.rights })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.clubId, people.clubId), eq(profiles.id, people.profileId)))
    .where(and(eq(people.clubId, club.id), eq(id, personId), isNull(people.anonymisedAt)))
  return row ?? null
}

/** Whose calendar a token opens here; null for any other, a revoked one, and for who left or may not see the schedule. */
export async function ownerBehind(club: Club, token: string, secret: string) {
  const id = linkTokenId(token)
  const owner = id ? await calendarOwner(club, id) : null
  if (!owner?.rights.includes('schedule.see')) return null
  return linkTokenIs(token, secret, 'calendar', owner.id, owner.calendarVersion) ? owner : null
}

/** What stands in somebody's calendar: their flights, called off ones too, and duties (of who still flies), from a month ago to a year ahead. */
export async function loadCalendar(club: Club, personId: string, now: Date) {
  const from = new Date(now.getTime() - PAST_DAYS * DAY)
  const to = new Date(now.getTime() + AHEAD_DAYS * DAY)
  const { id, startAt, endAt } = duties
  const [flights, onDuty] = await Promise.all([
    flightsBetween(club, personId, { from, to }),
    club.tx
      .select({ id, startAt, endAt })
      .from(duties)
      .innerJoin(
        pilots,
        and(eq(pilots.clubId, duties.clubId), eq(pilots.personId, duties.pilotId), eq(pilots.active, true)),
      )
      .where(and(eq(duties.clubId, club.id), eq(duties.pilotId, personId), gt(endAt, from), lt(startAt, to)))
      .orderBy(asc(startAt)),
  ])
  return { flights, duties: onDuty }
}
