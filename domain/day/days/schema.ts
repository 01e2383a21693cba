import { z } from 'zod/mini'
import type { Localized } from '@/db/schema/columns'
import type { Flag } from '@/db/schema/flags'
import type { Locale } from '@/lib/i18n/locale'

/** A call to whoever booked; `current` false: the booking has changed since. */
export type Call = {
  id: string
  at: Date
  answered: boolean
  current: boolean
  by: { id: string; firstName: string }
}

/** Somebody aboard; weight (kg) and age are null when they were not asked or are erased. */
type Aboard = { name: string; weightKg: number | null; age: number | null }

/** A flight as those who run the day see it. */
export type DayFlight = {
  id: string
  sequence: number
  state: 'booked' | 'cancelled' | 'flown' | 'no_show'
  external: boolean
  title: string
  flags: Flag[]
  meetAt: Date
  startAt: Date
  endAt: Date
  upheldAt: Date | null
  arrivedAt: Date | null
  flownAt: Date | null
  tookOffAt: Date | null
  landedAt: Date | null
  noShowAt: Date | null
  postponedAt: Date | null
  activity: {
    kind: 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance'
    name: Localized
    meetingLeadMinutes: number
  }
  aircraft: { registration: string; type: string; payloadKg: number | null }
  pilot: { firstName: string; lastName: string; weightKg: number | null } | null
  /** Who learns, hires or has it done. */
  member: { firstName: string; lastName: string; phone: string | null } | null
  contact: { firstName: string; lastName: string; phone: string; language: Locale }
  emergency: string
  message: string
  passengers: Aboard[]
  /** `good`: given back, so good again. */
  coupons: { reference: string; good: boolean }[]
  /** The latest first; those taken back are left out. */
  calls: Call[]
}

/** Why an aircraft stays on the ground, and until when. */
export type Grounded = { registration: string; reason: string; startAt: Date; endAt: Date }

/** The eve's reminders of these flights, by what became of them. */
export type Reminders = { delivered: number; kept: number; failed: string[] }

const clock = z.optional(
  z.union([z.literal(''), z.string().check(z.regex(/^([01]?\d|2[0-3])[:hH.]([0-5]\d)$/, { error: 'time' }))]),
)

/** Actual times as they are typed: `10:04`, `10h04`, or nothing. */
export const flownForm = z.object({ sequence: z.coerce.number(), tookOff: clock, landed: clock })
