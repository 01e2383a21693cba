import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import type { World } from '@/db/testing/club'
import { dropAircraftPaper } from '@/domain/resources/papers/drop-aircraft-paper'
import { keepAircraftPaper } from '@/domain/resources/papers/keep-aircraft-paper'
import { hitBookings } from '@/domain/schedule/replacements/queries'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { fingerprint } from '@/lib/fingerprint'
import { someoneTried } from '@/testing/rights/someone'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, nth, refusal, THURSDAY } from '@/testing/worlds/holds'
import { addAircraft } from './add'
import { bringBackAircraft } from './bring-back'
import { changeAircraft } from './change'
import { loadCard } from './queries/card'
import { retireAircraft } from './retire'
import { presetOf, typePresets } from './rules/presets'
import type { AircraftCard } from './schema'

async function mechanic(world: World) {
  const someone = await someoneTried(world)
  await someone.grant(['fleet.manage'])
  return someone.act
}

const card = (world: World, changes: Partial<AircraftCard> = {}): AircraftCard => ({
  registration: 'F-GNEW',
  type: 'DR400/140',
  baseId: nth(world.bases, 0).id,
  rank: 5,
  seats: 4,
  maximumMassKg: 1000,
  emptyMassKg: 580,
  seatLimitKg: null,
  hourlyPriceCents: 14_500,
  external: true,
  fuel: Object.fromEntries(world.activities.map(({ id }) => [id, 50])),
  ...changes,
})

const offered = (world: World, passengers = 1) =>
  world.open(async (club) => {
    const search = {
      activityId: nth(world.activities, 0).id,
      baseId: nth(world.bases, 0).id,
      party: { passengers, weightsKg: null },
      coupons: [],
      now: NOW,
    }
    return (await findSlots(club, search, { from: THURSDAY, to: THURSDAY })).slots.length
  })

const cardOf = (world: World, id = nth(world.aircraft, 0).id) => world.open((club) => loadCard(club, id))

describe('the fleet', () => {
  it('takes in an aircraft, which its club’s journal names', async () => {
    const world = await aDesk(0)
    const act = await mechanic(world)
    const id = await act((club) => addAircraft(club, card(world)))
    expect((await cardOf(world, id)).card).toEqual(card(world))
    const [line] = await world.open(({ tx, id: club }) =>
      tx.select().from(journal).where(eq(journal.clubId, club)),
    )
    expect(line).toMatchObject({ event: 'aircraft.added', subjectId: id, after: { registration: 'F-GNEW' } })
    expect(await refusal(act((club) => addAircraft(club, card(world))))).toBe('name_taken')
  })

  it('changes what is offered with seats and masses, from what to what', async () => {
    const world = await aDesk(0)
    const act = await mechanic(world)
    const plane = nth(world.aircraft, 0).id
    const { card: before } = await cardOf(world)
    expect(await offered(world, 2)).toBeGreaterThan(0)
    const two = { ...before, seats: 2, registration: 'F-GTWO' }
    await act((club) => changeAircraft(club, plane, two, fingerprint(before)))
    expect(await offered(world, 2)).toBe(0)
    expect(await offered(world)).toBeGreaterThan(0)
    expect(await refusal(act((club) => changeAircraft(club, plane, before, fingerprint(before))))).toBe(
      'settings_changed',
    )
    await act((club) => changeAircraft(club, plane, { ...two, fuel: {} }, fingerprint(two)))
    expect(await offered(world)).toBe(0)
  })

  it('retires one: its bookings stay and are listed; it may come back', async () => {
    const world = await aDesk(1)
    const act = await mechanic(world)
    const plane = nth(world.aircraft, 0).id
    const id = await book(world, 0, at('10:00'))
    await act((club) => retireAircraft(club, plane, NOW))
    expect(await offered(world)).toBe(0)
    const hits = await world.open((club) => hitBookings(club, {}, NOW))
    expect(hits.map(({ bookingId, causes }) => [bookingId, causes[0]?.reason])).toEqual([
      [id, 'aircraft_retired'],
    ])
    expect(await refusal(act((club) => retireAircraft(club, plane, NOW)))).toBe('not_found')
    await act((club) => bringBackAircraft(club, plane))
    expect(await offered(world)).toBeGreaterThan(0)
    expect(await refusal(act((club) => bringBackAircraft(club, plane)))).toBe('not_found')
  })

  it('keeps papers: one that runs out takes the flights behind it away', async () => {
    const world = await aDesk(0)
    const act = await mechanic(world)
    const plane = nth(world.aircraft, 0).id
    const keep = (expiresOn: string) =>
      act((club) => keepAircraftPaper(club, plane, { name: ' Assurance ', expiresOn, blocking: true }))
    await keep('2026-06-03')
    expect(await offered(world)).toBe(0)
    await keep('2027-06-03')
    expect(await offered(world)).toBeGreaterThan(0)
    await keep('2026-06-03')
    await act((club) => dropAircraftPaper(club, plane, 'Assurance'))
    expect(await offered(world)).toBeGreaterThan(0)
    expect(await refusal(keep('demain'))).toBe('validation_failed')
    expect(await refusal(act((club) => dropAircraftPaper(club, plane, 'Assurance')))).toBe('not_found')
  })

  it.each<[string, (world: World) => Partial<AircraftCard>]>([
    ['no registration', () => ({ registration: '' })],
    ['an empty mass above the maximum', () => ({ emptyMassKg: 1000 })],
    ['no seat', () => ({ seats: 0 })],
    ['fuel that leaves nobody', (world) => ({ fuel: { [nth(world.activities, 0).id]: 420 } })],
    ['an activity of nobody', (world) => ({ fuel: { [nth(world.bases, 0).id]: 20 } })],
    ['a base of nobody', (world) => ({ baseId: nth(world.activities, 0).id })],
    ['half a seat', () => ({ seats: 2.5 })],
  ])('refuses %s', async (_, changes) => {
    const world = await aDesk(0)
    const act = await mechanic(world)
    const wanted = card(world, changes(world))
    expect(await refusal(act((club) => addAircraft(club, wanted)))).toBe('validation_failed')
  })

  it('knows types, each of which can be', () => {
    expect(presetOf(' dr400/120 ')?.seats).toBe(4)
    expect(presetOf('Concorde')).toBeNull()
    for (const { emptyMassKg, maximumMassKg, fuelKg, seats } of typePresets)
      expect(maximumMassKg - emptyMassKg - fuelKg).toBeGreaterThan(seats * 60)
  })
})
