/** A place in a list of bookings by take-off. */
export type Place = { start: Date; id: string }
