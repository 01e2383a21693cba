import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { at, NOW, nth, refusal } from '@/testing/worlds/holds'
import { as } from '@/testing/worlds/plans'
import { aFleet, hitsSeen, mailsAbout, settledAsProposed } from '@/testing/worlds/replacements'
import { chief } from '@/testing/worlds/unavailabilities'
import { declineFlight } from './decline'
import { takeBackDecline } from './take-back-decline'

describe('“Je ne peux pas assurer ce vol”', () => {
  it('flags the booking, tells the club once, and has others proposed', async () => {
    const world = await aFleet(1)
    const anne = await chief(world)
    const id = await book(world, 0, at('10:00'))
    const ada = nth(world.pilots, 0).id
    const no = (who = ada, sequence = 0) => as(world, who, (club) => declineFlight(club, id, sequence, NOW))
    await no()
    await no()
    expect(await bookingOf(world, id)).toMatchObject({ flags: ['pilot_declined'], sequence: 0, pilotId: ada })
    const told = (await mailsAbout(world, id)).filter(({ template }) => template === 'pilot-declined')
    expect(told).toMatchObject([{ to: 'club@essais.example' }])
    expect(await hitsSeen(world)).toMatchObject([{ id, why: ['pilot_declined'], proposed: 'ABruno' }])
    const lines = await world.open(({ tx }) =>
      tx.select().from(journal).where(eq(journal.event, 'booking.declined')),
    )
    expect(lines).toMatchObject([{ actor: `staff:${ada}`, subjectId: id }])
    await settledAsProposed(world, anne)
    expect(await bookingOf(world, id)).toMatchObject({ flags: [], pilotId: nth(world.pilots, 1).id })
  })

  it('is for its pilot alone, before take-off, as it stands; and can be taken back', async () => {
    const world = await aFleet(1)
    const anne = await chief(world)
    const id = await book(world, 0, at('10:00'))
    const [ada, bruno] = world.pilots.map((pilot) => pilot.id) as [string, string]
    const no = (who: string, sequence = 0, now = NOW) =>
      refusal(as(world, who, (club) => declineFlight(club, id, sequence, now)))
    expect(await no(anne)).toBe('forbidden')
    expect(await no(bruno)).toBe('forbidden')
    expect(await no(ada, 3)).toBe('booking_changed')
    expect(await no(ada, 0, new Date('2026-06-04T08:00:00Z'))).toBe('booking_over')
    expect(await no(ada)).toBeNull()
    const back = (who: string) => refusal(as(world, who, (club) => takeBackDecline(club, id, 0, NOW)))
    expect(await back(anne)).toBe('forbidden')
    expect(await back(ada)).toBeNull()
    expect((await bookingOf(world, id)).flags).toEqual([])
    expect(await hitsSeen(world)).toEqual([])
  })
})
