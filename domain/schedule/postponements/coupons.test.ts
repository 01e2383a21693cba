import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { couponEvents, coupons } from '@/db/schema/coupons'
import { coupon } from '@/db/testing/parts'
import { mailPayload } from '@/domain/letters/letters/schema'
import { book, couponOf } from '@/testing/worlds/bookings'
import { aDesk, at, NOW } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { blown } from '@/testing/worlds/postponements'

const ending = (expiresOn: string | null) => coupon({ expiresOn })

describe('postponing', () => {
  it('gives a coupon three months at least, and never fewer days than it had', async () => {
    const world = await aDesk(
      0,
      { external: { graceDays: 30 } },
      ending('2026-06-20'),
      ending(null),
      ending('2026-05-31'),
    )
    await world.open((club) => ending('2026-12-31')(club, world))
    const ids: string[] = []
    for (const [who, time] of ['10:00', '12:00', '14:00', '16:00'].entries())
      ids.push(await book(world, who, at(time)))
    await blown(world, ids)
    const ends = await Promise.all(ids.map(async (_, who) => (await couponOf(world, who)).expiresOn))
    expect(ends).toEqual(['2026-09-01', null, '2026-09-01', '2026-12-31'])
    for (const [who] of ids.entries()) {
      expect(await couponOf(world, who)).toMatchObject({ bookedAt: null, postponedAt: NOW })
    }
    const lives = await world.open(({ tx }) =>
      tx.select().from(couponEvents).where(eq(couponEvents.event, 'postponed')),
    )
    expect(lives).toHaveLength(4)
    const letters = (await lettersOf(world, 'mail')).map(({ payload }) => mailPayload(payload))
    const said = letters.flatMap((mail) => (mail.template === 'booking-cancelled' ? mail.coupons : []))
    expect(said.map(({ until }) => until).sort()).toEqual(
      ['2026-09-01', '2026-09-01', '2026-12-31', null].sort(),
    )
  })

  it('does not promise a void coupon again', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await world.open(({ tx }) => tx.update(coupons).set({ voidAt: NOW }))
    await blown(world, [id])
    const letters = (await lettersOf(world, 'mail')).map(({ payload }) => mailPayload(payload))
    expect(letters.find(({ template }) => template === 'booking-cancelled')).toMatchObject({
      coupons: [{ again: false }],
    })
  })
})
