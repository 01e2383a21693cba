import { placesOf } from '@/domain/calendar/occupancy/rules'
import type { Place } from '@/domain/calendar/occupancy/schema'
import { localDate } from '@/lib/time'
import type { Flag } from '../schema/flags'
import type { Activity, ActivityCode } from './activities'
import type { Calendar } from './calendar'
import type { CouponKey } from './coupons'
import type { Plane } from './fleet'
import type { Member } from './members'
import type { Pilot } from './pilots'

const MINUTE = 60_000

/** Who booked an external flight, and the coupons that pay for it. */
export type Customer = {
  firstName: string
  lastName: string
  language: 'fr' | 'en'
  weightsKg: readonly number[]
  coupons: readonly CouponKey[]
  bookedAt: Date
}

export type Flight = {
  activity: Activity
  plane: Plane
  pilotId: string | null
  /** The member who learns or hires. */
  memberId: string | null
  start: Date
  end: Date
  title?: string
  customer?: Customer
  /** Why it was called off. */
  lostTo?: string
  nobodyCame?: boolean
  flags?: Flag[]
}

export const minutesFrom = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE)

/** What a flight takes of the schedule, or took before it was called off. */
export const placesOfFlight = ({ activity, plane, start, end, ...people }: Flight): Place[] =>
  placesOf(activity, { ...people, aircraftId: plane.id, startAt: start, endAt: end })

/** A schedule in the making: it takes a flight only where aircraft and people are free. */
export function emptySchedule(calendar: Calendar) {
  const flights: Flight[] = []
  const busy = new Map<string, Place[]>()
  const loads = new Map<string, number>()
  const key = (subjectId: string, at: Date) => `${subjectId}/${localDate(at, calendar.zone)}`
  const isFree = (place: Place) =>
    (busy.get(place.subjectId) ?? []).every(({ from, to }) => to <= place.from || place.to <= from)
  const add = (place: Place) => busy.set(place.subjectId, [...(busy.get(place.subjectId) ?? []), place])
  return {
    flights: flights as readonly Flight[],
    /** Flights of a person or an aircraft on the local day of `at`. */
    load: (subjectId: string, at: Date) => loads.get(key(subjectId, at)) ?? 0,
    busyOf: (subjectId: string): readonly Place[] => busy.get(subjectId) ?? [],
    /** Takes a subject out of the schedule, whatever is there. */
    block: (place: Place) => void add(place),
    /** True when it was taken. */
    take(flight: Flight): boolean {
      const places = placesOfFlight(flight)
      if (!places.every(isFree)) return false
      for (const place of places) {
        add(place)
        const day = key(place.subjectId, flight.start)
        loads.set(day, (loads.get(day) ?? 0) + 1)
      }
      flights.push(flight)
      return true
    },
  }
}

type Schedule = ReturnType<typeof emptySchedule>

/** What the parts of the schedule are made from. */
export type Cast = {
  calendar: Calendar
  schedule: Schedule
  activity: (code: ActivityCode) => Activity
  planes: readonly Plane[]
  pilots: readonly Pilot[]
  members: readonly Member[]
}
