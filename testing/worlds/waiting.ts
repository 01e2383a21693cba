import { eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { closures } from '@/db/schema/external'
import { waitingList } from '@/db/schema/visits'
import { aClub, type World } from '@/db/testing/club'
import { base, coupon, discovery, everyDay, oneAircraft, onePilot, open, times } from '@/db/testing/parts'
import { joinWaiting } from '@/domain/visits/waiting/join'
import { waitingOfCoupon } from '@/domain/visits/waiting/queries'
import type { JoinWaiting } from '@/domain/visits/waiting/schema'
import { addDays, localDate } from '@/lib/time'

/** A club with an aircraft and a pilot that flies twice a day, at 10 h and at 11 h; three coupons. */
export const aSmallClub = () =>
  aClub({ external: { stepMinutes: 60 } }).with(
    base({ name: 'Lasbordes' }),
    discovery,
    oneAircraft,
    onePilot,
    open(everyDay(600, 720)),
    times(3, coupon()),
  )

/** The local day so many days from now. */
export const dayIn = (world: World, days: number) => addDays(localDate(new Date(), world.ref.timeZone), days)

/** No external flight on these days. */
export const close = (world: World, fromDay: string, toDay = fromDay) =>
  world.open(({ id: clubId, tx }) => tx.insert(closures).values({ clubId, fromDay, toDay }))

export const reopen = (world: World) =>
  world.open(({ id, tx }) => tx.delete(closures).where(eq(closures.clubId, id)))

/** What somebody with the first coupon asks for: one passenger, one day. */
export function wish(world: World, day: string, given: Partial<JoinWaiting> = {}): JoinWaiting {
  const [activity, place, coupon] = [world.activities[0], world.bases[0], world.coupons[0]]
  if (!activity || !place || !coupon) throw new Error('the world is not whole')
  return {
    couponIds: [coupon.id],
    party: { activity, base: place, passengers: 1, weightsKg: null, ages: null },
    period: { from: day, to: day },
    email: 'camille@essais.example',
    language: 'fr',
    ...given,
  }
}

export const join = (world: World, input: JoinWaiting) => world.open((club) => joinWaiting(club, input))

/** The waiting of the club's first coupon, left ones not. */
export async function waitingOf(world: World) {
  const [coupon] = world.coupons
  return coupon ? world.open((club) => waitingOfCoupon(club, coupon.id)) : null
}

export const listOf = (world: World) =>
  world.open((club: Club) => club.tx.select().from(waitingList).where(eq(waitingList.clubId, club.id)))
