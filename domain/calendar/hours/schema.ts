import type { LocalDate } from '@/lib/time'

/** Whole minutes since the Unix epoch. */
export type Minutes = number

/** `[from, to)`, in minutes since the epoch. */
export type Span = readonly [from: Minutes, to: Minutes]

/** Weekly hours on the local clock: ISO weekday (1 Monday), minutes past midnight, 0 <= from < to <= 1440. */
export type WeeklySpan = { weekday: number; fromMinute: number; toMinute: number }

/**
 * Hours of exception on the local clock, from a minute of `from` to a minute of `to` (past midnight; absent: both days whole).
 */
export type Closure = { from: LocalDate; to: LocalDate; fromMinute?: number; toMinute?: number }

/** The grid of the schedule, in minutes: flights are drawn, moved and proposed on it. */
export const QUARTER = 15
