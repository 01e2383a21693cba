/**
 * What a profile may open. `*.own` is limited to what concerns the user; `*.all` to what concerns anybody in the club.
 *
 * | right | opens |
 * |---|---|
 * | `schedule.see` | the schedule, without customers' names |
 * | `bookings.own` | one's own internal bookings: make, move, cancel |
 * | `bookings.all` | every booking, external ones included |
 * | `presences.own`, `presences.all` | presences, duties and absences |
 * | `day.see` | the day sheet with phones and weights; flown, no-show |
 * | `fleet.manage` | aircraft, their papers and unavailability |
 * | `coupons.see`, `coupons.manage` | the register of coupons; issue, prolong, void |
 * | `figures.see` | figures and coupons not yet flown, in money |
 * | `people.manage` | users, pilots, profiles |
 * | `settings.manage` | external bookings, activities, bases, texts, integrations |
 * | `journal.see` | the journal |
 */
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

export type Right = (typeof everyRight)[number]
