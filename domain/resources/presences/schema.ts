import { z } from 'zod/mini'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'
import { isVisibleDay } from '@/lib/time'

/** Hours of every week in which a pilot is there. */
export type WeeklyPresence = WeeklySpan & { id: string }

const clock = z.string({ error: 'time' }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))

/** What the form of new presences sends; `weekday[1]` (Monday) to `weekday[7]`. Messages are keys. */
export const presenceForm = z.object({
  weekday: z.array(z.string(), { error: 'weekday' }),
  from: clock,
  to: clock,
})

/** A dated presence of a pilot beyond the weekly ones. */
export type Duty = { id: string; startAt: Date; endAt: Date }

export const parts = ['day', 'morning', 'afternoon'] as const

/** Of a local day: all of it as far as the club flies, or one half. */
export type DayPart = (typeof parts)[number]

/** What the form of another day's duty sends. Messages are keys. */
export const dutyForm = z.object({
  date: z.string({ error: 'day' }).check(z.refine((text) => isVisibleDay(text), { error: 'day' })),
  from: clock,
  to: clock,
})

/** One press: `2026-12-05/day`. */
export const quickDuty = z
  .string()
  .check(
    z.refine((text) => isVisibleDay(text.split('/')[0]) && parts.some((part) => part === text.split('/')[1])),
  )
