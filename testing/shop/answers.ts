import { type Coupon, normal, type Store } from './store'

type Answer = { status: number; body?: unknown }

const reasons = { used: 'used', expired: 'expired', cancelled: 'cancelled' } as const

/** `POST references/verify`. */
export function verify(store: Store, body: unknown): Answer {
  const { reference } = body as { reference?: string }
  const coupon = store.coupons.get(normal(reference ?? ''))
  if (!coupon) return { status: 404, body: { valid: false, reason: 'unknown' } }
  const { state, activity, passengers, expiresOn } = coupon
  if (state !== 'valid') {
    return { status: 200, body: { valid: false, reason: reasons[state], expiredOn: expiresOn } }
  }
  return { status: 200, body: { valid: true, activity, passengers, expiresOn } }
}

type Notice = NonNullable<Coupon['allocation']>

/** `PUT references/{reference}/allocation`: what became of a coupon; a repeat or an older sequence changes nothing. */
export function allocate(store: Store, reference: string, body: unknown): Answer {
  const coupon = store.coupons.get(normal(reference)) ?? store.adopt(reference)
  if (!coupon) return { status: 404, body: { error: 'unknown reference' } }
  if (coupon.elsewhere) return { status: 409, body: { error: 'allocated elsewhere' } }
  const { bookingId, sequence, event, start, resource } = body as Notice
  const last = coupon.allocation
  if (last && last.bookingId === bookingId && last.sequence >= sequence) return { status: 200 }
  coupon.allocation = { bookingId, sequence, event, start, resource }
  coupon.state = event === 'cancelled' ? 'valid' : 'used'
  return { status: 200 }
}
