import { z } from 'zod/mini'
import { isVisibleDay } from '@/lib/time'

/** A pilot who cannot come from one instant to another. */
export type Absence = { personId: string; startAt: Date; endAt: Date }

/** Whose facts these are, and over which span they have changed. */
export type FactSpan = { subjectId: string; from: Date; to: Date }

/** Why a booking cannot be flown as it stands; in this order where several hold. */
export const hitReasons = [
  'aircraft_unavailable',
  'aircraft_papers',
  'aircraft_retired',
  'pilot_absent',
  'pilot_papers',
  'pilot_left',
  'pilot_declined',
] as const

export type HitReason = (typeof hitReasons)[number]

/** The longest unavailability or absence that is taken at once. */
export const LONGEST_DAYS = 731

/** An aircraft out of service from one instant to another, and why. */
export type Grounding = { aircraftId: string; startAt: Date; endAt: Date; reason: string }

const day = z.string({ error: 'day' }).check(z.refine((text) => isVisibleDay(text), { error: 'day' }))
const clock = z.string({ error: 'time' }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))

const end = z.string({ error: 'time' }).check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'time' }))

/** What the form of a grounding sends; messages are keys. */
export const groundingForm = z.object({
  date: day,
  from: clock,
  endDate: day,
  to: end,
  reason: z
    .string({ error: 'empty' })
    .check(z.trim(), z.minLength(1, { error: 'empty' }), z.maxLength(200, { error: 'long' })),
})

/** The same for its new end. */
export const endForm = z.object({ endDate: day, to: end })
