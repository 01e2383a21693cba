import type { Right } from '@/db/schema/rights'
import { instantIn, type Mark, markIn } from '@/lib/cursor'
import type { Flight } from '../../bookings/queries/flight'
import { isMinor } from '../../bookings/rules/flight'
import type { Sort, Viewer } from '../schema'

/** What a viewer may know of bookings; null: nothing at all. */
export type Sight = {
  /** Everybody's, or only those they fly or that are theirs. */
  all: boolean
  contacts: boolean
  weights: boolean
  references: boolean
}

export function sightOf({ rights }: Pick<Viewer, 'rights'>): Sight | null {
  const has = (right: Right) => rights.includes(right)
  if (!has('bookings.all') && !has('bookings.own')) return null
  return {
    all: has('bookings.all'),
    contacts: has('bookings.all') || has('day.see'),
    weights: has('day.see'),
    references: has('coupons.see'),
  }
}

/** A flight as somebody with this sight may know it: contacts, weights and references are null when they may not. */
export function seenOf({ passengers, coupons, ...flight }: Flight, sight: Sight) {
  const { cellPhone, email, emergency, message, fields, ...booking } = flight.booking
  return {
    ...flight,
    booking,
    contact: sight.contacts ? { cellPhone, email, emergency, message, fields } : null,
    passengers: passengers.map(({ seat, name, weightKg, age }) => ({
      seat,
      name,
      minor: isMinor(age),
      age: sight.weights ? age : null,
      weightKg: sight.weights ? weightKg : null,
    })),
    coupons: sight.references ? coupons : null,
  }
}

/** Where the cursor of a list in this order leads; null for one of another order, and for none. */
export function markOf(cursor: string, sort: Sort): Mark | null {
  const mark = markIn(cursor)
  return mark && (sort === 'name' || instantIn(mark)) ? mark : null
}
