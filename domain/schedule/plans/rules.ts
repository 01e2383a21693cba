import type { Right } from '@/db/schema/rights'
import { coveredAt, daysAround, merged, minutesAt, spansOn } from '@/domain/calendar/hours/rules'
import { type Minutes, QUARTER, type Span } from '@/domain/calendar/hours/schema'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import type { Buffers, Place } from '@/domain/calendar/occupancy/schema'
import type { OpenAircraft } from '@/domain/resources/fleet/queries'
import type { Duty, Presence, QualifiedPilot } from '@/domain/resources/pilots/queries/pilots'
import { UNKNOWN_PILOT_KG } from '@/domain/resources/pilots/rules'
import { fits } from '@/domain/slots/slots/rules/offer'
import type { AircraftState, Party, PilotState } from '@/domain/slots/slots/schema'
import { fromMinutes, type LocalDate, localDate, toMinutes } from '@/lib/time'
import type { Alternative, Exchange, Limit, Plan } from './schema'

/** Who and what could fly an activity around one local day. */
export type Choice = {
  zone: string
  day: LocalDate
  standardWeightKg: number
  aircraft: AircraftState[]
  pilots: PilotState[]
  busy: ReadonlyMap<string, readonly Span[]>
}

/** What `choiceOf` is made from; busy and starts in minutes. */
export type ChoiceRow = {
  fleet: OpenAircraft[]
  crew: QualifiedPilot[]
  presences: Presence[]
  duties: Duty[]
  standardWeightKg: number
  busy: [subjectId: string, from: number, to: number][]
  loads: [pilotId: string, start: number][]
}

export function choiceOf(row: ChoiceRow, day: LocalDate, zone: string): Choice {
  const endOf = (date: LocalDate | null) => (date ? minutesAt(date, 1440, zone) : null)
  const busy = new Map<string, Span[]>()
  for (const [subject, from, to] of row.busy) busy.set(subject, [...(busy.get(subject) ?? []), [from, to]])
  const load = (pilot: string) =>
    row.loads.filter(([id, start]) => id === pilot && localDate(fromMinutes(start), zone) === day).length
  return {
    zone,
    day,
    standardWeightKg: row.standardWeightKg,
    busy,
    aircraft: row.fleet.map(({ validOn, ...plane }) => ({
      ...plane,
      validUntil: endOf(validOn),
      busy: busy.get(plane.id) ?? [],
    })),
    pilots: row.crew.map(({ id, rank, weightKg, dailyCap, validOn, aircraft }) => ({
      id,
      rank,
      weightKg: weightKg ?? UNKNOWN_PILOT_KG,
      dailyCap,
      validUntil: endOf(validOn),
      aircraft: new Set(aircraft),
      presences: row.presences.flatMap(([pilot, weekday, fromMinute, toMinute]) =>
        pilot === id ? [{ weekday, fromMinute, toMinute }] : [],
      ),
      duties: row.duties.flatMap(([pilot, from, to]) =>
        pilot === id ? [[Math.floor(from / 60), Math.floor(to / 60)] as const] : [],
      ),
      busy: busy.get(id) ?? [],
      load: new Map([[day, load(id)]]),
    })),
  }
}

type Taking = Pick<Plan, 'aircraftId' | 'pilotId' | 'memberId' | 'startAt' | 'endAt'>

type Standing = Pick<Plan, 'aircraftId' | 'pilotId' | 'startAt' | 'endAt' | 'title'> & {
  external: boolean
  customerId: string | null
}

/** One booking with what it takes of another; as long as it was. */
export function exchanged(own: Standing, other: Standing, what: Exchange['what']): Omit<Plan, 'activityId'> {
  const startAt = what.includes('time') ? other.startAt : own.startAt
  return {
    aircraftId: what.includes('aircraft') ? other.aircraftId : own.aircraftId,
    pilotId: what.includes('pilot') ? other.pilotId : own.pilotId,
    memberId: own.external ? null : own.customerId,
    title: own.title,
    startAt,
    endAt: new Date(startAt.getTime() + own.endAt.getTime() - own.startAt.getTime()),
  }
}

/** Whether somebody may change a booking like this one: every booking, or one's own internal ones. */
export function mayChange(
  { id, rights }: { id: string; rights: readonly Right[] },
  booking: { external: boolean; pilotId: string | null; customerId: string | null },
): boolean {
  if (rights.includes('bookings.all')) return true
  return (
    rights.includes('bookings.own') && !booking.external && [booking.pilotId, booking.customerId].includes(id)
  )
}

/** The limits that a plan passes (rule 8). `party`: those aboard an external flight, `lastDay` the end of their coupons. */
export function limitsPassed(
  choice: Choice,
  plan: Taking,
  { kind, party, lastDay, now }: { kind: string; party: Party | null; lastDay: LocalDate | null; now: Date },
): Limit[] {
  const [start, end] = [toMinutes(plan.startAt), toMinutes(plan.endAt)]
  const plane = choice.aircraft.find(({ id }) => id === plan.aircraftId)
  const pilot = choice.pilots.find(({ id }) => id === plan.pilotId)
  const flown = kind !== 'maintenance'
  const passed: [Limit, boolean][] = [
    ['in_past', plan.startAt < now],
    ['no_pilot', plan.pilotId === null && flown && kind !== 'hire'],
    ['aircraft_not_open', flown && !plane],
    ['aircraft_papers', flown && ranOut(plane, end)],
    ['pilot_not_qualified', plan.pilotId !== null && flown && !pilot?.aircraft.has(plan.aircraftId)],
    ['pilot_papers', ranOut(pilot, end)],
    ['pilot_not_there', pilot !== undefined && !isThere(choice, pilot, start, end)],
    ['pilot_cap', pilot !== undefined && isFull(choice, pilot)],
    [
      'too_heavy',
      party !== null && plane !== undefined && pilot !== undefined && !carries(choice, party, plane, pilot),
    ],
    ['coupon_ended', lastDay !== null && localDate(plan.startAt, choice.zone) > lastDay],
  ]
  return passed.filter(([, yes]) => yes).map(([limit]) => limit)
}

const ranOut = (subject: { validUntil: Minutes | null } | undefined, end: Minutes) =>
  subject !== undefined && subject.validUntil !== null && subject.validUntil < end

const isFull = ({ day }: Choice, { dailyCap, load }: PilotState) =>
  dailyCap !== null && (load.get(day) ?? 0) >= dailyCap

function isThere({ zone, day }: Choice, pilot: PilotState, start: Minutes, end: Minutes): boolean {
  const habits = daysAround(day, zone).flatMap((date) => spansOn(pilot.presences, date, zone))
  return coveredAt(merged([...habits, ...pilot.duties]), [start], end - start)[0] ?? false
}

function carries(choice: Choice, party: Party, plane: AircraftState, pilot: PilotState): boolean {
  return fits(choice, party, plane, pilot)
}

const MOST = 4

/**
 * What is free instead of a plan, the nearest first: the same aircraft and pilot at another quarter of an hour of the day,
 * another aircraft or another pilot at the same time. Nothing that passes a limit is offered.
 */
export function alternatives(
  choice: Choice,
  terms: Buffers,
  plan: Taking,
  judged: Parameters<typeof limitsPassed>[2],
): Alternative[] {
  const [start, length] = [toMinutes(plan.startAt), toMinutes(plan.endAt) - toMinutes(plan.startAt)]
  const fine = ({ start: at, aircraftId, pilotId }: Alternative) => {
    const moved = { ...plan, aircraftId, pilotId, startAt: fromMinutes(at), endAt: fromMinutes(at + length) }
    const free = placesOf(terms, moved).every((place) => isFree(choice, place))
    return free && limitsPassed(choice, moved, judged).length === 0
  }
  const same = { aircraftId: plan.aircraftId, pilotId: plan.pilotId }
  const others = [
    ...choice.aircraft
      .filter(({ id }) => id !== plan.aircraftId)
      .map(({ id }) => ({ start, ...same, aircraftId: id })),
    ...(plan.pilotId === null
      ? []
      : choice.pilots
          .filter(({ id }) => id !== plan.pilotId)
          .map(({ id }) => ({ start, ...same, pilotId: id }))),
  ].filter(fine)
  const [first, next] = [minutesAt(choice.day, 0, choice.zone), minutesAt(choice.day, 1440, choice.zone)]
  const times = Array.from(
    { length: Math.floor((next - first) / QUARTER) },
    (_, quarter) => first + quarter * QUARTER,
  )
    .map((at) => ({ start: at, ...same }))
    .filter(({ start: at }) => at !== start)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
  const nearest: Alternative[] = []
  for (const one of times) {
    if (nearest.length === 2) break
    const apart = nearest.every((other) => Math.abs(other.start - one.start) >= Math.min(length, 60))
    if (apart && fine(one)) nearest.push(one)
  }
  return [...nearest, ...others].slice(0, MOST)
}

function isFree({ busy }: Choice, { subjectId, from, to }: Place): boolean {
  const [start, end] = [toMinutes(from), toMinutes(to)]
  return (busy.get(subjectId) ?? []).every((span) => span[1] <= start || end <= span[0])
}
