import { postponedExpiry } from '@/domain/coupons/coupons/rules'
import { randomCode } from '@/lib/code'
import { addDays, addMonths } from '@/lib/time'
import type { Tx } from '../client'
import { couponEvents, coupons } from '../schema/coupons'
import type { Activity, ActivityCode } from './activities'
import { type Calendar, lostSunday } from './calendar'
import { addressOf, type Name } from './person'

type CouponSpec = {
  activity: Extract<ActivityCode, 'discovery-30' | 'discovery-ulm-30' | 'initiation'>
  passengers: number
  /** Sold this many days ago, or good for twelve months that end in this many days. */
  sold: number | { endsIn: number }
}

/** Twenty coupons of every state, good for twelve months; the ones to try first come first. */
const list = {
  fresh1: { activity: 'discovery-30', passengers: 1, sold: 9 },
  prolonged: { activity: 'discovery-30', passengers: 1, sold: { endsIn: -25 } },
  ending: { activity: 'discovery-30', passengers: 1, sold: { endsIn: 21 } },
  fresh2: { activity: 'discovery-30', passengers: 2, sold: 16 },
  fresh3: { activity: 'discovery-30', passengers: 3, sold: 40 },
  freshUlm: { activity: 'discovery-ulm-30', passengers: 1, sold: 23 },
  freshInitiation: { activity: 'initiation', passengers: 1, sold: 58 },
  booked1: { activity: 'discovery-30', passengers: 1, sold: 34 },
  bookedPair1: { activity: 'discovery-30', passengers: 1, sold: 120 },
  bookedPair2: { activity: 'discovery-30', passengers: 2, sold: 118 },
  booked2: { activity: 'discovery-30', passengers: 2, sold: 210 },
  bookedUlm: { activity: 'discovery-ulm-30', passengers: 1, sold: 95 },
  flown1: { activity: 'discovery-30', passengers: 1, sold: 88 },
  flown2: { activity: 'discovery-30', passengers: 2, sold: 150 },
  flown3: { activity: 'discovery-30', passengers: 3, sold: 205 },
  flownInitiation: { activity: 'initiation', passengers: 1, sold: 72 },
  postponed: { activity: 'discovery-30', passengers: 2, sold: 335 },
  expiredInGrace: { activity: 'discovery-30', passengers: 2, sold: { endsIn: -10 } },
  expired: { activity: 'discovery-30', passengers: 1, sold: { endsIn: -45 } },
  noShow: { activity: 'discovery-30', passengers: 1, sold: 130 },
} as const satisfies Record<string, CouponSpec>

export type CouponKey = keyof typeof list

/** What became of a coupon, from the flights that it paid for. */
export type CouponLife = {
  bookedAt?: Date
  flownAt?: Date
  noShowAt?: Date
  postponedAt?: Date
  events: { event: string; at: Date; detail?: Record<string, unknown> }[]
}

const buyers: Name[] = [
  { firstName: 'Camille', lastName: 'Durand' },
  { firstName: 'Nicolas', lastName: 'Perrin' },
  { firstName: 'Fatima', lastName: 'Benali' },
  { firstName: 'Laurent', lastName: 'Gomez' },
  { firstName: 'Émilie', lastName: 'Roux' },
]

const isKey = (key: string): key is CouponKey => key in list

/** Writes the coupons with their lives; returns the id of each. */
export async function plantCoupons(
  tx: Tx,
  clubId: string,
  calendar: Calendar,
  activity: (code: ActivityCode) => Activity,
  lifeOf: (key: CouponKey) => CouponLife,
): Promise<(key: CouponKey) => string> {
  const ids = new Map<CouponKey, string>()
  for (const [index, key] of Object.keys(list).filter(isKey).entries()) {
    const spec: CouponSpec = list[key]
    const { soldOn, expiresOn, extra } = datesOf(key, spec, calendar)
    const { events, ...facts } = lifeOf(key)
    const issuedAt = calendar.at(soldOn, 12 * 60 + index)
    const buyer = buyers[index % buyers.length]
    const priceCents = activity(spec.activity).pricesCents[spec.passengers - 1] ?? null
    const [row] = await tx
      .insert(coupons)
      .values({
        clubId,
        reference: randomCode(),
        activities: [spec.activity],
        passengers: spec.passengers,
        expiresOn,
        soldOn,
        priceCents,
        currency: priceCents === null ? null : 'EUR',
        channel: index % 3 === 0 ? 'Comptoir' : 'Boutique en ligne',
        paid: true,
        buyer: buyer ? { name: `${buyer.firstName} ${buyer.lastName}`, email: addressOf(buyer) } : null,
        issuedAt,
        sample: true,
        ...facts,
      })
      .returning({ id: coupons.id })
    if (!row) throw new Error('no coupon was made')
    ids.set(key, row.id)
    const lines = [{ event: 'issued', at: issuedAt }, ...extra, ...events]
    await tx
      .insert(couponEvents)
      .values(lines.map((line) => ({ clubId, couponId: row.id, actor: 'system:demonstration', ...line })))
  }
  return (key) => {
    const id = ids.get(key)
    if (!id) throw new Error(`there is no coupon ${key}`)
    return id
  }
}

function datesOf(key: CouponKey, { sold }: CouponSpec, calendar: Calendar) {
  const { today } = calendar
  const soldOn =
    typeof sold === 'number' ? addDays(today, -sold) : addMonths(addDays(today, sold.endsIn), -12)
  const expiresOn = typeof sold === 'number' ? addMonths(soldOn, 12) : addDays(today, sold.endsIn)
  if (key === 'prolonged') {
    const at = calendar.at(addDays(expiresOn, -4), 15 * 60)
    const later = addMonths(expiresOn, 3)
    return { soldOn, expiresOn: later, extra: [{ event: 'prolonged', at, detail: { months: 3 } }] }
  }
  if (key === 'postponed')
    return { soldOn, expiresOn: postponedExpiry(expiresOn, lostSunday(calendar)), extra: [] }
  return { soldOn, expiresOn, extra: [] }
}
