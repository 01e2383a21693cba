import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { aircraft } from '@/db/schema/fleet'
import { people, pilots } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import { loadPlaceholders } from '@/domain/club/clubs/queries'
import type { SampleCoupon } from '@/domain/coupons/coupons/schema'
import { findSlots, flyableDays } from '@/domain/slots/slots/queries/search'
import type { Slot } from '@/domain/slots/slots/schema'
import { addDays } from '@/lib/time'
import { loadOffers } from '../visits/queries'
import { openedActivities } from '../visits/rules'
import { readinessOf } from './rules'
import type { Readiness } from './schema'

const LOOK_DAYS = 14

/** The first slot that this coupon opens, with what is flown; null when there is none before its end or the horizon. */
export async function firstSlot(club: Club, coupon: SampleCoupon, now: Date) {
  const { activities, bases, external } = await loadOffers(club)
  const [activity] = openedActivities([coupon], activities)
  const [base] = bases
  if (!activity || !base || !external?.enabled) return null
  const passengers = Math.min(coupon.passengers, activity.maxPassengers)
  const search = {
    activityId: activity.id,
    baseId: base.id,
    party: { passengers, weightsKg: null },
    coupons: [coupon],
    now,
  }
  const { from, to } = await flyableDays(club, search)
  for (let day = from; day <= to; day = addDays(day, LOOK_DAYS)) {
    const { slots } = await findSlots(club, search, { from: day, to: addDays(day, LOOK_DAYS - 1) })
    const first = slots.reduce<Slot | null>(
      (best, slot) => (best && best.start <= slot.start ? best : slot),
      null,
    )
    if (first) return { slot: first, activity, base }
  }
  return null
}

/** What the club has made its own. */
export async function loadReadiness(club: Club): Promise<Readiness> {
  const placeholders = await loadPlaceholders(club)
  const planes = await club.tx
    .select({ sample: aircraft.sample })
    .from(aircraft)
    .where(and(eq(aircraft.clubId, club.id), isNull(aircraft.retiredAt)))
  const crew = await club.tx
    .select({ sample: people.sample, email: people.email })
    .from(pilots)
    .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
    .where(and(eq(pilots.clubId, club.id), eq(pilots.active, true)))
  const [external] = await club.tx
    .select({ enabled: externalSettings.enabled })
    .from(externalSettings)
    .where(eq(externalSettings.clubId, club.id))
  const [ownCoupon] = await club.tx
    .select({ id: coupons.id })
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), eq(coupons.sample, false)))
    .limit(1)
  const [shop] = await club.tx.select({ id: shops.id }).from(shops).where(eq(shops.clubId, club.id)).limit(1)
  return readinessOf({
    placeholders,
    aircraft: planes,
    pilots: crew,
    externalOn: external?.enabled ?? false,
    sells: ownCoupon !== undefined || shop !== undefined,
    live: club.kind === 'production',
  })
}
