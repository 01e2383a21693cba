import { z } from 'zod/mini'
import type { Minutes } from '@/domain/calendar/hours/schema'
import { isVisibleDay } from '@/lib/time'

/** A booking as staff want it; instants are those of the flight, without what surrounds it. */
export type Plan = {
  activityId: string
  aircraftId: string
  /** Null: flown without a pilot of the club's. */
  pilotId: string | null
  /** Who learns, hires, or has it done. Internal bookings only. */
  memberId: string | null
  startAt: Date
  endAt: Date
  title: string
}

/** `beyond`: past the limits, which only those with every booking may. */
export type NewPlan = Plan & { beyond: boolean }

/** `sequence`: the booking as it was when the change was decided. */
export type ChangedPlan = Omit<NewPlan, 'activityId'> & { sequence: number }

/** A change in which whose booking it is, or what it is called, may be left out: it stays. */
export type PlanChange = Omit<ChangedPlan, 'memberId' | 'title'> &
  Partial<Pick<ChangedPlan, 'memberId' | 'title'>>

/** What two bookings take of each other; each as it was when this was decided. */
export type Exchange = {
  one: { id: string; sequence: number }
  other: { id: string; sequence: number }
  what: readonly ('time' | 'aircraft' | 'pilot')[]
  beyond: boolean
}

declare module '@/lib/refusal' {
  interface RefusalFacts {
    place_taken: { walls?: readonly Wall[] }
  }
}

/** What stands in the way of a plan: whom it keeps busy, and with what. Times in minutes since the epoch. */
export type Wall = {
  subjectId: string
  kind: 'booking' | 'hold' | 'unavailability' | 'absence'
  ref: string
  activity: 'external' | 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance' | null
  /** Busy from and until, buffers included. */
  from: Minutes
  to: Minutes
  start: Minutes
  end: Minutes
  /** Holds only. */
  keptUntil: Minutes | null
}

/** Something free instead: when, with which aircraft and pilot. */
export type Alternative = { start: Minutes; aircraftId: string; pilotId: string | null }

const id = z.uuid({ error: 'missing' })
const orNone = z.union([z.literal(''), z.uuid()], { error: 'missing' })
const day = z.string({ error: 'day' }).check(z.refine((text) => isVisibleDay(text), { error: 'day' }))
const clock = z.string({ error: 'time' }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))

const common = {
  aircraft: id,
  pilot: z._default(orNone, ''),
  member: z._default(orNone, ''),
  date: day,
  from: clock,
  /** Another day for those who stay away. */
  endDate: day,
  to: clock,
  title: z._default(z.string().check(z.maxLength(80, { error: 'long' })), ''),
  beyond: z.optional(z.literal('on')),
}

/** What a form of a plan sends; messages are keys. */
export const planForm = z.object({ activity: id, ...common })
export const changeForm = z.object({ sequence: z.coerce.number(), ...common })
/** Why staff call a booking off; the weather has its own way (postponements). */
export const withdrawCauses = ['customer', 'technical', 'pilot', 'airfield', 'other'] as const

/** What becomes of the coupons: good again for three months at least, or until the day that was theirs. */
export const couponFates = ['prolonged', 'given_back'] as const

export const withdrawForm = z.object({
  cause: z._default(z.enum(withdrawCauses), 'other'),
  fate: z._default(z.enum(couponFates), 'prolonged'),
  sequence: z.coerce.number(),
  reason: z._default(z.string().check(z.maxLength(500, { error: 'long' })), ''),
})
