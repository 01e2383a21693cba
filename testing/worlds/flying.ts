import { asc, eq, isNotNull } from 'drizzle-orm'
import { calls } from '@/db/schema/bookings'
import { couponEvents, coupons } from '@/db/schema/coupons'
import { journal } from '@/db/schema/journal'
import { shops } from '@/db/schema/shops'
import type { World } from '@/db/testing/club'
import { noticePayload } from '@/domain/letters/letters/schema'
import { env } from '@/lib/env'
import { fromMinutes } from '@/lib/time'
import { seal } from '@/lib/token'
import { book } from '@/testing/worlds/bookings'
import { at, THURSDAY } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { aSchool, somebody } from '@/testing/worlds/plans'

/** An instant of the Thursday, on the airfield's clock. */
export const clock = (time: string, day = THURSDAY) => fromMinutes(at(time, day))

export const onDuty = (world: World, firstName = 'Yves') =>
  somebody(world, ['schedule.see', 'bookings.own', 'day.see'], firstName)
export const secretary = (world: World) =>
  somebody(world, ['schedule.see', 'day.see', 'bookings.all'], 'Martine')
export const outsider = (world: World) => somebody(world, ['schedule.see', 'bookings.own'], 'Hugo')

/** A desk with two coupons of its own, and a booking of the first of them on the Thursday at 10 h. */
export async function aSoldFlight() {
  const world = await aSchool(2)
  const id = await book(world, 0, at('10:00'))
  return { world, id }
}

/** The same with coupons that a shop sold, and that is told of them. Nothing is handed over: nobody runs the queue. */
export async function aShopFlight() {
  const world = await aSchool(2)
  await world.open(async ({ tx, id: clubId }) => {
    const secret = env().AUTH_SECRET
    const sealed = { tokenSealed: seal(secret, 'token'), signingSecretSealed: seal(secret, 'secret') }
    const [shop] = await tx
      .insert(shops)
      .values({ clubId, name: 'Boutique', baseUrl: 'http://127.0.0.1:9', ...sealed })
      .returning()
    await tx
      .update(coupons)
      .set({ shopId: shop?.id ?? null })
      .where(eq(coupons.clubId, clubId))
  })
  const id = await book(world, 0, at('10:00'))
  return { world, id }
}

/** What the shop is told, in the order in which it is. */
export const toldToShop = async (world: World) =>
  (await lettersOf(world, 'notice')).map(({ payload }) => {
    const { event, sequence } = noticePayload(payload).notice
    return `${sequence} ${event}`
  })

export const mailCount = async (world: World) => (await lettersOf(world, 'mail')).length

/** What the journal says of the desk's own doings, oldest first. */
export const journalOf = (world: World) =>
  world.open(({ tx }) =>
    tx
      .select({ event: journal.event, before: journal.before, after: journal.after, actor: journal.actor })
      .from(journal)
      .where(isNotNull(journal.subjectId))
      .orderBy(asc(journal.at), asc(journal.id)),
  )

export const callsOf = (world: World) =>
  world.open(({ tx }) => tx.select().from(calls).orderBy(asc(calls.at), asc(calls.id)))

/** The life of a coupon, its first line first. */
export const lifeOf = (world: World, couponId: string) =>
  world.open(async ({ tx }) => {
    const rows = await tx
      .select({ event: couponEvents.event })
      .from(couponEvents)
      .where(eq(couponEvents.couponId, couponId))
      .orderBy(asc(couponEvents.id))
    return rows.map(({ event }) => event)
  })
