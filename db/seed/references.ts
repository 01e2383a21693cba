import { asc, eq } from 'drizzle-orm'
import { isGood, refusalOf } from '@/domain/coupons/coupons/rules'
import { localDate } from '@/lib/time'
import type { Tx } from '../client'
import { coupons } from '../schema/coupons'
import { externalSettings } from '../schema/external'
import { ZONE } from './calendar'

/** References of the demonstration to try: good ones, those for one passenger of `discovery-30` first. */
export type DemoReferences = {
  valid: string[]
  used: string | null
  /** Past its end and the days of grace. */
  expired: string | null
}

type Coupon = typeof coupons.$inferSelect

/** What the demonstration's register holds at this moment. */
export async function demoReferences(tx: Tx, clubId: string, now: Date): Promise<DemoReferences> {
  const today = localDate(now, ZONE)
  const register = await tx
    .select({ coupon: coupons, graceDays: externalSettings.graceDays })
    .from(coupons)
    .innerJoin(externalSettings, eq(externalSettings.clubId, coupons.clubId))
    .where(eq(coupons.clubId, clubId))
    .orderBy(asc(coupons.id))
  const valid = register.map(({ coupon }) => coupon).filter((coupon) => isGood(coupon, 0, today))
  const late = register.find(
    ({ coupon, graceDays }) => refusalOf(coupon, graceDays, today)?.code === 'reference_expired',
  )
  return {
    valid: valid
      .toSorted((a, b) => Number(isFirstChoice(b)) - Number(isFirstChoice(a)))
      .map((one) => one.reference),
    used: register.find(({ coupon }) => coupon.flownAt)?.coupon.reference ?? null,
    expired: late?.coupon.reference ?? null,
  }
}

const isFirstChoice = ({ activities, passengers }: Coupon) =>
  passengers === 1 && activities.length === 1 && activities[0] === 'discovery-30'
