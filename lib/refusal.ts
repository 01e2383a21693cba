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
  booking_over: 410,
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

/**
 * What refusals tell beside their code: plain values that a message and the API's answer may show, never a secret nor personal
 * data. Instants and days are ISO 8601. An area adds what it alone knows by declaring this interface again.
 *
 * @public
 */
export interface RefusalFacts {
  invalid_reference: { reason?: 'unknown' | 'used' | 'expired' | 'cancelled' }
  reference_expired: { expiredOn: string | null }
  reference_held: { expiresAt: string }
  /** Free slots around it, as the API answers them. */
  slot_taken: { nearest?: readonly object[] }
  slot_not_offered: { lastDay?: string }
  too_young: { minimumAge: number }
  times_impossible: { problem: string }
  own_matters: { missing?: readonly string[] }
  rate_limited: { retryAt?: string }
  validation_failed: { errors?: readonly { pointer: string; detail: string }[] }
  method_not_allowed: { allow: string }
}

type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (both: infer All) => void
  ? All
  : never

/** What a refusal may tell, whatever its code; `bookingId` is the booking, of several, that was refused. */
export type ToldFacts = Readonly<Partial<Both<RefusalFacts[keyof RefusalFacts]>> & { bookingId?: string }>

type Asked = {
  [Code in RefusalCode]: Code extends keyof RefusalFacts
    ? Partial<RefusalFacts[Code]> extends RefusalFacts[Code]
      ? [code: Code, facts?: RefusalFacts[Code]]
      : [code: Code, facts: RefusalFacts[Code]]
    : [code: Code]
}[RefusalCode]

const brand = Symbol.for('envol.refusal')

/** An expected failure: thrown inside a verb so that its transaction rolls back, returned as a value at the edge. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly [brand] = true

  /** Next bundles its layers apart, each with its own copy of this class: the pool's refusal is everybody's. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value
  }

  readonly code: RefusalCode
  readonly facts: ToldFacts

  constructor(...[code, facts = {}]: Asked) {
    super(code)
    this.code = code
    this.facts = facts
  }

  /** The same refusal, telling this as well. */
  also(more: ToldFacts): Refusal {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, {
      facts: { ...this.facts, ...more },
    })
  }

  get status(): number {
    return refusals[this.code]
  }
}
