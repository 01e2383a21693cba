import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { fromMinutes } from '@/lib/time'
import { book, bookingsOf } from '@/testing/worlds/bookings'
import { at, later, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { aSchool, member, planned, scheduler, somebody } from '@/testing/worlds/plans'

describe('an internal booking', () => {
  it('is for oneself with one right, for anybody with the other, for nobody without', async () => {
    const world = await aSchool(0)
    const [hugo, sophie, nobody] = [
      await member(world),
      await scheduler(world),
      await somebody(world, ['schedule.see']),
    ]
    expect(await refusal(planned(world, nobody, { memberId: nobody }))).toBe('forbidden')
    expect(await refusal(planned(world, hugo, { memberId: sophie }))).toBe('forbidden')
    expect(await refusal(planned(world, hugo))).toBe('forbidden')
    await planned(world, hugo, { memberId: hugo })
    await planned(world, sophie, {
      memberId: hugo,
      startAt: fromMinutes(at('14:00')),
      endAt: fromMinutes(at('15:00')),
    })
    expect(await bookingsOf(world)).toMatchObject([
      { external: false, state: 'booked', customerId: hugo, pilotId: null },
      { external: false, customerId: hugo },
    ])
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines[0]).toMatchObject({
      event: 'booking.planned',
      actor: `staff:${hugo}`,
      after: { memberId: hugo },
    })
  })

  it('keeps aircraft, pilot and member busy, so that none of them is taken twice', async () => {
    const world = await aSchool(1)
    const [hugo, sophie] = [await member(world), await scheduler(world)]
    const lesson = {
      activityId: nth(world.activities, 1).id,
      pilotId: nth(world.pilots, 0).id,
      memberId: hugo,
    }
    await planned(world, sophie, lesson)
    expect(await refusal(book(world, 0, at('10:30')))).toBe('slot_taken')
    const again = await outcome(
      planned(world, sophie, {
        memberId: hugo,
        startAt: fromMinutes(at('10:30')),
        endAt: fromMinutes(at('12:00')),
      }),
    )
    expect(again).toMatchObject({ code: 'place_taken' })
    const walls = again.code ? (again.facts.walls as { subjectId: string }[]) : []
    expect(walls.map(({ subjectId }) => subjectId).sort()).toEqual([nth(world.aircraft, 0).id, hugo].sort())
    expect(walls[0]).toMatchObject({
      kind: 'booking',
      activity: 'instruction',
      start: at('10:00'),
      end: at('11:00'),
      to: at('11:10'),
    })
  })

  it('does not go over a live hold, and says until when it is kept', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const hold = await take(world, 0, at('10:00'))
    const refused = await outcome(planned(world, sophie))
    expect(refused.code).toBe('place_taken')
    const [wall] = refused.code ? (refused.facts.walls as { kind: string; keptUntil: number }[]) : []
    expect(wall?.kind).toBe('hold')
    expect(wall?.keptUntil).toBeCloseTo(hold.expiresAt.getTime() / 60_000)
    expect(await refusal(planned(world, sophie, {}, later(11)))).toBeNull()
  })

  it('stays within the limits, which only those with every booking may pass', async () => {
    const world = await aSchool(0)
    const [hugo, sophie] = [await member(world), await scheduler(world)]
    const past = { startAt: new Date('2026-05-30T08:00:00Z'), endAt: new Date('2026-05-30T09:00:00Z') }
    const refused = await outcome(planned(world, hugo, { ...past, memberId: hugo, beyond: true }))
    expect(refused).toMatchObject({ code: 'beyond_limits', facts: { limits: ['in_past'] } })
    expect(await refusal(planned(world, sophie, past))).toBe('beyond_limits')
    expect(await refusal(planned(world, sophie, { ...past, beyond: true }))).toBeNull()
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines).toMatchObject([{ event: 'booking.planned', after: { limits: ['in_past'] } }])
  })

  it('needs a pilot for a lesson, one who still flies, and things of this club', async () => {
    const [world, other] = [await aSchool(0), await aSchool(0)]
    const sophie = await scheduler(world)
    const lesson = { activityId: nth(world.activities, 1).id }
    expect(await outcome(planned(world, sophie, lesson))).toMatchObject({ facts: { limits: ['no_pilot'] } })
    expect(await refusal(planned(world, sophie, { aircraftId: nth(other.aircraft, 0).id }))).toBe('not_found')
    expect(await refusal(planned(world, sophie, { pilotId: nth(other.pilots, 0).id }))).toBe('not_found')
    expect(await refusal(planned(world, sophie, { memberId: await member(other) }))).toBe('not_found')
    expect(await refusal(planned(world, sophie, { activityId: nth(world.activities, 0).id }))).toBe(
      'not_found',
    )
  })

  it('is made once when two schedulers want the same hour', async () => {
    const world = await aSchool(0)
    const both = [await scheduler(world, 'Sophie'), await scheduler(world, 'Anne')]
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => refusal(planned(world, nth(both, index % 2)))),
    )
    expect(outcomes.filter((code) => code === null)).toHaveLength(1)
    expect(outcomes.filter((code) => code === 'place_taken')).toHaveLength(9)
    expect(await bookingsOf(world)).toHaveLength(1)
  })
})
