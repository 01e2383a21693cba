import { addDays, eachDay, type LocalDate, weekday } from '@/lib/time'
import type { ActivityCode } from './activities'
import { type Calendar, COMING_WEEKS, lostSunday, PAST_WEEKS } from './calendar'
import { shuffled } from './chance'
import { isThere } from './pilots'
import { type Cast, type Customer, type Flight, minutesFrom } from './schedule'

/** Weekly hours in which external flights are flown (minutes past local midnight), and their step. */
export const openingHours = [
  { weekday: 3, fromMinute: 14 * 60, toMinute: 17 * 60 },
  { weekday: 6, fromMinute: 9 * 60 + 30, toMinute: 12 * 60 },
  { weekday: 6, fromMinute: 14 * 60, toMinute: 17 * 60 },
  { weekday: 7, fromMinute: 9 * 60 + 30, toMinute: 12 * 60 },
]
export const stepMinutes = 45

const DAY = 86_400_000

type Story = Omit<Customer, 'bookedAt'> & { activity: ActivityCode; planes: readonly string[] }

const aeroplanes = ['F-GVAL', 'F-HPTL', 'F-HAQP']
const fourSeaters = ['F-GVAL', 'F-HPTL', 'F-GTOZ']
const discovery = { activity: 'discovery-30', planes: fourSeaters, language: 'fr' } as const
const ulm = { activity: 'discovery-ulm-30', planes: ['F-JKAV'], language: 'fr' } as const
const lesson = { activity: 'initiation', planes: aeroplanes, language: 'fr' } as const

const stories = {
  alone: { ...discovery, firstName: 'Paul', lastName: 'Lefèvre', weightsKg: [78], coupons: ['booked1'] },
  family: {
    ...discovery,
    planes: ['F-HPTL'],
    firstName: 'Amandine',
    lastName: 'Castel',
    weightsKg: [61, 83, 34],
    coupons: ['bookedPair1', 'bookedPair2'],
  },
  tourists: {
    ...discovery,
    language: 'en',
    firstName: 'Emma',
    lastName: 'Whitfield',
    weightsKg: [59, 81],
    coupons: ['booked2'],
  },
  ulm: { ...ulm, firstName: 'Rachid', lastName: 'Amrani', weightsKg: [74], coupons: ['bookedUlm'] },
  flown1: { ...discovery, firstName: 'Virginie', lastName: 'Blanc', weightsKg: [64], coupons: ['flown1'] },
  flown2: {
    ...discovery,
    firstName: 'Gilles',
    lastName: 'Fournier',
    weightsKg: [88, 66],
    coupons: ['flown2'],
  },
  flown3: {
    ...discovery,
    planes: ['F-HPTL'],
    firstName: 'Sarah',
    lastName: 'Cohen',
    weightsKg: [58, 77, 29],
    coupons: ['flown3'],
  },
  flownLesson: {
    ...lesson,
    firstName: 'Maxime',
    lastName: 'Aubert',
    weightsKg: [72],
    coupons: ['flownInitiation'],
  },
  postponed: {
    ...discovery,
    firstName: 'Jeanne',
    lastName: 'Molinier',
    weightsKg: [55, 70],
    coupons: ['postponed'],
  },
  absent: { ...discovery, firstName: 'Kevin', lastName: 'Roche', weightsKg: [80], coupons: ['noShow'] },
} as const satisfies Record<string, Story>

/** External flights: four to come, four flown, one without its passenger, four lost to wind of which three were rebooked. */
export function takeStrangers(cast: Cast): void {
  const { calendar } = cast
  const { now, today } = calendar
  const lost = lostSunday(calendar)
  const afterWind = new Date(calendar.at(lost, 0).getTime() + 1.75 * DAY)
  const coming = openDays(calendar, addDays(today, 2), calendar.day(COMING_WEEKS, 7))
  const past = openDays(calendar, addDays(today, -7 * PAST_WEEKS), addDays(today, -1)).filter(
    (day) => day !== lost,
  )
  const since = past.filter((day) => day > lost)

  for (const story of [stories.flown1, stories.flown3, stories.ulm, stories.postponed]) {
    lose(cast, story, lost, new Date(calendar.at(lost, 0).getTime() - 12 * DAY))
  }
  book(cast, stories.flown1, since, afterWind)
  book(cast, stories.flown3, startingWith(since, 2), afterWind)
  book(cast, stories.flown2, past, new Date(now.getTime() - 45 * DAY))
  book(cast, stories.flownLesson, startingWith(past, 3), new Date(now.getTime() - 40 * DAY))
  book(cast, stories.absent, startingWith(past, 5), new Date(now.getTime() - 50 * DAY), { nobodyCame: true })
  book(cast, stories.ulm, coming, afterWind)
  book(cast, stories.alone, startingWith(coming, 1), new Date(now.getTime() - 6 * DAY))
  book(cast, stories.family, startingWith(coming, 2), new Date(now.getTime() - 9 * DAY))
  book(cast, stories.tourists, startingWith(coming, 4), new Date(now.getTime() - 3 * DAY))
}

/** The same days, from another one on. */
function startingWith(days: readonly LocalDate[], index: number): LocalDate[] {
  const from = index % Math.max(1, days.length)
  return [...days.slice(from), ...days.slice(0, from)]
}

function openDays(calendar: Calendar, from: LocalDate, to: LocalDate): LocalDate[] {
  const opens = (day: LocalDate) => openingHours.some((span) => span.weekday === weekday(day))
  return eachDay(from, to).filter((day) => opens(day) && !calendar.isClosed(day))
}

function book(
  cast: Cast,
  story: Story,
  days: readonly LocalDate[],
  bookedAt: Date,
  fate: Partial<Flight> = {},
): void {
  const taken = days.some((day) =>
    placesOn(cast, story, day, bookedAt, fate).some((flight) => cast.schedule.take(flight)),
  )
  if (!taken) throw new Error(`no room for the flight of ${story.firstName} ${story.lastName}`)
}

/** Every flight that this story could be on a day: offered starts, pilots who are there and qualified, fit aircraft. */
function placesOn(
  { calendar, schedule, activity, planes, pilots }: Cast,
  { activity: code, planes: fit, ...person }: Story,
  day: LocalDate,
  bookedAt: Date,
  fate: Partial<Flight>,
): Flight[] {
  const flown = activity(code)
  const able = pilots.filter((pilot) => pilot.activities.includes(code))
  const offered = startsOn(day, flown.durationMinutes)
  // One Sunday morning has room for every flight that the wind takes only when they are put there one after the other.
  const starts = fate.lostTo ? offered : shuffled(offered, person.lastName, weekday(day))
  return starts.flatMap((minute) => {
    const start = calendar.at(day, minute)
    const end = minutesFrom(start, flown.durationMinutes)
    const there = able
      .filter((pilot) => isThere(pilot, calendar, day, start, end))
      .toSorted(
        (a, b) =>
          a.activities.length - b.activities.length ||
          schedule.load(a.id, start) - schedule.load(b.id, start),
      )
    return there.flatMap((pilot) =>
      planes
        .filter(({ registration }) => fit.includes(registration) && pilot.planes.includes(registration))
        .map((plane) => ({
          activity: flown,
          plane,
          pilotId: pilot.id,
          memberId: null,
          start,
          end,
          customer: { ...person, bookedAt },
          ...fate,
        })),
    )
  })
}

/** The starts that are offered, but for the last of an afternoon: in December it would meet the sunset. */
function startsOn(day: LocalDate, durationMinutes: number): number[] {
  return openingHours
    .filter((span) => span.weekday === weekday(day))
    .flatMap(({ fromMinute, toMinute }) => {
      const last = Math.min(toMinute, 16 * 60 + 30) - durationMinutes
      return Array.from(
        { length: Math.floor((last - fromMinute) / stepMinutes) + 1 },
        (_, step) => fromMinute + step * stepMinutes,
      )
    })
}

/** A flight of that day that the wind called off. */
function lose(cast: Cast, story: Story, day: LocalDate, bookedAt: Date): void {
  book(cast, story, [day], bookedAt, { lostTo: 'Vent fort' })
}
