/** A pilot who cannot come from one instant to another. */
export type Absence = { personId: string; startAt: Date; endAt: Date }
