/** Every right that a profile may open (what each means: `db/seed/profiles.ts`). */
export const everyRight = [
  'schedule.see',
  'bookings.own',
  'bookings.all',
  'presences.own',
  'presences.all',
  'day.see',
  'fleet.manage',
  'coupons.see',
  'coupons.manage',
  'figures.see',
  'people.manage',
  'settings.manage',
  'journal.see',
] as const
