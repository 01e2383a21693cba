import { type LocalDate, weekday } from '@/lib/time'
import { livedDays, lostSunday } from './calendar'
import { chance, shuffled } from './chance'
import type { Plane } from './fleet'
import { isThere } from './pilots'
import { type Cast, type Flight, minutesFrom } from './schedule'

/** Take-offs in minutes past local midnight, far enough apart for 90 minutes, the last before a December sunset. */
const WEEKEND = { share: 0.72, starts: [540, 640, 740, 840, 940] }
const WEEKDAY = { share: 0.14, starts: [570, 840, 940] }
const LESSONS_A_DAY = 2

/** Lessons and hires of ordinary days: week-ends are some 60 % full, weekdays sparse. */
export function liveEveryDay(cast: Cast): void {
  const lost = lostSunday(cast.calendar)
  for (const day of livedDays(cast.calendar)) {
    const { share, starts } = weekday(day) >= 6 ? WEEKEND : WEEKDAY
    for (const plane of cast.planes) {
      for (const start of starts) {
        const position = [cast.calendar.week(day), weekday(day), plane.registration, start]
        if (chance(...position) < share) fly(cast, plane, day, start, position, day === lost)
      }
    }
  }
}

function fly(
  cast: Cast,
  plane: Plane,
  day: LocalDate,
  minute: number,
  position: (string | number)[],
  lost: boolean,
): void {
  const start = cast.calendar.at(day, minute)
  const end = minutesFrom(start, chance(...position, 'duration') < 0.5 ? 60 : 90)
  const span = { plane, start, end, ...(lost && { lostTo: 'Vent fort' }) }
  const lessons = lessonsOn(cast, day, span)
  const hires = hiresOn(cast, span)
  const wished = chance(...position, 'lesson') < 0.6 ? [lessons, hires] : [hires, lessons]
  wished.flatMap((flights) => shuffled(flights, ...position)).some((flight) => cast.schedule.take(flight))
}

type Timed = Pick<Flight, 'plane' | 'start' | 'end'>

function lessonsOn(
  { calendar, schedule, activity, pilots, members }: Cast,
  day: LocalDate,
  span: Timed,
): Flight[] {
  const learns = span.plane.registration === 'F-JKAV' ? 'learns_ulm' : 'learns'
  const students = members.filter(({ flies, id }) => flies === learns && schedule.load(id, span.start) === 0)
  const teachers = pilots.filter(
    (pilot) =>
      pilot.activities.includes('instruction') &&
      pilot.planes.includes(span.plane.registration) &&
      schedule.load(pilot.id, span.start) < LESSONS_A_DAY &&
      isThere(pilot, calendar, day, span.start, span.end),
  )
  return teachers.flatMap(({ id: pilotId }) =>
    students.map(({ id }) => ({ ...span, activity: activity('instruction'), pilotId, memberId: id })),
  )
}

function hiresOn({ schedule, activity, members }: Cast, span: Timed): Flight[] {
  return members
    .filter(({ flies, id }) => flies === 'hires' && schedule.load(id, span.start) < 3)
    .map(({ id }) => ({ ...span, activity: activity('hire'), pilotId: null, memberId: id }))
}
