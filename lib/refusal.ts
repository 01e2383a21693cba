/** Every expected failure, with the HTTP status it is answered with. The code is also the message's key and the log's field. */
export const refusals = {
  invalid_reference: 422,
  reference_expired: 422,
  reference_held: 409,
  references_differ: 422,
  no_more_seats: 422,
  reference_taken: 409,
  slot_taken: 409,
  slot_not_offered: 422,
  hold_expired: 410,
  hold_limit: 422,
  no_fit_aircraft: 422,
  too_many_passengers: 422,
  too_young: 422,
  past_cutoff: 422,
  booking_over: 422,
  booking_changed: 409,
  settings_changed: 409,
  place_taken: 409,
  beyond_limits: 422,
  too_early: 422,
  times_impossible: 422,
  coupon_used_again: 409,
  external_closed: 422,
  name_taken: 409,
  name_differs: 422,
  production_stays: 422,
  sandbox_stays: 422,
  own_matters: 422,
  too_many_platforms: 422,
  shop_unreachable: 503,
  idempotency_mismatch: 422,
  idempotency_in_progress: 409,
  validation_failed: 400,
  wrong_password: 401,
  password_name: 422,
  link_dead: 410,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  rate_limited: 429,
  busy: 503,
} as const

export type RefusalCode = keyof typeof refusals

const brand = Symbol.for('envol.refusal')

/**
 * An expected failure: thrown inside a verb so that its transaction rolls back, returned as a value at the edge.
 * `facts` are plain values that the message and the API answer may show (never a secret, never personal data).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly [brand] = true

  /** Next bundles its layers apart, each with its own copy of this class: the pool's refusal is everybody's. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value
  }

  constructor(
    readonly code: RefusalCode,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
  }

  get status(): number {
    return refusals[this.code]
  }
}
