import type { PassengerQuestions } from '@/domain/visits/visits/schema'

/** What will be flown, as chosen so far. */
export type Flight = {
  activity: string
  durationMinutes: number
  passengers: number
  base: { name: string; icao: string }
}

/** The slot kept for this visitor, until `expiresAt`. `canExtend` false: prolonged ten times already. */
export type Hold = { slot: string; start: string; meetAt: string; expiresAt: string; canExtend: boolean }

/** The step a page is: its place among the five, and the addresses of those already done. */
export type StepName = 'reference' | 'passengers' | 'slot' | 'details' | 'done'
export type StepLinks = Partial<Record<StepName, string>>

/** One that the coupons open. `note`: the club's own line, or null. */
export type ActivityOption = PassengerQuestions & {
  name: string
  durationMinutes: number
  note: string | null
  minimumAge: number | null
}
