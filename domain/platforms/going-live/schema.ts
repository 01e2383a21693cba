/** What a platform that goes live may take along, in the order in which it is asked. What is left out is erased. */
export const keepable = [
  'people',
  'presences',
  'fleet',
  'settings',
  'texts',
  'coupons',
  'shops',
  'keys',
] as const

export type Keepable = (typeof keepable)[number]

/** What a choice keeps; an empty one is a wholly blank start. */
export type Choice = ReadonlySet<Keepable>

/** The rows that go when a platform goes live, by id. `freed`: coupons that stay and whose flight goes. */
export type Plan = Record<'coupons' | 'bookings' | 'holds' | 'aircraft' | 'people' | 'freed', string[]>

/** How many of each there are and how many of them go. */
export type DryRun = Record<
  'people' | 'aircraft' | 'bookings' | 'coupons' | 'presences' | 'shops' | 'keys',
  { goes: number; stays: number }
>

/** How a live platform stands with its free period. `until`: the end of its days; it is over once they and the flights are. */
export type FreePeriod = { until: Date; flown: number; over: boolean }
