import { textIn } from '@/domain/club/clubs/rules'
import { type CouponFacts, couponState } from '@/domain/coupons/coupons/rules'
import type { Right } from '@/domain/doors/rights/schema'
import { instantIn, type Mark, markIn } from '@/lib/cursor'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { isLocalDate, type LocalDate } from '@/lib/time'
import type { ActivityNames, Sale, Sort, Standing, TypedSale } from './schema'

/** What somebody may know and do of coupons; null: nothing at all. */
export type Grip = {
  /** Issue, prolong, make void, give back. */
  manage: boolean
  /** What is sold and not flown, in money. */
  figures: boolean
}

export function gripOf(rights: readonly Right[]): Grip | null {
  if (!rights.includes('coupons.see') && !rights.includes('coupons.manage')) return null
  return { manage: rights.includes('coupons.manage'), figures: rights.includes('figures.see') }
}

/** How a coupon stands for the desk: its state of rule 12, where a no-show and a postponed flight are told apart. */
export function standingOf(facts: CouponFacts & { postponedAt: Date | null }, today: LocalDate): Standing {
  const state = couponState(facts, today)
  if (state === 'flown') return facts.noShowAt ? 'no_show' : 'flown'
  return state === 'issued' && facts.postponedAt ? 'postponed' : state
}

/** In the order of ends, of a coupon without one. */
export const LAST_END = '9999-12-31'

/** Where the cursor of a list in this order leads; null for one of another order, and for none. */
export function markOf(cursor: string, sort: Sort): Mark | null {
  const mark = markIn(cursor)
  if (!mark) return null
  const fits = { name: () => true, end: () => isLocalDate(mark.value), made: () => instantIn(mark) !== null }
  return fits[sort]() ? mark : null
}

/** What a coupon opens; an activity that is no more is called by its code. */
export function opensWords(codes: readonly string[], names: ActivityNames, locale: Locale): string {
  const t = translator(locale, 'coupons')
  if (codes.length === 0) return t('opensAll')
  return codes.map((code) => textIn(names.get(code) ?? {}, locale) || code).join(', ')
}

/** A booking whose flight was not flown for want of its customer: what it took may be given back. */
export const mayGiveBack = (state: 'booked' | 'cancelled' | 'flown' | 'no_show'): boolean =>
  state === 'no_show' || state === 'cancelled'

/** What a form of a sale says; prices are in the club's `currency`. */
export function saleOf(typed: TypedSale, currency: string): Sale {
  const { count, passengers, channel, orderNumber, accountCode, message } = typed
  return {
    ...{ count, passengers, channel, orderNumber, accountCode, message },
    activities: [...new Set(typed.activities?.filter((code) => code !== ''))],
    expiresOn: typed.end || null,
    price: typed.price === null ? null : { cents: typed.price, currency },
    paid: typed.paid === '1',
    buyer: given({ name: typed.buyerName, email: typed.buyerEmail, phone: typed.buyerPhone }),
    beneficiary: given({ name: typed.beneficiaryName, email: typed.beneficiaryEmail }),
  }
}

/** What was said of somebody; null when nothing was. */
function given(facts: Record<string, string | null>): Record<string, string> | null {
  const said = Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length > 0 ? Object.fromEntries(said) : null
}
