/** The codes of refusals that pages show and no call of the API ever answers. */
export const ofBrowsers = [
  'references_differ',
  'booking_changed',
  'settings_changed',
  'place_taken',
  'too_early',
  'times_impossible',
  'coupon_used_again',
  'beyond_limits',
  'name_taken',
  'no_more_seats',
  'name_differs',
  'production_stays',
  'too_many_platforms',
  'wrong_password',
  'password_name',
  'link_dead',
] as const
