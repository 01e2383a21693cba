/** Whose facts these are, and over which span they have changed. */
export type FactSpan = { subjectId: string; from: Date; to: Date }

/** Why a booking cannot be flown as it stands; in this order where several hold. */
export const hitReasons = [
  'aircraft_unavailable',
  'aircraft_papers',
  'aircraft_retired',
  'pilot_absent',
  'pilot_papers',
  'pilot_left',
  'pilot_declined',
] as const

export type HitReason = (typeof hitReasons)[number]

/** The longest unavailability or absence that is taken at once. */
export const LONGEST_DAYS = 731
