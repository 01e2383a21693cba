import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { pilots } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { pilot } from '@/db/testing/parts'
import { aDesk, nth, refusal } from '@/testing/worlds/holds'
import { as, somebody } from '@/testing/worlds/plans'
import { addPresences } from './add'
import { weekOf } from './queries/week'
import { removePresence } from './remove'
import { joined, mayKeep, minutesOf } from './rules/week'

const aCrew = () => aDesk(0, {}, pilot({ hours: [] }))
const week = (world: World, id: string) => world.open((club) => weekOf(club, id))
const spans = async (world: World, id: string) =>
  (await week(world, id)).map(({ weekday, fromMinute, toMinute }) => [weekday, fromMinute, toMinute])

const add = (world: World, who: string, id: string, weekdays: number[], from: number, to: number) =>
  as(world, who, (club) => addPresences(club, id, { weekdays, fromMinute: from, toMinute: to }))

describe('whose presences one may keep', () => {
  it.each<[Right[], boolean, boolean]>([
    [['presences.own'], true, true],
    [['presences.own'], false, false],
    [['presences.all'], false, true],
    [['bookings.all', 'people.manage'], true, false],
    [[], true, false],
  ])('%j, one’s own: %s', (rights, own, may) => {
    expect(mayKeep({ id: 'a', rights }, own ? 'a' : 'b')).toBe(may)
  })
})

describe('weekly hours', () => {
  it.each([
    [
      [
        [1, 540, 720],
        [1, 660, 900],
      ],
      [[1, 540, 900]],
    ],
    [
      [
        [1, 540, 720],
        [1, 720, 900],
      ],
      [[1, 540, 900]],
    ],
    [
      [
        [2, 540, 720],
        [1, 540, 720],
      ],
      [
        [1, 540, 720],
        [2, 540, 720],
      ],
    ],
    [
      [
        [1, 540, 1000],
        [1, 600, 660],
        [1, 1010, 1020],
      ],
      [
        [1, 540, 1000],
        [1, 1010, 1020],
      ],
    ],
  ])('%j are %j', (given, expected) => {
    const hours = given.map(([weekday = 0, fromMinute = 0, toMinute = 0]) => ({
      weekday,
      fromMinute,
      toMinute,
    }))
    expect(joined(hours).map((span) => [span.weekday, span.fromMinute, span.toMinute])).toEqual(expected)
  })

  it('reads a clock; midnight ends a day', () => {
    expect([minutesOf('09:15'), minutesOf('00:00'), minutesOf('00:00', true)]).toEqual([555, 0, 1440])
  })

  it('are added on several days at once, what overlaps made one, and told in the journal from what to what', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 1).id
    const secretary = await somebody(world, ['presences.all'])
    await add(world, secretary, id, [1, 3], 540, 720)
    await add(world, secretary, id, [1], 660, 1080)
    await add(world, secretary, id, [1], 600, 660)
    expect(await spans(world, id)).toEqual([
      [1, 540, 1080],
      [3, 540, 720],
    ])
    const lines = await world.open(({ tx, id: clubId }) =>
      tx
        .select()
        .from(journal)
        .where(and(eq(journal.clubId, clubId), eq(journal.event, 'pilot.presences'))),
    )
    expect(lines).toHaveLength(2)
    expect(lines.at(-1)).toMatchObject({
      actor: `staff:${secretary}`,
      subjectId: id,
      before: { presences: [{ weekday: 1, fromMinute: 540, toMinute: 720 }, { weekday: 3 }] },
      after: { presences: [{ weekday: 1, fromMinute: 540, toMinute: 1080 }, { weekday: 3 }] },
    })
  })

  it('are removed one by one; once gone, nothing happens', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 1).id
    const chief = await somebody(world, ['presences.all'])
    await add(world, chief, id, [6, 7], 540, 720)
    const [saturday] = await week(world, id)
    const remove = () => as(world, chief, (club) => removePresence(club, id, saturday?.id ?? ''))
    expect(await remove()).toMatchObject({ weekday: 6, fromMinute: 540, toMinute: 720 })
    expect(await remove()).toBeNull()
    expect(await spans(world, id)).toEqual([[7, 540, 720]])
  })

  it('are refused: of others without the right, of nobody, backwards, on no day, of one who flies no more', async () => {
    const world = await aCrew()
    const [first, second] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
    const [own, all] = [await somebody(world, ['presences.own']), await somebody(world, ['presences.all'])]
    expect(await refusal(add(world, own, second, [1], 540, 720))).toBe('forbidden')
    expect(await refusal(as(world, own, (club) => removePresence(club, first, first)))).toBe('forbidden')
    expect(await refusal(add(world, all, own, [1], 540, 720))).toBe('not_found')
    expect(await refusal(add(world, all, second, [1], 720, 540))).toBe('validation_failed')
    expect(await refusal(add(world, all, second, [], 540, 720))).toBe('validation_failed')
    for (const [weekday, from, to] of [
      [8, 540, 720],
      [0, 540, 720],
      [1, 540.5, 720],
      [1, 540, 1441],
      [1, Number.NaN, 720],
    ] as const)
      expect(await refusal(add(world, all, second, [weekday], from, to))).toBe('validation_failed')
    expect(await refusal(add(world, all, 'not an id', [1], 540, 720))).toBe('not_found')
    const other = await aCrew()
    expect(await refusal(add(world, all, nth(other.pilots, 1).id, [1], 540, 720))).toBe('not_found')
    await world.open(({ tx, id: clubId }) =>
      tx
        .update(pilots)
        .set({ active: false })
        .where(and(eq(pilots.clubId, clubId), eq(pilots.personId, second))),
    )
    expect(await refusal(add(world, all, second, [1], 540, 720))).toBe('not_found')
    expect(await spans(world, second)).toEqual([])
  })
})
