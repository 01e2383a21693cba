import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { acrossClubs } from '@/db/club'
import { accountLinks, accountSessions } from '@/db/schema/accounts'
import { holds, passengers } from '@/db/schema/bookings'
import { houseThrottles } from '@/db/schema/house'
import { occupancy } from '@/db/schema/occupancy'
import { throttles, visits } from '@/db/schema/visits'
import { anAccount } from '@/db/testing/account'
import type { World } from '@/db/testing/club'
import { hashToken } from '@/lib/token'
import { book, bookingOf, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, later, NOW, take } from '@/testing/worlds/holds'
import { sweep } from './sweep'

const DAY = 1440

const seatsOf = async (world: World, bookingId: string) =>
  (
    await world.open(({ tx, id }) =>
      tx
        .select()
        .from(passengers)
        .where(and(eq(passengers.clubId, id), eq(passengers.bookingId, bookingId))),
    )
  ).map(({ name, weightKg, age }) => [name, weightKg, age])

describe('what is kept too long', () => {
  it('tries of passwords, sessions and links go two days after they ran out', async () => {
    const { id: accountId } = await anAccount()
    await acrossClubs('tests', async (tx) => {
      const ended = { ownerId: accountId, expiresAt: NOW }
      await tx.insert(houseThrottles).values({ bucket: accountId, windowStart: NOW, count: 1 })
      await tx.insert(accountSessions).values([ended, { ...ended, expiresAt: later(60) }])
      await tx.insert(accountLinks).values({ ...ended, hash: hashToken(accountId) })
    })
    const left = () =>
      acrossClubs('tests', async (tx) => ({
        tries: await tx.$count(houseThrottles, eq(houseThrottles.bucket, accountId)),
        sessions: await tx.$count(accountSessions, eq(accountSessions.ownerId, accountId)),
        links: await tx.$count(accountLinks, eq(accountLinks.ownerId, accountId)),
      }))
    await sweep(later(2 * DAY))
    expect(await left()).toEqual({ tries: 1, sessions: 2, links: 1 })
    await sweep(later(2 * DAY + 1))
    expect(await left()).toEqual({ tries: 0, sessions: 1, links: 0 })
  })

  it('weights and ages go seven days after the flight, of every club, and nothing else does', async () => {
    const worlds = [await aDesk(2), await aDesk(2)]
    const people = { weightsKg: [83], ages: [41] }
    for (const world of worlds) {
      const ids = []
      for (const [who, start] of [at('10:00'), at('10:00', FRIDAY)].entries()) {
        ids.push(await confirm(world, who, (await take(world, who, start, NOW, people)).id))
      }
      const [first = '', second = ''] = ids
      const landing = (await bookingOf(world, first)).endAt
      await sweep(later(7 * DAY, landing))
      expect(await seatsOf(world, first)).toEqual([['Camille Estève', 83, 41]])
      await sweep(later(7 * DAY + 1, landing))
      expect(await seatsOf(world, first)).toEqual([['Camille Estève', null, null]])
      expect(await seatsOf(world, second)).toEqual([['Camille Estève', 83, 41]])
      expect(await bookingOf(world, first)).toMatchObject({ state: 'booked', lastName: 'Estève' })
    }
  })

  it('lapsed holds, visits and counters go after two days; bookings keep their place', async () => {
    const world = await aDesk(2)
    await take(world, 0, at('10:00'), NOW, { weightsKg: [83], ages: [41] })
    await book(world, 1, at('14:00'))
    await world.open(async ({ tx, id: clubId }) => {
      await tx.insert(visits).values({ clubId, browser: 'b', code: 'c', usedAt: NOW })
      await tx.insert(throttles).values({ clubId, bucket: 'b', windowStart: NOW, count: 1 })
    })
    const left = () =>
      world.open(async ({ tx }) => ({
        weights: (await tx.select().from(holds)).filter(({ weightsKg, ages }) => weightsKg ?? ages).length,
        places: (await tx.select().from(occupancy)).length,
        visits: (await tx.select().from(visits)).length,
        counters: (await tx.select().from(throttles)).length,
      }))
    await sweep(later(2 * DAY))
    expect(await left()).toEqual({ weights: 1, places: 4, visits: 1, counters: 1 })
    await sweep(later(2 * DAY + 11))
    expect(await left()).toEqual({ weights: 0, places: 2, visits: 0, counters: 0 })
  })
})
