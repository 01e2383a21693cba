import { expect, it } from 'vitest'
import { plane } from '@/db/testing/parts'
import { aRow, seeing } from '@/testing/worlds/dossiers'
import { NOW, nth } from '@/testing/worlds/holds'
import { aSchool, member } from '@/testing/worlds/plans'
import { loadChoices, lookUp } from './queries/lookup'

const found = async (
  world: Awaited<ReturnType<typeof aSchool>>,
  typed: string,
  viewer = seeing('bookings.all', 'schedule.see'),
) => {
  const { bookings, pilots, aircraft } = await world.open((club) => lookUp(club, viewer, typed, NOW))
  return [
    bookings.map(({ lastName }) => lastName),
    pilots.map(({ firstName }) => firstName),
    aircraft.map(({ registration }) => registration),
  ]
}

it('looks among bookings, pilots and aircraft, as far as the rights go', async () => {
  const world = await aSchool(0)
  await world.open((club) => plane({ registration: 'F-GVAL', type: 'Évektor' })(club, world))
  await aRow(world, { lastName: 'Valès', aircraftId: nth(world.aircraft, 1).id, pilotId: null })
  const called = nth(world.pilots, 0).firstName
  expect(await found(world, 'val')).toEqual([['Valès'], [], ['F-GVAL']])
  expect(await found(world, 'f-gval')).toEqual([['Valès'], [], ['F-GVAL']])
  expect(await found(world, 'EVEKTOR')).toEqual([[], [], ['F-GVAL']])
  expect(await found(world, `martin ${called}`)).toEqual([[], [called], []])
  expect(await found(world, ' ')).toEqual([[], [], []])
  const hugo = await member(world)
  expect(await found(world, 'val', { id: hugo, rights: ['bookings.own', 'schedule.see'] })).toEqual([
    [],
    [],
    ['F-GVAL'],
  ])
  expect(await found(world, 'val', seeing('bookings.all'))).toEqual([['Valès'], [], []])
  expect(await found(world, 'val', seeing())).toEqual([[], [], []])
  expect(await found(await aSchool(0), 'val')).toEqual([[], [], []])
})

it('what can be chosen from is the club’s own', async () => {
  const [world, other] = [await aSchool(0), await aSchool(0)]
  const ids = await world.open(async (club) => (await loadChoices(club)).aircraft.map(({ id }) => id))
  expect(ids).toEqual(world.aircraft.map(({ id }) => id))
  expect(ids).not.toContain(nth(other.aircraft, 0).id)
})
