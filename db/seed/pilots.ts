import { addDays, type LocalDate, weekday } from '@/lib/time'
import type { Tx } from '../client'
import { subjects } from '../schema/occupancy'
import { duties, pilotActivities, pilotAircraft, pilots, presences, validities } from '../schema/people'
import type { Activity, ActivityCode } from './activities'
import { type Calendar, PAST_WEEKS } from './calendar'
import { chance } from './chance'
import type { PilotSpec } from './crew'
import type { Plane } from './fleet'
import { plantPerson } from './person'
import type { ProfileCode } from './profiles'

const DUTY_FROM = 9 * 60
const DUTY_TO = 18 * 60
const DUTY_WEEKS = 11
const DISCOVERY_FLIGHTS_A_DAY = 4

export type Pilot = PilotSpec & { id: string; dutyDays: readonly LocalDate[] }

type House = {
  clubId: string
  calendar: Calendar
  profile: (code: ProfileCode) => string
  activity: (code: ActivityCode) => Activity
  planes: readonly Plane[]
}

/** Writes pilots with their papers, qualifications, weekly presences and duties, in the club's order. */
export async function plantPilots(tx: Tx, house: House, specs: readonly PilotSpec[]): Promise<Pilot[]> {
  const made: Pilot[] = []
  for (const [rank, spec] of specs.entries()) {
    const id = await plantSubject(tx, house, spec)
    const { clubId } = house
    await tx.insert(pilots).values({
      clubId,
      personId: id,
      rank: rank + 1,
      weightKg: spec.weightKg,
      dailyCap: takesStrangers(spec) ? DISCOVERY_FLIGHTS_A_DAY : null,
    })
    const flown = spec.activities.map((code) => ({
      clubId,
      pilotId: id,
      activityId: house.activity(code).id,
    }))
    const rated = house.planes.filter(({ registration }) => spec.planes.includes(registration))
    await tx.insert(pilotActivities).values(flown)
    await tx
      .insert(pilotAircraft)
      .values(rated.map((plane) => ({ clubId, pilotId: id, aircraftId: plane.id })))
    await tx
      .insert(validities)
      .values(papers(spec, house.calendar).map((paper) => ({ clubId, subjectId: id, ...paper })))
    const pilot = { ...spec, id, dutyDays: dutyDaysOf(spec, house.calendar) }
    await plantHours(tx, house, pilot)
    made.push(pilot)
  }
  return made
}

const takesStrangers = ({ activities }: PilotSpec) => activities.some((code) => code.startsWith('discovery'))

async function plantSubject(tx: Tx, { clubId, calendar, profile }: House, spec: PilotSpec): Promise<string> {
  const [subject] = await tx.insert(subjects).values({ clubId, kind: 'person' }).returning()
  if (!subject) throw new Error('no subject was made')
  const { firstName, lastName, role } = spec
  const createdAt = calendar.at(addDays(calendar.today, -600), 600)
  return plantPerson(tx, clubId, {
    id: subject.id,
    identifier: `${firstName}.${lastName}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    firstName,
    lastName,
    role,
    profileId: profile(spec.profile),
    createdAt,
  })
}

function papers(spec: PilotSpec, { today }: Calendar) {
  const inDays = (least: number, name: string) =>
    addDays(today, least + Math.floor(chance(spec.lastName, name) * 200))
  const own = [
    { name: 'Licence', expiresOn: inDays(200, 'licence'), blocking: true },
    { name: 'Certificat médical', expiresOn: addDays(today, spec.medicalDays), blocking: true },
    { name: 'Expérience récente', expiresOn: addDays(today, 80), blocking: false },
  ]
  const allowed = {
    name: 'Autorisation vols de découverte',
    expiresOn: inDays(120, 'discovery'),
    blocking: true,
  }
  return takesStrangers(spec) ? [...own, allowed] : own
}

async function plantHours(tx: Tx, { clubId, calendar }: House, pilot: Pilot): Promise<void> {
  const { id: pilotId, weekly, dutyDays } = pilot
  if (weekly) {
    const { weekdays, from: fromMinute, to: toMinute } = weekly
    await tx
      .insert(presences)
      .values(weekdays.map((day) => ({ clubId, pilotId, weekday: day, fromMinute, toMinute })))
  }
  if (dutyDays.length === 0) return
  await tx.insert(duties).values(
    dutyDays.map((day) => ({
      clubId,
      pilotId,
      startAt: calendar.at(day, DUTY_FROM),
      endAt: calendar.at(day, DUTY_TO),
    })),
  )
}

function dutyDaysOf({ duty }: PilotSpec, calendar: Calendar): LocalDate[] {
  const weeks = Array.from({ length: PAST_WEEKS + DUTY_WEEKS + 1 }, (_, index) => index - PAST_WEEKS)
  const mine = weeks.filter((week) => duty !== null && Math.abs(week) % 2 === (duty === 'even' ? 0 : 1))
  return mine.flatMap((week) => [calendar.day(week, 6), calendar.day(week, 7)])
}

/** Whether a pilot is there and fit for a whole flight of that day: by weekly presence or duty, with a valid medical. */
export function isThere(pilot: Pilot, calendar: Calendar, day: LocalDate, from: Date, to: Date): boolean {
  const within = (open: number, close: number) =>
    calendar.at(day, open) <= from && to <= calendar.at(day, close)
  const { weekly } = pilot
  if (day > addDays(calendar.today, pilot.medicalDays)) return false
  const present = weekly?.weekdays.includes(weekday(day)) && within(weekly.from, weekly.to)
  return present || (pilot.dutyDays.includes(day) && within(DUTY_FROM, DUTY_TO))
}
