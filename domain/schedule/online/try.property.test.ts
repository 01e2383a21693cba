import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pilot, plane } from '@/db/testing/parts'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { someoneTried } from '@/testing/rights/someone'
import { patience, runs } from '@/testing/trials'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, nth } from '@/testing/worlds/holds'
import { changed, online } from '@/testing/worlds/online'
import { tryOnline } from './try'

const hours = fc
  .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 30, max: 900 }), fc.integer({ min: 1, max: 7 }))
  .map(([fromMinute, length, weekday]) => ({
    weekday,
    fromMinute,
    toMinute: Math.min(1440, fromMinute + length),
  }))

const typed = fc.record({
  stepMinutes: fc.integer({ min: 5, max: 200 }),
  noticeMinutes: fc.integer({ min: 0, max: 4000 }),
  horizonDays: fc.integer({ min: 1, max: 20 }),
  halfDayCap: fc.option(fc.integer({ min: 1, max: 3 })),
  afterSunriseMinutes: fc.integer({ min: -30, max: 90 }),
  beforeSunsetMinutes: fc.integer({ min: -30, max: 90 }),
  openings: fc.uniqueArray(hours, { maxLength: 7, selector: ({ weekday }) => weekday }),
  cap: fc.option(fc.integer({ min: 1, max: 2 })),
  planes: fc.subarray([0, 1]),
  crew: fc.subarray([0, 1]),
})

it('the preview shows what the booking desk offers once it is saved, and leaves no trace', {
  timeout: patience(60_000),
}, async () => {
  const world = await aDesk(2, {}, plane(), pilot())
  await book(world, 0, at('10:00'))
  await book(world, 1, at('15:00'))
  const someone = await someoneTried(world)
  await someone.grant(['settings.manage'])
  const [activityId, baseId] = [nth(world.activities, 0).id, nth(world.bases, 0).id]
  const search = { activityId, baseId, party: { passengers: 1, weightsKg: null }, coupons: [], now: NOW }
  await fc.assert(
    fc.asyncProperty(typed, async ({ openings, cap, planes, crew, ...terms }) => {
      const before = await online(world)
      const wanted = {
        ...before,
        ...terms,
        openings: openings.map((one) => ({ ...one, baseId })),
        aircraft: planes.map((index) => nth(world.aircraft, index).id),
        pilots: crew.map((index) => nth(world.pilots, index).id),
        caps: world.pilots.map(({ id: pilotId }) => ({ pilotId, dailyCap: cap })),
      }
      const shown = await someone.act((club) => tryOnline(club, wanted, NOW))
      expect(await online(world)).toEqual(before)
      const saved = await someone.act((club) => changed(club, wanted))
      const { slots } = await world.open((club) =>
        findSlots(club, search, { from: '2026-05-31', to: '2026-08-01' }),
      )
      const starts = (all: Iterable<{ start: number; vacancies: number }>) =>
        [...all].map(({ start, vacancies }) => [start, vacancies])
      expect(starts(shown.after.starts.values())).toEqual(starts(slots))
      if (saved.effect) expect(saved.effect).toEqual(shown)
    }),
    runs(12, 400),
  )
})
