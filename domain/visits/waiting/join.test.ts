import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import type { World } from '@/db/testing/club'
import { lettersOf } from '@/testing/worlds/letters'
import { aSmallClub, close, dayIn, join, listOf, waitingOf, wish } from '@/testing/worlds/waiting'
import { findVisit } from '../visits/queries'
import { startVisit } from '../visits/start'
import { leaveWaiting } from './leave'
import { resumeWaiting } from './resume'

const spoil = (world: World, facts: Partial<typeof coupons.$inferInsert>) =>
  world.open(({ id, tx }) =>
    tx
      .update(coupons)
      .set(facts)
      .where(and(eq(coupons.clubId, id), eq(coupons.id, world.coupons[0]?.id ?? ''))),
  )

describe('joinWaiting', () => {
  it('writes down who waits for what, and how much of it is free already', async () => {
    const world = await aSmallClub()
    const [from, to] = [dayIn(world, 3), dayIn(world, 4)]
    const party = { ...wish(world, from).party, weightsKg: [75], ages: [41] }
    expect(await join(world, wish(world, from, { party, period: { from, to } }))).toEqual({ free: 4 })
    const choice = { activity: 'discovery-30', baseId: world.bases[0]?.id, passengers: 1 }
    expect(await listOf(world)).toMatchObject([
      {
        couponId: world.coupons[0]?.id,
        choice: { ...choice, weightsKg: [75], ages: [41], joined: [] },
        fromDay: from,
        toDay: to,
        email: 'camille@essais.example',
        mailedAt: null,
      },
    ])
    expect(await lettersOf(world, 'mail')).toEqual([])
  })

  it('changes what is waited for when it is done again, also after leaving', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await join(world, wish(world, day))
    const first = await waitingOf(world)
    await world.open((club) => leaveWaiting(club, first?.id ?? ''))
    expect(await waitingOf(world)).toBeNull()
    await join(world, wish(world, dayIn(world, 5), { email: 'other@essais.example', language: 'en' }))
    const changed = { id: first?.id, fromDay: dayIn(world, 5), email: 'other@essais.example', language: 'en' }
    expect(await listOf(world)).toMatchObject([changed])
  })

  it('makes one waiting of two presses', async () => {
    const world = await aSmallClub()
    await Promise.all(Array.from({ length: 6 }, () => join(world, wish(world, dayIn(world, 3)))))
    expect(await listOf(world)).toHaveLength(1)
  })

  it.each([
    [{ bookedAt: new Date() }, 'invalid_reference'],
    [{ voidAt: new Date() }, 'invalid_reference'],
    [{ expiresOn: '2020-01-01' }, 'reference_expired'],
  ])('refuses a coupon that is not good: %j', async (facts, code) => {
    const world = await aSmallClub()
    await spoil(world, facts)
    await expect(join(world, wish(world, dayIn(world, 3)))).rejects.toMatchObject({ code })
    expect(await listOf(world)).toEqual([])
  })
})

describe('resumeWaiting', () => {
  it('opens the journey with all coupons and the group', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await close(world, day)
    const couponIds = world.coupons.map(({ id }) => id).reverse()
    await join(world, wish(world, day, { couponIds, party: { ...wish(world, day).party, passengers: 3 } }))
    const [waiting] = await listOf(world)
    const visit = await world.open(async (club) => {
      const resumed = await resumeWaiting(club, 'browser', waiting?.id ?? '')
      return findVisit(club, 'browser', resumed?.code ?? null)
    })
    expect(visit?.couponIds).toEqual(couponIds)
    expect(visit?.choice).toEqual({
      activity: 'discovery-30',
      baseId: world.bases[0]?.id,
      passengers: 3,
    })
  })

  it('goes on with the journey that this browser is on', async () => {
    const world = await aSmallClub()
    await join(world, wish(world, dayIn(world, 3)))
    const waiting = await waitingOf(world)
    const [begun, resumed] = await world.open(async (club) => [
      await startVisit(club, 'browser', world.coupons[0]?.id ?? ''),
      await resumeWaiting(club, 'browser', waiting?.id ?? ''),
    ])
    expect(resumed).toEqual({ code: begun, day: dayIn(world, 3) })
  })

  it('finds nothing to go on with once it is over', async () => {
    const world = await aSmallClub()
    await join(world, wish(world, dayIn(world, 3)))
    const waiting = await waitingOf(world)
    const resume = () => world.open((club) => resumeWaiting(club, 'browser', waiting?.id ?? ''))
    await spoil(world, { bookedAt: new Date() })
    expect(await resume()).toBeNull()
    await spoil(world, { bookedAt: null })
    await world.open((club) => leaveWaiting(club, waiting?.id ?? ''))
    expect(await resume()).toBeNull()
  })
})
