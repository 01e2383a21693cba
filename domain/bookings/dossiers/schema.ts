import type { Flag } from '@/db/schema/flags'
import type { Right } from '@/db/schema/rights'
import type { Locale } from '@/lib/i18n/locale'
import type { LocalDate } from '@/lib/time'

/** Who looks, and what the profile opens. */
export type Viewer = { id: string; rights: readonly Right[] }

/** `coming`: booked and not over; `past`: over and not told as flown; `postponed`: called off for the weather. */
export const states = [
  'coming',
  'past',
  'flown',
  'no_show',
  'cancelled',
  'postponed',
  'booked',
  'all',
] as const
export const kinds = ['external', 'instruction', 'hire', 'maintenance'] as const
export const sorts = ['start', 'made', 'name'] as const

type DossierState = (typeof states)[number]
export type DossierKind = (typeof kinds)[number]
export type Sort = (typeof sorts)[number]

/** Which bookings, in what order. Days are local, both included, and judged by the take-off. */
export type Wanted = {
  /** As typed: names, a reference, a phone number, a registration. */
  search: string
  state: DossierState
  kind: DossierKind | null
  activityId: string | null
  aircraftId: string | null
  pilotId: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** Only those that staff must look at. */
  flagged: boolean
  sort: Sort
  falling: boolean
}

/** A booking as lists show it; what this viewer may not know is null. */
export type DossierLine = {
  id: string
  state: 'booked' | 'cancelled' | 'flown' | 'no_show'
  postponed: boolean
  upheld: boolean
  kind: DossierKind
  activity: Partial<Record<Locale, string>>
  meetAt: Date
  startAt: Date
  endAt: Date
  createdAt: Date
  registration: string
  pilot: string | null
  /** Whoever booked it, or the member it is for; then what it is for. */
  firstName: string
  lastName: string
  title: string
  passengers: number
  phone: string | null
  email: string | null
  references: string[] | null
  flags: Flag[]
  sample: boolean
}
