/** What staff must look at in a booking that stands. */
export type Flag =
  | 'aircraft_unavailable'
  | 'pilot_absent'
  | 'pilot_declined'
  | 'void_coupon'
  | 'allocated_elsewhere'
