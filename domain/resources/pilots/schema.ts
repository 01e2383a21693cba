import type { Localized } from '@/db/schema/columns'
import type { Flag } from '@/db/schema/flags'
import type { Paper } from '../papers/schema'

/** A pilot in the club's list. */
export type CrewLine = {
  id: string
  firstName: string
  lastName: string
  role: string
  /** False: flies here no more. */
  active: boolean
  sample: boolean
  flight: { startAt: Date; registration: string; activity: Localized } | null
  duty: { startAt: Date; endAt: Date } | null
  absence: { startAt: Date; endAt: Date } | null
  papers: Paper[]
}

/** A pilot's own page. `weightKg` and `dailyCap` null: unknown, none. */
export type CrewMember = {
  id: string
  firstName: string
  lastName: string
  role: string
  active: boolean
  weightKg: number | null
  dailyCap: number | null
  papers: Paper[]
  aircraft: { registration: string; type: string }[]
  activities: Localized[]
}

/** A flight, lesson or hire of somebody of the club, as they may see it on the schedule. */
export type OwnFlight = {
  id: string
  external: boolean
  state: 'booked' | 'cancelled' | 'flown' | 'no_show'
  postponed: boolean
  sequence: number
  title: string
  kind: 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance'
  activity: Localized
  meetAt: Date
  startAt: Date
  endAt: Date
  aircraft: { registration: string; type: string }
  base: { name: string; icao: string; latitude: number; longitude: number }
  /** Null: without a pilot of the club's. */
  pilot: string | null
  /** Who booked it: the family name of a customer, a member by both names; empty when nobody did. */
  name: string
  passengers: number
  flags: readonly Flag[]
  /** When it last changed. */
  revisedAt: Date
}
