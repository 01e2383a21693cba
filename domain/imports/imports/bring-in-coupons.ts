import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { note } from '@/domain/coupons/coupons/note'
import { clubCurrency } from '@/domain/sales/register/queries/opened'
import { uuidv7 } from '@/lib/id'
import type { ImportedCoupon } from './rules/coupons'

/** Enters coupons of a file into the register, priced in the club's currency; their ids, in the same order. */
export async function bringInCoupons(
  club: Club,
  told: readonly ImportedCoupon[],
  importId: string,
  now: Date,
): Promise<string[]> {
  const currency = await clubCurrency(club)
  const rows = told.map((coupon) => ({
    ...coupon,
    clubId: club.id,
    id: uuidv7(),
    currency: coupon.priceCents === null ? null : currency,
    issuedAt: now,
  }))
  const ids = rows.map(({ id }) => id)
  await club.tx.insert(coupons).values(rows)
  await note(club, ids, 'issued', { importId })
  return ids
}
