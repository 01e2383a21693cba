import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { flightsAhead } from '@/domain/resources/pilots/queries/own-flights'
import { loadPilot } from '@/domain/resources/pilots/queries/roster'
import { dutiesAhead, weeklyOpenings } from '@/domain/resources/presences/queries/duties'
import { weekOf } from '@/domain/resources/presences/queries/week'
import { dutyOn, nextWeekendDays, problemOf, uncovered } from '@/domain/resources/presences/rules/duties'
import { mayKeep } from '@/domain/resources/presences/rules/week'
import { parts } from '@/domain/resources/presences/schema'
import { absencesOf } from '@/domain/resources/unavailabilities/queries/facts'
import { isUuid } from '@/lib/id'
import { localDate } from '@/lib/time'
import { peopleWords } from '../_people/words'

const FLIGHTS = 30

/** Everything that the page of one pilot shows; a 404 for whoever may not keep their presences. */
export async function openPilot(slug: string, pilotId: string) {
  const { ref, actor, person } = await staffOf(slug)
  const now = new Date()
  if (!isUuid(pilotId) || !mayKeep(person, pilotId)) notFound()
  const found = await inClub(ref, actor, async (club) => {
    const pilot = await loadPilot(club, pilotId)
    if (!pilot) return null
    const [week, duties, absences, flights, openings] = await Promise.all([
      weekOf(club, pilotId),
      dutiesAhead(club, pilotId, now),
      absencesOf(club, pilotId, now),
      flightsAhead(club, pilotId, now, FLIGHTS),
      weeklyOpenings(club),
    ])
    return { pilot, week, duties, absences, flights, openings }
  })
  if (!found) notFound()
  const { openings, ...shown } = found
  const today = localDate(now, ref.timeZone)
  const choices = nextWeekendDays(now, ref.timeZone).map((date) => ({
    date,
    today: date === today,
    parts: parts
      .map((part) => ({ part, ...dutyOn(date, part, { openings, zone: ref.timeZone }) }))
      .filter((one) => problemOf(one, now) === null)
      .map((one) => ({ ...one, open: uncovered(one, found.duties).length === 0 })),
  }))
  const locale = await requestLocale(person.language)
  return {
    ...shown,
    choices,
    words: peopleWords(locale, ref.timeZone),
    club: ref,
    rights: person.rights,
    own: person.id === pilotId,
    today,
    now,
  }
}

export type OpenPilot = Awaited<ReturnType<typeof openPilot>>
