import type { Flag } from '@/db/schema/flags'
import type { Right } from '@/db/schema/rights'
import type { Minutes } from '@/domain/calendar/hours/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { LocalDate } from '@/lib/time'

/** Who looks at the board, and what the profile opens. */
export type Viewer = { id: string; rights: readonly Right[] }

/** How a thing on the board is told apart. An aircraft out of service is `maintenance`, booked or not. */
export type BoardKind = 'external' | 'instruction' | 'hire' | 'maintenance' | 'hold' | 'absence'

/** Whom something keeps busy, and from when to when: buffers included. */
export type BoardPlace = { subjectId: string; from: Minutes; to: Minutes }

/** One thing on the board. `start` and `end` are the flight's own, or the whole fact's. */
export type BoardItem = {
  ref: string
  /** False: a hold, an absence, an unavailability. */
  booking: boolean
  kind: BoardKind
  activity: string
  start: Minutes
  end: Minutes
  meetAt: Minutes
  aircraftId: string | null
  pilotId: string | null
  /** Who booked it, or what it is for; null when this viewer may not know. */
  name: string | null
  title: string
  passengers: number | null
  state: 'booked' | 'flown' | 'no_show'
  /** Holds only. */
  keptUntil: Minutes | null
  flags: readonly Flag[]
  /** The viewer flies it. */
  own: boolean
  /** Grows with every change; what a change is judged by. */
  sequence: number
  places: readonly BoardPlace[]
}

export type BoardAircraft = { id: string; registration: string; type: string; seats: number }

export type BoardPilot = {
  id: string
  firstName: string
  lastName: string
  role: string
  dailyCap: number | null
}

/** When a pilot is there: by the week's habit, or on duty. */
export type BoardPresence = { pilotId: string; from: Minutes; to: Minutes; duty: boolean }

/** An aircraft soon out of service, or a blocking paper that runs out soon. */
export type BoardWarning =
  | { subjectId: string; kind: 'unavailable'; reason: string; from: Minutes; to: Minutes }
  | { subjectId: string; kind: 'paper'; name: string; expiresOn: LocalDate }

/** What may be flown here. `name` by language. */
export type BoardActivity = {
  id: string
  kind: 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance'
  name: Partial<Record<Locale, string>>
  external: boolean
  durationMinutes: number
}

/** What is known of a few local days at a club's base. */
export type Board = {
  base: { icao: string; name: string; latitude: number; longitude: number }
  aircraft: readonly BoardAircraft[]
  pilots: readonly BoardPilot[]
  activities: readonly BoardActivity[]
  items: readonly BoardItem[]
  presences: readonly BoardPresence[]
  /** When external flights may be flown. */
  openings: readonly { from: Minutes; to: Minutes }[]
  warnings: readonly BoardWarning[]
}
