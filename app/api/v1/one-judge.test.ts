import { expect, it } from 'vitest'
import { rangeOf } from '@/db/range'
import { occupancy } from '@/db/schema/occupancy'
import { aClub, type World } from '@/db/testing/club'
import { activity, base, everyDay, open, pilot, plane } from '@/db/testing/parts'
import { issueKey } from '@/domain/club/keys/issue'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { isFree, limitsPassed } from '@/domain/slots/slots/rules/judge'
import { uuidv7 } from '@/lib/id'
import { addDays, fromMinutes, instantOf, localDate, toMinutes } from '@/lib/time'
import { nth } from '@/testing/worlds/holds'
import { send } from './testing/partner'

const places = [
  { zone: 'Europe/Paris', icao: 'LFCL', latitude: 43.6, longitude: 1.5 },
  { zone: 'Pacific/Auckland', icao: 'NZAR', latitude: -37.03, longitude: 174.97 },
  { zone: 'America/St_Johns', icao: 'CYYT', latitude: 47.6, longitude: -52.7 },
]
const noon = { hours: everyDay(12 * 60, 24 * 60) }

/** Two aircraft and two pilots: one flies the light one alone, the other comes at noon; some hours are taken. */
async function aDivided({ zone, ...place }: (typeof places)[number], day: string): Promise<World> {
  const world = await aClub({ club: { timeZone: zone }, external: { stepMinutes: 45 } }).with(
    base(place),
    activity(),
    plane({ payloadKg: 160 }),
    plane(),
    pilot(),
    pilot(noon),
    open(everyDay(9 * 60, 18 * 60)),
  )
  const at = (hour: number) => instantOf(day, hour * 60, zone)
  const busy = [
    [nth(world.aircraft, 1).id, 14, 15],
    [nth(world.pilots, 0).id, 10, 11],
    [nth(world.aircraft, 0).id, 16, 17],
    [nth(world.pilots, 1).id, 16, 17],
  ] as const
  await world.open(({ tx, id: clubId }) =>
    tx.insert(occupancy).values(
      busy.map(([subjectId, from, to]) => ({
        clubId,
        subjectId,
        during: rangeOf(at(from), at(to)),
        kind: 'booking' as const,
        ref: uuidv7(),
      })),
    ),
  )
  return world
}

it.each(places)(
  'in $zone the API offers what the desk finds no limit to, and nothing else',
  async (place) => {
    const now = new Date()
    const day = addDays(localDate(now, place.zone), 3)
    const world = await aDivided(place, day)
    const { key } = await world.open((club) => issueKey(club, { name: 'judge', scopes: ['slots:read'] }))
    const found = await send(
      world.ref.slug,
      'GET',
      `/slots?activity=discovery-30&from=${day}&to=${day}&passengers=2`,
      undefined,
      { key },
    )
    expect(found.status).toBe(200)
    const offered: number[] = found.body.slots.map(({ start }: { start: string }) =>
      toMinutes(new Date(start)),
    )
    const asked = { activityId: nth(world.activities, 0).id, baseId: nth(world.bases, 0).id, day, now }
    const situation = await world.open((club) => loadSituationOn(club, asked))
    if (!situation) throw new Error('nothing was read')
    const mayFly = (start: number) => {
      const times = { startAt: fromMinutes(start), endAt: fromMinutes(start + 30), memberId: null }
      const party = { passengers: 2, weightsKg: null }
      return world.aircraft.some(({ id: aircraftId }) =>
        world.pilots.some(({ id: pilotId }) => {
          const flight = { aircraftId, pilotId, ...times }
          const passed = limitsPassed(situation, flight, { party, lastDay: null })
          return passed.length === 0 && isFree(situation, flight)
        }),
      )
    }
    const midnight = toMinutes(instantOf(day, 0, place.zone))
    const fives = Array.from({ length: 288 }, (_, n) => midnight + n * 5)
    expect(fives.filter(mayFly)).toEqual(offered)
    expect(offered.length).toBeGreaterThan(2)
  },
)
