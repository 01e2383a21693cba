import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { at, nth } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { aSchool, changed, member, planned, rescheduled, scheduler, withdrawn } from '@/testing/worlds/plans'

const wanted = (world: World, id: string, given: Partial<typeof people.$inferInsert>) =>
  world.open(({ tx, id: clubId }) =>
    tx
      .update(people)
      .set(given)
      .where(and(eq(people.clubId, clubId), eq(people.id, id))),
  )

/** Somebody with an address, in English. */
async function reachable(world: World, id: string, email: string) {
  await wanted(world, id, { email, language: 'en' })
  return id
}

type Told = { to: string; change: unknown; by: unknown }
const told = async (world: World): Promise<Told[]> =>
  (await lettersOf(world, 'mail'))
    .filter(({ payload }) => payload.template === 'internal-flight')
    .map(({ recipient, payload }) => ({ to: recipient, change: payload.change, by: payload.by }))

async function aLesson() {
  const world = await aSchool(1)
  const pilotId = await reachable(world, nth(world.pilots, 0).id, 'pilot@essais.invalid')
  const memberId = await reachable(world, await member(world), 'hugo@essais.invalid')
  const sophie = await reachable(world, await scheduler(world), 'sophie@essais.invalid')
  const lesson = { activityId: nth(world.activities, 1).id, pilotId, memberId }
  return { world, pilotId, memberId, sophie, lesson }
}

describe('those whom an internal booking concerns', () => {
  it('are told once each when somebody else plans, moves and calls it off', async () => {
    const { world, sophie, memberId, lesson } = await aLesson()
    const id = await planned(world, sophie, lesson)
    const both = (change: string) => [
      { to: 'pilot@essais.invalid', change, by: 'Sophie Barthe' },
      { to: 'hugo@essais.invalid', change, by: 'Sophie Barthe' },
    ]
    expect(await told(world)).toEqual(both('planned'))
    await rescheduled(world, sophie, id, changed(world, '14:00', '15:30', { memberId }))
    expect(await told(world)).toEqual([...both('planned'), ...both('moved')])
    await withdrawn(world, sophie, id, 1)
    expect(await told(world)).toEqual([...both('planned'), ...both('moved'), ...both('cancelled')])
    const last = (await lettersOf(world, 'mail')).at(-1)
    expect(last?.payload).toMatchObject({ reason: 'Vent', facts: { locale: 'en', member: 'Hugo Barthe' } })
    expect(JSON.stringify(last?.payload)).not.toMatch(/manageUrl|checkin|weight/)
  })

  it('are not told what they did themselves, and the other is', async () => {
    const { world, memberId, lesson } = await aLesson()
    const id = await planned(world, memberId, lesson)
    expect(await told(world)).toEqual([{ to: 'pilot@essais.invalid', change: 'planned', by: 'Hugo Barthe' }])
    await withdrawn(world, memberId, id)
    expect((await told(world)).map(({ to }) => to)).toEqual(['pilot@essais.invalid', 'pilot@essais.invalid'])
  })

  it('who flies for themselves has one mail, not two', async () => {
    const { world, sophie, pilotId, lesson } = await aLesson()
    await planned(world, sophie, { ...lesson, memberId: pilotId })
    expect(await told(world)).toHaveLength(1)
  })

  it('who is replaced is told so, who replaces too', async () => {
    const { world, sophie, memberId, lesson } = await aLesson()
    const lea = await reachable(world, await member(world), 'lea@essais.invalid')
    const id = await planned(world, sophie, lesson)
    const plan = changed(world, '10:00', '11:00', { memberId: lea })
    await rescheduled(world, sophie, id, plan)
    expect((await told(world)).slice(2).map(({ to, change }) => `${to} ${change}`)).toEqual([
      'pilot@essais.invalid moved',
      'lea@essais.invalid planned',
      'hugo@essais.invalid removed',
    ])
    expect(memberId).not.toBe(lea)
  })

  it('a change that changes nothing tells nobody', async () => {
    const { world, sophie, memberId, lesson } = await aLesson()
    const id = await planned(world, sophie, lesson)
    await rescheduled(world, sophie, id, changed(world, '10:00', '11:00', { memberId }))
    expect(await told(world)).toHaveLength(2)
  })

  it('who does not want mails, has no address, or is told of the past gets none', async () => {
    const { world, sophie, pilotId, memberId, lesson } = await aLesson()
    await wanted(world, pilotId, { mailed: false })
    await wanted(world, memberId, { email: null })
    await planned(world, sophie, lesson)
    await wanted(world, pilotId, { mailed: true })
    const yesterday = {
      startAt: fromMinutes(at('10:00', '2026-05-30')),
      endAt: fromMinutes(at('11:00', '2026-05-30')),
    }
    await planned(world, sophie, { ...lesson, ...yesterday, beyond: true })
    expect(await told(world)).toEqual([])
  })
})

it('a pilot who does not want mails has none about external flights either', async () => {
  const { world, pilotId } = await aLesson()
  await wanted(world, pilotId, { mailed: false })
  await book(world, 0, at('10:00'))
  const mails = await lettersOf(world, 'mail')
  expect(mails.map(({ payload }) => payload.template)).toEqual(['booking-confirmed', 'club-booking'])
})
