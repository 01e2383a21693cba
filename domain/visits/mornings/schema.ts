import type { LocalDate } from '@/lib/time'

/** A coupon of the club to try the booking desk with. */
export type Sample = {
  id: string
  reference: string
  activities: readonly string[]
  passengers: number
  expiresOn: LocalDate | null
}

/** What is still the demonstration's, or not there yet, as facts of the club. True: done. */
export type Readiness = {
  identity: boolean
  contact: boolean
  conditions: boolean
  aircraft: boolean
  pilots: boolean
  external: boolean
}
