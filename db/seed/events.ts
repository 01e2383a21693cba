import { getTimes } from 'suncalc'
import { addDays } from '@/lib/time'
import type { Tx } from '../client'
import { rangeOf } from '../range'
import { unavailability } from '../schema/fleet'
import { occupancy } from '../schema/occupancy'
import { duties } from '../schema/people'
import { firstOpen } from './calendar'
import { lasbordes } from './club'
import type { Plane } from './fleet'
import type { Member } from './members'
import type { Pilot } from './pilots'
import { type Cast, type Flight, minutesFrom } from './schedule'

const HOUR = 60

/** Takes a flight that the story needs; the schedule must still have room for it. */
function must({ schedule }: Cast, flight: Flight): void {
  if (!schedule.take(flight))
    throw new Error(`no room for a flight of ${flight.plane.registration} at ${flight.start}`)
}

function planeOf({ planes }: Cast, registration: string): Plane {
  const plane = planes.find((one) => one.registration === registration)
  if (!plane) throw new Error(`there is no aircraft ${registration}`)
  return plane
}

function pilotOf({ pilots }: Cast, lastName: string): Pilot {
  const pilot = pilots.find((one) => one.lastName === lastName)
  if (!pilot) throw new Error(`there is no pilot ${lastName}`)
  return pilot
}

function memberOf({ members }: Cast, lastName: string): Member {
  const member = members.find((one) => one.lastName === lastName)
  if (!member) throw new Error(`there is no member ${lastName}`)
  return member
}

/** A Thursday and a Friday away, with a night in La Rochelle. */
export function navigate(cast: Cast): void {
  const { calendar, activity } = cast
  const day = firstOpen(calendar, 2, 4, 1)
  must(cast, {
    activity: activity('hire'),
    plane: planeOf(cast, 'F-HPTL'),
    pilotId: null,
    memberId: memberOf(cast, 'Carrère').id,
    start: calendar.at(day, 9 * HOUR),
    end: calendar.at(addDays(day, 1), 17 * HOUR),
    title: 'Navigation La Rochelle, deux jours',
  })
}

/** A Friday evening of night flying: two aircraft, from an hour after sunset. */
export async function flyByNight(tx: Tx, clubId: string, cast: Cast): Promise<void> {
  const { calendar, activity } = cast
  const day = firstOpen(calendar, 1, 5)
  const { sunset } = getTimes(calendar.at(day, 12 * HOUR), lasbordes.latitude, lasbordes.longitude)
  if (!sunset) throw new Error('the sun did not set')
  const quarter = 15 * 60_000
  const dark = new Date(Math.ceil(minutesFrom(sunset, HOUR).getTime() / quarter) * quarter)
  const lessons = [
    { registration: 'F-GTOZ', teacher: 'Castan', student: 'Fabre', after: 0 },
    { registration: 'F-HAQP', teacher: 'Delpech', student: 'Marty', after: 0 },
    { registration: 'F-GTOZ', teacher: 'Castan', student: 'Rey', after: 90 },
  ]
  for (const { registration, teacher, student, after } of lessons) {
    must(cast, {
      activity: activity('instruction'),
      plane: planeOf(cast, registration),
      pilotId: pilotOf(cast, teacher).id,
      memberId: memberOf(cast, student).id,
      start: minutesFrom(dark, after),
      end: minutesFrom(dark, after + 60),
      title: 'Soirée vol de nuit',
    })
  }
  const evening = { startAt: minutesFrom(dark, -HOUR), endAt: minutesFrom(dark, 3 * HOUR) }
  const teachers = [pilotOf(cast, 'Castan'), pilotOf(cast, 'Delpech')]
  await tx.insert(duties).values(teachers.map(({ id: pilotId }) => ({ clubId, pilotId, ...evening })))
}

/** The two bookings that next week's inspection of F-GTOZ hits. */
export function bookThroughInspection(cast: Cast): void {
  const { calendar, activity } = cast
  const plane = planeOf(cast, 'F-GTOZ')
  const [lesson, hire] = [
    calendar.at(calendar.day(1, 2), 10 * HOUR),
    calendar.at(calendar.day(1, 3), 9 * HOUR),
  ]
  must(cast, {
    activity: activity('instruction'),
    plane,
    pilotId: pilotOf(cast, 'Delpech').id,
    memberId: memberOf(cast, 'Fabre').id,
    start: lesson,
    end: minutesFrom(lesson, 90),
    flags: ['aircraft_unavailable'],
  })
  must(cast, {
    activity: activity('hire'),
    plane,
    pilotId: null,
    memberId: memberOf(cast, 'Doumerc').id,
    start: hire,
    end: minutesFrom(hire, 120),
    flags: ['aircraft_unavailable'],
  })
}

/** From Tuesday to Thursday of next week. Its occupancy fills what the bookings leave free (rule 13). */
export async function inspect(tx: Tx, clubId: string, cast: Cast): Promise<void> {
  const { calendar, schedule } = cast
  const plane = planeOf(cast, 'F-GTOZ')
  const [startAt, endAt] = [
    calendar.at(calendar.day(1, 2), 8 * HOUR),
    calendar.at(calendar.day(1, 4), 18 * HOUR),
  ]
  const [fact] = await tx
    .insert(unavailability)
    .values({ clubId, aircraftId: plane.id, startAt, endAt, reason: 'Visite 50 heures' })
    .returning()
  if (!fact) throw new Error('no unavailability was made')
  const hit = schedule
    .busyOf(plane.id)
    .filter(({ from, to }) => from < endAt && startAt < to)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const edges = [startAt, ...hit.flatMap(({ from, to }) => [from, to]), endAt]
  for (let index = 0; index < edges.length; index += 2) {
    const [from, to] = [edges[index], edges[index + 1]]
    if (!from || !to || from >= to) continue
    schedule.block({ subjectId: plane.id, from, to })
    await tx.insert(occupancy).values({
      clubId,
      subjectId: plane.id,
      during: rangeOf(from, to),
      kind: 'unavailability',
      ref: fact.id,
    })
  }
}
