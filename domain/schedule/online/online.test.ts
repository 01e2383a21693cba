import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { clubSettings } from '@/db/schema/clubs'
import { journal } from '@/db/schema/journal'
import { everyRight } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { pilot, plane } from '@/db/testing/parts'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { someoneTried } from '@/testing/rights/someone'
import { book, bookingOf, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, outcome, refusal, THURSDAY, take } from '@/testing/worlds/holds'
import { changed, online } from '@/testing/worlds/online'
import { changeOnline } from './change'
import { versionOf } from './rules/settings'
import type { OnlineSettings } from './schema'
import { tryOnline } from './try'

async function administrator(world: World) {
  const someone = await someoneTried(world)
  await someone.grant(['settings.manage'])
  return someone.act
}

const offered = (world: World, day = THURSDAY) =>
  world.open(async (club) => {
    const search = {
      activityId: nth(world.activities, 0).id,
      baseId: nth(world.bases, 0).id,
      party: { passengers: 1, weightsKg: null },
      coupons: [],
      now: NOW,
    }
    return (await findSlots(club, search, { from: day, to: day })).slots.map(({ start }) => start)
  })

const opening = (world: World, fromMinute: number, toMinute: number, weekday = 4) => ({
  baseId: nth(world.bases, 0).id,
  weekday,
  fromMinute,
  toMinute,
})

describe('what is offered online', () => {
  it('changes with its settings, touches no booking, and can be put back as it was', async () => {
    const world = await aDesk(1)
    const act = await administrator(world)
    const id = await book(world, 0, at('15:00'))
    const before = {
      settings: await online(world),
      slots: await offered(world),
      booking: await bookingOf(world, id),
    }
    const openings = [opening(world, 600, 720)]
    const { effect, version } = await act((club) => changed(club, { openings }))
    expect(await offered(world)).toEqual([at('10:00'), at('10:30'), at('11:00'), at('11:30')])
    expect(effect?.touched).toEqual([id])
    expect(effect?.more).toBe(0)
    expect(await bookingOf(world, id)).toEqual(before.booking)
    const back = await act((club) => changeOnline(club, before.settings, version, NOW))
    expect(back.effect?.more).toBe(effect?.fewer)
    expect(await offered(world)).toEqual(before.slots)
    expect(await online(world)).toEqual(before.settings)
  })

  it('is told in the journal from what to what, and not at all where nothing differs', async () => {
    const world = await aDesk(0)
    const act = await administrator(world)
    await act((club) => changed(club, { stepMinutes: 45, horizonDays: 30 }))
    expect((await act((club) => changed(club, {}))).effect).toBeNull()
    const lines = await world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)))
    expect(lines.map(({ event, before, after }) => ({ event, before, after }))).toEqual([
      {
        event: 'club.online',
        before: { stepMinutes: 30, horizonDays: 70 },
        after: { stepMinutes: 45, horizonDays: 30 },
      },
    ])
  })

  it('is not overwritten by the second of two who change it at once', async () => {
    const world = await aDesk(0)
    const act = await administrator(world)
    const settings = await online(world)
    const save = (stepMinutes: number) =>
      act((club) => changeOnline(club, { ...settings, stepMinutes }, versionOf(settings), NOW))
    const answers = await Promise.all([refusal(save(45)), refusal(save(60))])
    expect(answers.toSorted()).toEqual([null, 'settings_changed'].toSorted())
    expect((await online(world)).stepMinutes).toBe(answers[0] === null ? 45 : 60)
  })

  it('leaves out aircraft and pilots who are not open to it, and caps pilots', async () => {
    const world = await aDesk(2, {}, plane(), pilot())
    const act = await administrator(world)
    const [first, second] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
    const aircraft = [nth(world.aircraft, 0).id]
    const id = await book(world, 0, at('10:00'))
    const flown = await bookingOf(world, id)
    const others = world.aircraft.map((one) => one.id).filter((one) => one !== flown.aircraftId)
    const { effect } = await act((club) => changed(club, { aircraft: others }))
    expect(effect?.touched).toEqual([id])
    await act((club) => changed(club, { aircraft, pilots: [second] }))
    expect((await bookingOf(world, await book(world, 1, at('15:00')))).pilotId).toBe(second)
    await act((club) =>
      changed(club, {
        caps: [
          { pilotId: first, dailyCap: 3 },
          { pilotId: second, dailyCap: 1 },
        ],
      }),
    )
    expect(await offered(world)).toEqual([])
    await act((club) => changed(club, { pilots: [first, second] }))
    expect((await offered(world)).length).toBeGreaterThan(0)
  })

  it('is closed by a switch; what is held then still confirms', async () => {
    const world = await aDesk(2)
    const act = await administrator(world)
    const [first, second] = [await take(world, 0, at('10:00')), await take(world, 1, at('15:00'))]
    const { effect } = await act((club) => changed(club, { activities: [] }))
    expect(effect?.fewer).toBeGreaterThan(0)
    expect(await offered(world)).toEqual([])
    expect(await confirm(world, 0, first.id, later(1))).toMatch(/-/)
    await act((club) => changed(club, { activities: world.activities.map(({ id }) => id), enabled: false }))
    expect(await offered(world)).toEqual([])
    expect(await confirm(world, 1, second.id, later(2))).toMatch(/-/)
  })

  it('opens only when the club speaks for itself; one that was closed by mistake may take it back', async () => {
    const world = await aDesk(0, { external: { enabled: false } })
    const act = await administrator(world)
    await world.open(({ tx }) => tx.update(clubSettings).set({ phone: '' }))
    const said = await outcome(act((club) => changed(club, { enabled: true })))
    expect(said).toMatchObject({
      code: 'own_matters',
      facts: { missing: expect.arrayContaining(['contact']) },
    })
    const open = await aDesk(0)
    const other = await administrator(open)
    await open.open(({ tx }) => tx.update(clubSettings).set({ phone: '' }))
    const now = new Date()
    await other((club) => changed(club, { enabled: false }, now))
    expect(await refusal(other((club) => changed(club, { enabled: true }, later(11, now))))).toBe(
      'own_matters',
    )
    expect(await refusal(other((club) => changed(club, { enabled: true }, now)))).toBeNull()
  })
})

const bad: [string, (world: World, settings: OnlineSettings) => Partial<OnlineSettings>][] = [
  ['hours that end before they begin', (world) => ({ openings: [opening(world, 720, 600)] })],
  ['hours over midnight', (world) => ({ openings: [opening(world, 1320, 1500)] })],
  ['hours that overlap', (world) => ({ openings: [opening(world, 540, 720), opening(world, 700, 800)] })],
  ['a ninth day', (world) => ({ openings: [opening(world, 540, 720, 8)] })],
  [
    'a base of nobody',
    (world) => ({ openings: [{ ...opening(world, 540, 720), baseId: nth(world.pilots, 0).id }] }),
  ],
  ['a step of nothing', () => ({ stepMinutes: 0 })],
  ['half a minute', () => ({ stepMinutes: 30.5 })],
  ['an activity of nobody', (world) => ({ activities: [nth(world.pilots, 0).id] })],
  ['a pilot twice', (_, { pilots }) => ({ pilots: [...pilots, ...pilots] })],
  ['no flight a day', (world) => ({ caps: [{ pilotId: nth(world.pilots, 0).id, dailyCap: 0 }] })],
  ['a flight in the dark', () => ({ beforeSunsetMinutes: -31 })],
  ['a horizon without end', () => ({ horizonDays: 4000 })],
]

it('is tried by nobody without the right to change it', async () => {
  const world = await aDesk(0)
  const someone = await someoneTried(world)
  await someone.grant(everyRight.filter((right) => right !== 'settings.manage'))
  const settings = await online(world)
  expect(await refusal(someone.act((club) => tryOnline(club, settings, NOW)))).toBe('forbidden')
})

describe('settings that cannot be', () => {
  it.each(bad)('%s', async (_, changes) => {
    const world = await aDesk(0)
    const act = await administrator(world)
    const settings = await online(world)
    const wanted = { ...settings, ...changes(world, settings) }
    expect(await refusal(act((club) => changed(club, wanted)))).toBe('validation_failed')
    expect(await refusal(act((club) => tryOnline(club, wanted, NOW)))).toBe('validation_failed')
    expect(await online(world)).toEqual(settings)
  })

  it('are not: hours that touch, to midnight, on the day when the clock changes', async () => {
    const world = await aDesk(0, { external: { horizonDays: 200 } })
    const act = await administrator(world)
    const openings = [opening(world, 0, 720, 7), opening(world, 720, 1440, 7)]
    expect((await act((club) => changed(club, { openings }))).effect).not.toBeNull()
    const sunday = '2026-10-25'
    const now = new Date('2026-10-20T08:00:00Z')
    const { after } = await act(async (club) => tryOnline(club, await online(world), now))
    const starts = [...after.starts.values()].filter(({ date }) => date === sunday)
    expect(starts.length).toBeGreaterThan(0)
    expect(starts.map(({ start }) => start % 30)).toEqual(starts.map(() => 0))
  })
})
