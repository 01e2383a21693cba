import { describe, expect, it } from 'vitest'
import { plane } from '@/db/testing/parts'
import type { Mark } from '@/lib/cursor'
import { book } from '@/testing/worlds/bookings'
import { aRow, everything, flagged, listed, office, seeing } from '@/testing/worlds/dossiers'
import { at, later, NOW, nth } from '@/testing/worlds/holds'
import { aSchool, member, planned, scheduler, somebody } from '@/testing/worlds/plans'
import { countDossiers, listDossiers, nearestDossiers } from './dossiers'

const earlyOne = { lastName: 'Aa', start: later(-5), createdAt: later(-5) }
const lateOne = { lastName: 'Zz', start: later(50), createdAt: later(50) }

const names = (lines: { lastName: string }[]) => lines.map(({ lastName }) => lastName)

describe('bookings are found', () => {
  it('by names without their accents, case and hyphens, whatever the order of the words', async () => {
    const world = await aSchool(0)
    await aRow(world, { lastName: 'Bergès', firstName: 'Élodie' })
    await aRow(world, { lastName: 'Le Cœur', firstName: 'Jean-Noël', start: later(60) })
    for (const typed of ['berges', 'BERGÈS elodie', 'élo', 'Élodie Berges', '  bergES  ']) {
      expect(names(await listed(world, { search: typed }))).toEqual(['Bergès'])
    }
    for (const typed of ['coeur', 'jean noel', 'NOËL le cœur', 'jean-noël']) {
      expect(names(await listed(world, { search: typed }))).toEqual(['Le Cœur'])
    }
    expect(await listed(world, { search: 'berges noel' })).toEqual([])
    expect(await listed(world, { search: "%' or 1=1 \u0000 _" })).toEqual([])
  })

  it('by a passenger, a registration, a phone number as people write it', async () => {
    const world = await aSchool(0)
    await world.open((club) => plane({ registration: 'F-GVAL' })(club, world))
    await aRow(world, { lastName: 'Un', aboard: ['Zoé Ménard'], cellPhone: '+33612345678' })
    await aRow(world, { lastName: 'Deux', aircraftId: nth(world.aircraft, 1).id, cellPhone: '+33711111111' })
    expect(names(await listed(world, { search: 'zoe menard' }))).toEqual(['Un'])
    expect(names(await listed(world, { search: '06 12 34' }))).toEqual(['Un'])
    expect(names(await listed(world, { search: '+33 (0)6 12' }))).toEqual([])
    expect(names(await listed(world, { search: '+33 7 11.11' }))).toEqual(['Deux'])
    for (const typed of ['f-gval', 'GVAL', 'val']) {
      expect(names(await listed(world, { search: typed }))).toEqual(['Deux'])
    }
  })

  it('by their reference, as it is printed, with coupons.see alone', async () => {
    const world = await aSchool(2)
    const id = await book(world, 0, at('10:00'))
    await book(world, 1, at('14:00'))
    const { reference } = nth(world.coupons, 0)
    const typed = `${reference.slice(0, 5).toLowerCase()}-${reference.slice(5)}`
    for (const search of [typed, reference.slice(0, 6)]) {
      expect((await listed(world, { search })).map((line) => line.id)).toEqual([id])
      expect(await listed(world, { search }, seeing('bookings.all', 'day.see'))).toEqual([])
    }
    expect((await listed(world))[0]?.references).toEqual([reference])
    expect((await listed(world, {}, seeing('bookings.all')))[0]?.references).toBeNull()
  })

  it('by member and purpose when internal', async () => {
    const world = await aSchool(0)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    await planned(world, sophie, { memberId: hugo, title: 'Navigation vers Millau', beyond: true })
    expect(await listed(world, { search: 'hugo millau' })).toMatchObject([
      { firstName: 'Hugo', lastName: 'Barthe', title: 'Navigation vers Millau', kind: 'hire' },
    ])
  })

  it('nearest to now first, when somebody looks for one', async () => {
    const world = await aSchool(0)
    await aRow(world, { lastName: 'Martin', firstName: 'Far', start: later(90_000) })
    await aRow(world, { lastName: 'Martin', firstName: 'Past', start: later(-300) })
    await aRow(world, { lastName: 'Martin', firstName: 'Soon', start: later(60) })
    await aRow(world, { lastName: 'Autre' })
    const found = await world.open((club) => nearestDossiers(club, office, 'martin', { limit: 2, now: NOW }))
    expect(found.map(({ firstName }) => firstName)).toEqual(['Soon', 'Past'])
    expect(await world.open((club) => nearestDossiers(club, office, ' - ', { limit: 2, now: NOW }))).toEqual(
      [],
    )
  })
})

describe('bookings are filtered', () => {
  it('by state', async () => {
    const world = await aSchool(0)
    const off = { state: 'cancelled', cancelledAt: NOW, cancelledBy: 'club' } as const
    await aRow(world, { lastName: 'Coming', start: later(10) })
    await aRow(world, { lastName: 'Under way', start: later(-10) })
    await aRow(world, { lastName: 'Past', start: later(-60) })
    await aRow(world, { lastName: 'Flown', start: later(-90), state: 'flown' })
    await aRow(world, { lastName: 'Absent', start: later(-95), state: 'no_show' })
    await aRow(world, { lastName: 'Off', ...off })
    await aRow(world, { lastName: 'Wind', ...off, postponedAt: NOW })
    const of = async (state: Parameters<typeof listed>[1]) => names(await listed(world, state))
    expect(await of({ state: 'coming' })).toEqual(['Under way', 'Coming'])
    expect(await of({ state: 'past' })).toEqual(['Past'])
    expect(await of({ state: 'booked' })).toEqual(['Past', 'Under way', 'Coming'])
    expect(await of({ state: 'flown' })).toEqual(['Flown'])
    expect(await of({ state: 'no_show' })).toEqual(['Absent'])
    expect(await of({ state: 'cancelled' })).toEqual(['Off'])
    expect(await of({ state: 'postponed' })).toEqual(['Wind'])
    expect(await of({ state: 'all' })).toHaveLength(7)
    const count = (most: number) =>
      world.open((club) => countDossiers(club, office, everything, { most, now: NOW }))
    expect([await count(100), await count(3)]).toEqual([7, 3])
  })

  it('by kind, activity, aircraft, pilot, flag', async () => {
    const world = await aSchool(0)
    await world.open((club) => plane()(club, world))
    const [discovery, instruction, hire] = world.activities.map(({ id }) => id)
    const other = await somebody(world, [])
    const away = { activityId: hire ?? '', external: false, pilotId: null, customerId: other }
    await aRow(world, { lastName: 'A' })
    const lesson = await aRow(world, { activityId: instruction ?? '', external: false, title: 'B' })
    await aRow(world, { ...away, title: 'C', aircraftId: nth(world.aircraft, 1).id })
    await flagged(world, lesson, 'pilot_absent')
    const of = async (wanted: Parameters<typeof listed>[1]) =>
      (await listed(world, wanted)).map(({ lastName, title }) => title || lastName).sort()
    expect(await of({ kind: 'external' })).toEqual(['A'])
    expect(await of({ kind: 'instruction' })).toEqual(['B'])
    expect(await of({ kind: 'hire' })).toEqual(['C'])
    expect(await of({ kind: 'maintenance' })).toEqual([])
    expect(await of({ activityId: discovery ?? null })).toEqual(['A'])
    expect(await of({ aircraftId: nth(world.aircraft, 1).id })).toEqual(['C'])
    expect(await of({ pilotId: nth(world.pilots, 0).id })).toEqual(['A', 'B'])
    expect(await of({ flagged: true })).toEqual(['B'])
  })

  it('by local days, both included, on the day the clocks change too', async () => {
    const world = await aSchool(0)
    await aRow(world, { lastName: 'Eve', start: new Date('2026-10-24T21:59:00Z') })
    await aRow(world, { lastName: 'First', start: new Date('2026-10-24T22:00:00Z') })
    await aRow(world, { lastName: 'Last', start: new Date('2026-10-25T22:59:00Z') })
    await aRow(world, { lastName: 'Next', start: new Date('2026-10-25T23:00:00Z') })
    expect(names(await listed(world, { from: '2026-10-25', to: '2026-10-25' }))).toEqual(['First', 'Last'])
    expect(names(await listed(world, { from: '2026-10-26' }))).toEqual(['Next'])
    expect(names(await listed(world, { to: '2026-10-24' }))).toEqual(['Eve'])
  })
})

describe('pages of bookings', () => {
  it.each([
    ['start', false],
    ['start', true],
    ['made', false],
    ['made', true],
    ['name', false],
    ['name', true],
  ] as const)(
    'sorted by %s (falling: %s) follow each other, whatever comes in between',
    async (sort, falling) => {
      const world = await aSchool(0)
      const called = ['Zola', 'Éluard', 'eluard', 'Œuvray', 'Abel', 'Eluard', 'D’Artagnan']
      for (const [index, lastName] of called.entries()) {
        await aRow(world, { lastName, start: later(index % 3), createdAt: later((index * 7) % 5) })
      }
      const whole = (await listed(world, { sort, falling })).map(({ id }) => id)
      const walked: string[] = []
      let after: Mark | null = null
      do {
        const page: Awaited<ReturnType<typeof listDossiers>> = await world.open((club) =>
          listDossiers(club, office, { ...everything, sort, falling }, { after, limit: 2, now: NOW }),
        )
        walked.push(...page.lines.map(({ id }) => id))
        after = page.next
        await aRow(world, falling ? lateOne : earlyOne)
      } while (after)
      expect(walked).toEqual(whole)
      if (!falling) expect(walked).toHaveLength(called.length)
    },
  )

  it('by name, accents and case do not count', async () => {
    const world = await aSchool(0)
    for (const lastName of ['Zola', 'Éluard', 'abel', 'Eluant', 'eluart']) await aRow(world, { lastName })
    expect(names(await listed(world, { sort: 'name' }))).toEqual([
      'abel',
      'Eluant',
      'Éluard',
      'eluart',
      'Zola',
    ])
  })
})
