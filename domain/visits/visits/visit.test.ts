import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { visits } from '@/db/schema/visits'
import type { World } from '@/db/testing/club'
import { activity, coupon } from '@/db/testing/parts'
import { findHold } from '@/domain/slots/holds/queries'
import { Refusal } from '@/lib/refusal'
import { confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, refusal, take, visitor } from '@/testing/worlds/holds'
import { dropCoupon } from './drop-coupon'
import { joinCoupon } from './join-coupon'
import { noteRefusal } from './note-refusal'
import { findVisit, heldElsewhere, loadOffers, loadVisit } from './queries'
import { startVisit } from './start'
import { updateVisit } from './update'

let world: World
beforeEach(async () => {
  const ulm = activity({ code: 'discovery-ulm-30' })
  world = await aDesk(
    2,
    {},
    ulm,
    coupon({ activities: ['discovery-ulm-30'] }),
    activity({ external: false, code: 'hire' }),
  )
})

const couponId = (index: number) => nth(world.coupons, index).id
const start = (browser: string, index: number, now = NOW) =>
  world.open((club) => startVisit(club, browser, couponId(index), now))
const load = async (browser: string, code: string | null) => {
  const found = await world.open((club) => loadVisit(club, browser, code))
  if (!found) throw new Error('no visit')
  return found
}
const join = async (browser: string, code: string, index: number) => {
  const loaded = await load(browser, code)
  await world.open(async (club) =>
    joinCoupon(club, loaded, nth(world.coupons, index), (await loadOffers(club)).activities, NOW),
  )
}

/** A hold of a visit's own, written down with it. */
async function hold(browser: string, code: string) {
  const { visit } = await load(browser, code)
  const holder = visitor(visit.id)
  const kept = await take(world, 0, at('10:00'), NOW, { holder })
  await world.open((club) => updateVisit(club, visit, { holdId: kept.id }, NOW))
  return { ...kept, holder }
}

describe('a visit', () => {
  it('is one per coupon and browser, taken up again where it was left', async () => {
    const code = await start('b', 0)
    expect(await start('b', 0, later(5))).toBe(code)
    expect(await start('other', 0)).not.toBe(code)
    expect(await start('b', 1)).not.toBe(code)
    expect((await load('b', code)).coupons.map(({ id }) => id)).toEqual([couponId(0)])
  })

  it('is its browser’s; without a code the latest is meant', async () => {
    const code = await start('b', 0)
    const latest = await start('b', 1, later(1))
    const find = (browser: string, wanted: string | null) =>
      world.open(async (club) => (await findVisit(club, browser, wanted))?.code ?? null)
    expect(await find('b', null)).toBe(latest)
    expect(await find('b', code)).toBe(code)
    expect(await find('other', code)).toBeNull()
  })

  it('that ended in a booking is not taken up again', async () => {
    const code = await start('b', 0)
    const { visit } = await load('b', code)
    await world.open((club) => updateVisit(club, visit, { bookingId: visit.id }))
    expect(await start('b', 0)).not.toBe(code)
  })

  it('shows its hold, live or lapsed; one that was let go as ended, one that was booked with its booking', async () => {
    const code = await start('b', 0)
    const kept = await hold('b', code)
    expect((await load('b', code)).hold).toMatchObject({ id: kept.id, expiresAt: later(10) })
    await take(world, 0, at('14:00'), later(1), { holder: kept.holder })
    expect((await load('b', code)).hold).toMatchObject({ id: kept.id, expiresAt: later(1) })
    const again = await hold('b', code)
    const bookingId = await confirm(world, 0, again.id, NOW, { holder: again.holder })
    expect((await load('b', code)).visit).toMatchObject({ bookingId })
  })

  it('knows when another browser keeps a slot with its coupon', async () => {
    const code = await start('b', 0)
    const kept = await hold('b', code)
    const elsewhere = (browser: string, now: Date) =>
      world.open((club) => heldElsewhere(club, browser, couponId(0), now))
    expect(await elsewhere('b', NOW)).toBeNull()
    expect(await elsewhere('other', NOW)).toEqual(kept.expiresAt)
    expect(await elsewhere('other', kept.expiresAt)).toBeNull()
  })
})

describe('joining coupons', () => {
  it('keeps their order, counts each once and lets the hold go', async () => {
    const code = await start('b', 0)
    const kept = await hold('b', code)
    await join('b', code, 1)
    await join('b', code, 1)
    const joined = await load('b', code)
    expect(joined.coupons.map(({ id }) => id)).toEqual([couponId(0), couponId(1)])
    expect(joined.visit.holdId).toBeNull()
    const found = await world.open((club) => findHold(club, kept.holder, kept.id))
    expect(found?.hold.endedAt).not.toBeNull()
    expect(await refusal(take(world, 1, at('10:00')))).toBeNull()
  })

  it('is for coupons that open an activity together', async () => {
    const code = await start('b', 0)
    const kept = await hold('b', code)
    expect(await refusal(join('b', code, 2))).toBe('references_differ')
    expect((await load('b', code)).hold?.id).toBe(kept.id)
  })

  it('is refused where no aircraft takes more people than were bought', async () => {
    const { maxPassengers } = nth(world.activities, 0)
    await world.open(({ tx }) => tx.update(coupons).set({ passengers: maxPassengers }))
    const code = await start('b', 0)
    expect(await refusal(join('b', code, 1))).toBe('no_more_seats')
    expect((await load('b', code)).coupons).toHaveLength(1)
  })

  it('can be undone, but for the first', async () => {
    const code = await start('b', 0)
    await join('b', code, 1)
    const drop = async (index: number) => {
      const loaded = await load('b', code)
      await world.open((club) => dropCoupon(club, loaded, couponId(index), NOW))
    }
    await drop(0)
    expect((await load('b', code)).coupons).toHaveLength(2)
    await drop(1)
    expect((await load('b', code)).coupons.map(({ id }) => id)).toEqual([couponId(0)])
  })
})

it('a refusal is kept for the page that the cleaned address shows', async () => {
  const refused = new Refusal('reference_expired', { expiredOn: '2026-05-01' })
  const code = await world.open((club) => noteRefusal(club, 'b', 'X'.repeat(60), refused))
  const [row] = await world.open(({ tx }) => tx.select().from(visits).where(eq(visits.code, code)))
  expect(row?.refused).toEqual({
    code: 'reference_expired',
    facts: { expiredOn: '2026-05-01' },
    reference: 'X'.repeat(40),
  })
})

it('what is offered is in the club’s own order, and only what is open to coupons', async () => {
  const { activities, bases, external } = await world.open(loadOffers)
  expect(activities.map(({ code }) => code)).toEqual(['discovery-30', 'discovery-ulm-30'])
  expect(bases.map(({ icao }) => icao)).toEqual(['LFCL'])
  expect(external?.enabled).toBe(true)
})
