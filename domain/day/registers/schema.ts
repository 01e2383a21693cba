import type { Localized } from '@/db/schema/columns'

/** One line of the register of discovery flights. */
export type Registered = {
  id: string
  startAt: Date
  endAt: Date
  tookOffAt: Date | null
  landedAt: Date | null
  registration: string
  type: string
  pilot: string
  passengers: number
  references: string[]
  activity: Localized
}

/** Hours flown this year, all flights and discovery flights, in minutes. */
export type YearOfFlying = { all: number; discovery: number }
