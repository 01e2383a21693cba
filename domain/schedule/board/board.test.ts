import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inClub } from '@/db/club'
import { rangeOf } from '@/db/range'
import { unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { duties } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, THURSDAY, take } from '@/testing/worlds/holds'
import { loadBoard } from './queries/board'
import type { Viewer } from './schema'

const everything: Viewer = { id: crypto.randomUUID(), rights: ['schedule.see', 'bookings.all'] }
const member: Viewer = { id: crypto.randomUUID(), rights: ['schedule.see', 'bookings.own'] }
const day = { from: THURSDAY, to: THURSDAY }

const boardFor = (world: World, viewer: Viewer, now = NOW) =>
  inClub(world.ref, { kind: 'staff', id: viewer.id }, (club) => loadBoard(club, day, viewer, now))

test('a booking and a hold, each with the two whom they keep busy', async () => {
  const world = await aDesk(2)
  const booked = await book(world, 0, at('10:00'))
  const hold = await take(world, 1, at('14:00'))
  const { items, aircraft, pilots, openings, base } = await boardFor(world, everything)
  const [plane, pilot] = [nth(world.aircraft, 0).id, nth(world.pilots, 0).id]
  expect(base.icao).toBe('LFCL')
  expect(aircraft.map(({ id }) => id)).toEqual([plane])
  expect(pilots.map(({ id }) => id)).toEqual([pilot])
  expect(openings).toEqual([{ from: at('9:00'), to: at('18:00') }])
  const [external, kept] = items.toSorted((a, b) => a.start - b.start)
  expect(external).toMatchObject({
    ref: booked,
    booking: true,
    kind: 'external',
    name: 'Estève',
    passengers: 1,
    start: at('10:00'),
    end: at('10:30'),
    meetAt: at('9:40'),
    own: false,
  })
  expect(external?.places.toSorted((a, b) => a.from - b.from)).toEqual([
    { subjectId: pilot, from: at('9:40'), to: at('10:40') },
    { subjectId: plane, from: at('9:55'), to: at('10:40') },
  ])
  expect(kept).toMatchObject({ ref: hold.id, kind: 'hold', booking: false, name: '' })
  expect(kept?.keptUntil).toBeCloseTo(hold.expiresAt.getTime() / 60_000)
})

test('a hold whose time has passed is gone', async () => {
  const world = await aDesk(1)
  await take(world, 0, at('14:00'))
  expect((await boardFor(world, everything, later(9))).items).toHaveLength(1)
  expect((await boardFor(world, everything, later(11))).items).toHaveLength(0)
})

test('names are for those who may see every booking, and for who flies it', async () => {
  const world = await aDesk(1)
  await book(world, 0, at('10:00'))
  expect((await boardFor(world, member)).items[0]).toMatchObject({ name: null, passengers: null, own: false })
  const pilot: Viewer = { id: nth(world.pilots, 0).id, rights: ['schedule.see'] }
  expect((await boardFor(world, pilot)).items[0]).toMatchObject({ name: 'Estève', own: true })
})

test('what grounds an aircraft is drawn where it keeps it busy, and announced before', async () => {
  const world = await aDesk(0)
  const plane = nth(world.aircraft, 0).id
  const [from, to] = [fromMinutes(at('8:00')), fromMinutes(at('12:00', '2026-06-05'))]
  await world.open(async ({ tx, id: clubId }) => {
    const facts = { clubId, aircraftId: plane, startAt: from, endAt: to, reason: 'Radio VHF' }
    const fact = nth(await tx.insert(unavailability).values(facts).returning(), 0)
    const place = { clubId, subjectId: plane, kind: 'unavailability' as const, ref: fact.id }
    await tx.insert(occupancy).values({ ...place, during: rangeOf(from, to) })
  })
  const { items, warnings } = await boardFor(world, member)
  expect(items).toMatchObject([{ kind: 'maintenance', booking: false, name: 'Radio VHF', aircraftId: plane }])
  expect(warnings).toMatchObject([{ kind: 'unavailable', subjectId: plane, reason: 'Radio VHF' }])
})

test('presences by the week and duties', async () => {
  const world = await aDesk(0)
  const pilotId = nth(world.pilots, 0).id
  const duty = { startAt: fromMinutes(at('9:00')), endAt: fromMinutes(at('12:00')) }
  await world.open(({ tx, id: clubId }) => tx.insert(duties).values({ clubId, pilotId, ...duty }))
  expect((await boardFor(world, member)).presences).toEqual([
    { pilotId, from: at('0:00'), to: at('24:00'), duty: false },
    { pilotId, from: at('9:00'), to: at('12:00'), duty: true },
  ])
})

test('another club is not there', async () => {
  const [world, other] = [await aDesk(1), await aDesk(1)]
  await book(world, 0, at('10:00'))
  expect((await boardFor(other, everything)).items).toEqual([])
  const rows = await other.open(({ tx }) =>
    tx.select().from(occupancy).where(eq(occupancy.clubId, world.ref.id)),
  )
  expect(rows).toEqual([])
})
