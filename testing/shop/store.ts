import type { Mode } from './modes'

/** A coupon as this shop sold it. References are kept and compared in normal form. */
export type Coupon = {
  reference: string
  state: 'valid' | 'used' | 'expired' | 'cancelled'
  activity?: string
  passengers?: number
  expiresOn?: string
  /** Its next allocation is answered 409: it serves elsewhere. */
  elsewhere?: boolean
  allocation?: { sequence: number; event: string; start: string; resource: string; bookingId: string }
}

/** One call that came in, as the tests look at it. */
export type Call = {
  at: string
  kind: 'verify' | 'allocation' | 'other'
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
  authorised: boolean
  signed: boolean
  status: number | null
}

export const normal = (reference: string) => reference.replace(/[\s-]/g, '').toUpperCase()

/** What a newcomer may try: sold by nobody, good for any flight or for one kind. */
const samples: Coupon[] = [
  { reference: 'BOUTIQUE01', state: 'valid' },
  { reference: 'BOUTIQUE02', state: 'valid', activity: 'discovery-30', passengers: 2 },
  { reference: 'BOUTIQUE03', state: 'expired', expiresOn: '2025-06-30' },
]

/** What the shop knows: in memory, gone when it stops. */
export function makeStore(adopts: boolean) {
  const coupons = new Map(samples.map((coupon) => [coupon.reference, coupon]))
  const calls: Call[] = []
  let modes: Mode[] = []
  return {
    coupons,
    calls,
    put: (coupon: Coupon) =>
      coupons.set(normal(coupon.reference), { ...coupon, reference: normal(coupon.reference) }),
    clear: () => {
      coupons.clear()
      calls.length = 0
      modes = []
    },
    /** A coupon that the club's desk issued: the demonstration's shop takes it over, any other does not know it. */
    adopt(reference: string): Coupon | undefined {
      if (!adopts) return undefined
      const coupon: Coupon = { reference: normal(reference), state: 'valid' }
      coupons.set(coupon.reference, coupon)
      return coupon
    },
    setModes: (next: Mode[]) => {
      modes = next
    },
    /** The misbehaviour meant for this call, used up by one. */
    takeMode(kind: Call['kind']): Mode | undefined {
      const mode = modes.find(({ on, times }) => (on === undefined || on === kind) && times !== 0)
      if (mode?.times !== undefined) mode.times -= 1
      return mode
    },
  }
}

export type Store = ReturnType<typeof makeStore>
