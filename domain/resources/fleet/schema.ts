/** An aircraft as its card shows and changes it; masses in kg, money in cents. */
export type AircraftCard = {
  registration: string
  type: string
  baseId: string
  /** The club's own order, lowest first. */
  rank: number
  /** Pilot's included. */
  seats: number
  maximumMassKg: number
  emptyMassKg: number
  seatLimitKg: number | null
  hourlyPriceCents: number | null
  /** Flies what is booked with coupons, where it is open to the activity. */
  external: boolean
  /** Fuel planned, kg, by the id of each activity that it is open to. */
  fuel: Readonly<Record<string, number>>
}

/** What a type usually is: a start for a form, never the truth of one aircraft. */
export type TypePreset = {
  type: string
  seats: number
  emptyMassKg: number
  maximumMassKg: number
  fuelKg: number
}
