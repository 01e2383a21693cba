import type { Right } from '@/db/schema/rights'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { QUARTER } from '@/domain/calendar/hours/schema'
import { type Aboard, isFree, limitsPassed, type WantedFlight } from '@/domain/slots/slots/rules/judge'
import { offerLimits, type Situation } from '@/domain/slots/slots/schema'
import { fromMinutes, localDate, toMinutes } from '@/lib/time'
import type { Alternative, Exchange, Plan } from './schema'

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

const MOST = 4

/**
 * What is free instead of a plan, the nearest first: the same aircraft and pilot at another quarter of an hour of the day,
 * another aircraft or another pilot at the same time. Nothing that passes a limit is offered.
 */
export function alternatives(situation: Situation, plan: WantedFlight, aboard: Aboard): Alternative[] {
  const { aircraft, pilots, terms } = situation
  const [start, length] = [toMinutes(plan.startAt), toMinutes(plan.endAt) - toMinutes(plan.startAt)]
  const fine = ({ start: at, aircraftId, pilotId }: Alternative) => {
    const moved = { ...plan, aircraftId, pilotId, startAt: fromMinutes(at), endAt: fromMinutes(at + length) }
    return isFree(situation, moved) && limitsPassed(situation, moved, aboard, offerLimits).length === 0
  }
  const same = { aircraftId: plan.aircraftId, pilotId: plan.pilotId }
  const others = [
    ...aircraft
      .filter(({ id }) => id !== plan.aircraftId)
      .map(({ id }) => ({ start, ...same, aircraftId: id })),
    ...(plan.pilotId === null
      ? []
      : pilots.filter(({ id }) => id !== plan.pilotId).map(({ id }) => ({ start, ...same, pilotId: id }))),
  ].filter(fine)
  const day = localDate(plan.startAt, terms.zone)
  const [first, next] = [minutesAt(day, 0, terms.zone), minutesAt(day, 1440, terms.zone)]
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
