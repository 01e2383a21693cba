import { eq, inArray } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { bookings } from '@/db/schema/bookings'
import { clubSettings } from '@/db/schema/clubs'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { people } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { coupon, discovery, oneBase, oneCoupon, onePilot, openEveryDay, plane } from '@/db/testing/parts'
import { aPlatform } from './platforms'

const HOUR = 3_600_000

/**
 * A test platform that is ready to go live: its own aircraft, pilot and coupon beside one sample of each, its own texts, and a flight
 * of each pair of them, four days from now. `mine` and `sample` name what is the club's own and what is not.
 */
export async function aReadyPlatform(accountId: AccountId) {
  const world = await aPlatform(
    accountId,
    {},
    oneBase,
    discovery,
    plane(),
    plane(),
    onePilot,
    onePilot,
    openEveryDay,
    oneCoupon,
    coupon(),
  )
  const [mine, sample] = [0, 1].map((which) => {
    const [plane, pilot, paper] = [world.aircraft[which], world.pilots[which], world.coupons[which]]
    if (!plane || !pilot || !paper) throw new Error('the world is not whole')
    return { aircraftId: plane.id, pilotId: pilot.id, couponId: paper.id }
  })
  if (!mine || !sample) throw new Error('the world is not whole')
  await world.open(async ({ id: clubId, tx }) => {
    await tx.update(clubSettings).set(ownTexts).where(eq(clubSettings.clubId, clubId))
    await tx.update(aircraft).set({ sample: true }).where(eq(aircraft.id, sample.aircraftId))
    await tx.update(people).set({ sample: true }).where(eq(people.id, sample.pilotId))
    await tx.update(coupons).set({ sample: true }).where(eq(coupons.id, sample.couponId))
    await tx.update(people).set({ identifier: 'pilote' }).where(eq(people.id, mine.pilotId))
  })
  return { ...world, mine, sample }
}

/** What a club writes before it may go live. */
export const ownTexts = {
  phone: '+33561000000',
  email: 'bureau@aeroclub-essais.fr',
  legal: { fr: 'Aéroclub des essais, association loi 1901' },
  conditions: { fr: 'Venez à l’heure.' },
}

type Pair = { aircraftId: string; pilotId: string; couponId?: string }

/** A flight in four days and `hour` hours, booked and paid with the coupon of the pair if it has one; its id. */
export async function aFlightOf(world: World, { couponId, ...pair }: Pair, hour: number, row = {}) {
  const startAt = new Date(Math.floor(Date.now() / HOUR) * HOUR + (96 + hour) * HOUR)
  const [place, flown] = [world.bases[0], world.activities[0]]
  if (!place || !flown) throw new Error('the world is not whole')
  return world.open(async ({ id: clubId, tx }) => {
    const [made] = await tx
      .insert(bookings)
      .values({
        clubId,
        ...pair,
        activityId: flown.id,
        baseId: place.id,
        meetAt: startAt,
        startAt,
        endAt: new Date(startAt.getTime() + HOUR / 2),
        external: couponId !== undefined,
        language: 'fr',
        ...row,
      })
      .returning()
    if (!made) throw new Error('nothing was booked')
    if (couponId) {
      await tx.insert(bookingCoupons).values({ clubId, bookingId: made.id, couponId })
      await tx
        .update(coupons)
        .set({ bookedAt: new Date() })
        .where(inArray(coupons.id, [couponId]))
    }
    return made.id
  })
}
