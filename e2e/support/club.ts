import { eq, sql } from 'drizzle-orm'
import { bookings, holds } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { occupancy } from '@/db/schema/occupancy'
import { shops } from '@/db/schema/shops'
import { aClub, type Part, unique, type World } from '@/db/testing/club'
import { activity, coupon, everyDay, oneBase, onePilot, open, plane, times } from '@/db/testing/parts'
import { takeHold } from '@/domain/slots/holds/take'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { env } from '@/lib/env'
import { addDays, localDate } from '@/lib/time'
import { seal } from '@/lib/token'
import type { TrialShop } from '../../testing/shop/start'

type Overrides = NonNullable<Parameters<typeof aClub>[0]>

type Wanted = Overrides & {
  coupons?: number
  coupon?: Parameters<typeof coupon>[0]
  activity?: Parameters<typeof activity>[0]
  plane?: Parameters<typeof plane>[0]
  aircraft?: number
  pilots?: number
  /** Answers for the references that the club does not know. */
  shop?: TrialShop
  parts?: Part[]
}

/** A club with a booking desk that is open now. */
export type BookableClub = World & {
  slug: string
  /** Of its coupons, in normal form. */
  references: string[]
  /** The club's own address, where its letters go. */
  email: string
}

const PARIS = 'Europe/Paris'

/** A local day far enough ahead to be bookable, and to be changed afterwards. */
export const inDays = (days: number) => addDays(localDate(new Date(), PARIS), days)

/**
 * A fresh club that flies every day from 9 h to 18 h: weights are asked, one aircraft and one pilot unless told. Tests that
 * make their own stand in nobody's way.
 */
export async function aBookableClub(wanted: Wanted = {}): Promise<BookableClub> {
  const { shop, parts = [], settings, external, ...rest } = wanted
  const email = `${unique('club')}@essais.example`
  const world = await aClub({
    ...rest,
    settings: { email, ...settings },
    external: { afterSunriseMinutes: -30, beforeSunsetMinutes: -30, ...external },
  }).with(
    oneBase,
    activity({ asksWeights: true, ...wanted.activity }),
    times(wanted.aircraft ?? 1, plane(wanted.plane)),
    times(wanted.pilots ?? wanted.aircraft ?? 1, onePilot),
    open(everyDay(9 * 60, 18 * 60)),
    times(wanted.coupons ?? 1, coupon(wanted.coupon)),
    ...parts,
    ...(shop ? [connected(shop)] : []),
  )
  return {
    ...world,
    slug: world.ref.slug,
    references: world.coupons.map(({ reference }) => reference),
    email,
  }
}

function connected(shop: TrialShop): Part {
  return async ({ id: clubId, tx }) => {
    const secret = env().AUTH_SECRET
    await tx.insert(shops).values({
      clubId,
      name: 'Boutique d’essai',
      baseUrl: shop.url,
      tokenSealed: seal(secret, shop.token),
      signingSecretSealed: seal(secret, shop.secret),
    })
  }
}

/** As if the time of every hold at this club were up. */
export function letHoldsLapse(club: World): Promise<void> {
  return club.open(async ({ id, tx }) => {
    const past = sql`now() - interval '1 second'`
    await tx.update(holds).set({ expiresAt: past }).where(eq(holds.clubId, id))
    await tx
      .update(occupancy)
      .set({ expiresAt: past })
      .where(sql`${occupancy.clubId} = ${id} and ${occupancy.kind} = 'hold'`)
  })
}

/** Somebody faster, from elsewhere, keeps this slot with a coupon of their own. */
export async function rivalTakes(club: BookableClub, slot: string, reference: string): Promise<void> {
  const key = parseSlotId(slot)
  const [place, flown] = [club.bases[0], club.activities[0]]
  const paid = club.coupons.find((one) => one.reference === reference)
  if (!key || !place || !flown || !paid) throw new Error(`nothing to take: ${slot}`)
  await club.open((opened) =>
    takeHold(opened, {
      holder: 'key:rival',
      couponIds: [paid.id],
      activityId: flown.id,
      baseId: place.id,
      start: key.start,
      passengers: 1,
      weightsKg: [80],
      ages: null,
    }),
  )
}

export type Booking = typeof bookings.$inferSelect

/** The bookings of this club, oldest first. */
export function bookingsOf(club: World): Promise<Booking[]> {
  return club.open(({ id, tx }) =>
    tx.select().from(bookings).where(eq(bookings.clubId, id)).orderBy(bookings.createdAt),
  )
}

/** The only booking of this club. */
export async function theBooking(club: World): Promise<Booking> {
  const [one, ...others] = await bookingsOf(club)
  if (!one || others.length > 0) throw new Error(`${others.length + (one ? 1 : 0)} bookings instead of one`)
  return one
}

/** Changes one coupon's facts. */
export function changeCoupon(
  club: World,
  reference: string,
  facts: Partial<typeof coupons.$inferInsert>,
): Promise<void> {
  return club.open(async ({ id, tx }) => {
    await tx
      .update(coupons)
      .set(facts)
      .where(sql`${coupons.clubId} = ${id} and ${coupons.reference} = ${reference}`)
  })
}
