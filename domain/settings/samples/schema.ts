/** What a club was given to start with, by what it is. */
export const sampleKinds = ['bookings', 'coupons', 'aircraft', 'people'] as const

export type SampleKind = (typeof sampleKinds)[number]

/**
 * Why a sample stays: a real booking is of it, somebody has it in hand now, a real visitor waits with it, a booking of it was paid
 * with a real coupon, somebody signs in as it or is reached by it, or called a customer.
 */
export type SampleUse = 'booked' | 'held' | 'waiting' | 'paid' | 'signs_in' | 'reached' | 'called'

/** A sample that stays. `name`: reference, registration, a person's name, or the ISO instant of a booking's start. */
export type KeptSample = { kind: SampleKind; id: string; name: string; use: SampleUse }

/** What emptying the samples takes away, and what it leaves and why. */
export type SamplesPlan = { removed: Record<SampleKind, number>; kept: KeptSample[] }
