import { describe, expect, it } from 'vitest'
import { couponsById } from '@/domain/coupons/coupons/queries'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { openSlots } from '@/domain/slots/slots/rules/offer'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, nth, THURSDAY } from '@/testing/worlds/holds'
import { startsFor } from './queries'
import { startsForCaller } from './rules'

describe('what a caller is told', () => {
  it('is, without a limit, exactly what is offered online', async () => {
    const world = await aDesk(2)
    await book(world, 1, at('10:00'))
    const party = { passengers: 1, weightsKg: null }
    const situation = await world.open((club) =>
      loadSituationOn(club, {
        activityId: nth(world.activities, 0).id,
        baseId: nth(world.bases, 0).id,
        day: THURSDAY,
        now: NOW,
      }),
    )
    if (!situation) throw new Error('no situation')
    const starts = startsForCaller(situation, { party, lastDay: null }, THURSDAY)
    const online = openSlots(situation, party, [THURSDAY]).map(({ start }) => start)
    expect(starts.filter(({ limits }) => limits.length === 0).map(({ start }) => start)).toEqual(online)
    expect(starts.find(({ start }) => start === at('9:15'))).toBeUndefined()
    expect(starts.find(({ start }) => start === at('21:45'))?.limits).toContain('outside_openings')
  })

  it('names the next days on which something is offered', async () => {
    const world = await aDesk(1)
    const { days, starts } = await world.open(async (club) =>
      startsFor(club, {
        coupons: await couponsById(club, [nth(world.coupons, 0).id]),
        activityId: nth(world.activities, 0).id,
        baseId: nth(world.bases, 0).id,
        day: THURSDAY,
        party: { passengers: 1, weightsKg: null },
        now: NOW,
      }),
    )
    expect(days[0]).toEqual({
      date: THURSDAY,
      count: starts.filter(({ limits }) => limits.length === 0).length,
    })
  })
})
