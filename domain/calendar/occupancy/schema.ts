/** How long before and after a flight of an activity its aircraft and its people are busy, in minutes. */
export type Buffers = {
  meetingLeadMinutes: number
  aircraftBeforeMinutes: number
  aircraftAfterMinutes: number
  pilotAfterMinutes: number
}

/** A span of somebody's or something's time. */
export type Place = { subjectId: string; from: Date; to: Date }

/** What is to be put on the schedule as one thing; `expiresAt` null: for good. */
export type Claim = {
  kind: 'hold' | 'booking'
  ref: string
  places: readonly Place[]
  expiresAt: Date | null
  now: Date
}
