import { z } from 'zod/mini'
import type { PlanState } from '../_plan/state'

const id = z.uuid()
const minutes = z.int().check(z.positive(), z.maximum(Date.UTC(9998, 11, 31) / 60_000))
const seen = z.object({ id, sequence: z.int() })

/** Where a booking is to be: minutes since the epoch. `beyond`: past the limits. */
export const dropInput = z.object({
  ...seen.shape,
  start: minutes,
  end: minutes,
  aircraftId: id,
  pilotId: z.nullable(id),
  beyond: z.boolean(),
})
export type Drop = z.infer<typeof dropInput>

/** Two bookings that take each other's time, aircraft or pilot. */
export const exchangeInput = z.object({
  one: seen,
  other: seen,
  what: z.array(z.enum(['time', 'aircraft', 'pilot'])),
  beyond: z.boolean(),
})
export type ExchangeDrop = z.infer<typeof exchangeInput>

/** What gives back what was: another change, which is refused when somebody was there in between. */
export type Undo = { kind: 'drop'; drop: Drop } | { kind: 'exchange'; exchange: ExchangeDrop }

/** What a drop brought about, in words; or a refusal as a form would show it, with the exchange that would do instead. */
export type DropAnswer =
  | { kind: 'done'; text: string; undo: Undo }
  | { kind: 'refused'; state: PlanState; exchange: { text: string; exchange: ExchangeDrop } | null }
