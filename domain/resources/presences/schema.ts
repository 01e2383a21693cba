import { z } from 'zod/mini'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'

/** Hours of every week in which a pilot is there. */
export type WeeklyPresence = WeeklySpan & { id: string }

const clock = z.string({ error: 'time' }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' }))

/** What the form of new presences sends; `weekday[1]` (Monday) to `weekday[7]`. Messages are keys. */
export const presenceForm = z.object({
  weekday: z.array(z.string(), { error: 'weekday' }),
  from: clock,
  to: clock,
})
