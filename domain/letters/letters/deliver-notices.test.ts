import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bookings } from '@/db/schema/bookings'
import { shops } from '@/db/schema/shops'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { aBooking, aClubOf, aShop, attemptsOf, lettersOf, passTime, runsAt } from '@/testing/worlds/letters'
import { aNotice } from '@/testing/worlds/shop'
import { deliverNotices } from './deliver-notices'
import { replayLetter } from './replay-letter'
import { noticeQueue } from './schema'
import { writeLetters } from './write-letters'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(async () => {
  await trial.reset()
  await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
})

type Scene = { world: World; bookingId: string; shopId: string; queue: string }

async function aScene(kind: 'production' | 'test' | 'demo' = 'production', baseUrl?: string): Promise<Scene> {
  const world = await aClubOf(kind)
  const bookingId = await aBooking(world)
  return { world, bookingId, shopId: await aShop(world, trial, baseUrl), queue: noticeQueue(bookingId) }
}

const events = ['booked', 'moved', 'cancelled'] as const

function write({ world, bookingId, shopId }: Scene, sequence: number) {
  const event = events[sequence - 1] ?? 'flown'
  const notice = aNotice({ bookingId, sequence, event })
  const cause = `${event}:${bookingId}`
  return world.open((club) =>
    writeLetters(club, { notices: [{ cause, bookingId, shopId, reference: 'AZERTY1234', notice }] }),
  )
}

const deliver = ({ world, queue }: Scene) => deliverNotices(world.ref.id, queue)
const sequences = async () =>
  (await trial.calls('allocation')).map(({ body }) => (body as { sequence: number }).sequence)
const states = async ({ world }: Scene) =>
  (await lettersOf(world, 'notice')).map(({ deliveredAt, keptAt, failedAt }) =>
    deliveredAt ? 'delivered' : keptAt ? 'kept' : failedAt ? 'failed' : 'open',
  )

describe('deliverNotices', () => {
  it('tells everything in order, once', async () => {
    const scene = await aScene()
    for (const sequence of [1, 2, 3, 3]) await write(scene, sequence)
    await deliver(scene)
    expect(await sequences()).toEqual([1, 2, 3])
    expect(await states(scene)).toEqual(['delivered', 'delivered', 'delivered'])
    await deliver(scene)
    expect(await sequences()).toEqual([1, 2, 3])
    const calls = await trial.calls('allocation')
    const ids = (await lettersOf(scene.world, 'notice')).map(({ id }) => id)
    expect(calls.map(({ headers }) => headers['webhook-id'])).toEqual(ids)
    expect(calls.every(({ authorised, signed }) => authorised && signed)).toBe(true)
  })

  it('keeps the order over a shop that is away, and another booking does not wait', async () => {
    const [scene, other] = [await aScene(), await aScene()]
    await write(scene, 1)
    await write(scene, 2)
    await write(other, 1)
    await trial.mode({ mode: 'status', status: 503, times: 1 })
    const before = Date.now()
    await deliver(scene)
    expect(await states(scene)).toEqual(['open', 'open'])
    const wait = ((await runsAt(scene.queue))?.getTime() ?? 0) - before
    expect(wait).toBeGreaterThan(4300)
    expect(wait).toBeLessThan(6500)
    await deliver(scene)
    expect(await sequences()).toEqual([1])
    await deliver(other)
    expect(await states(other)).toEqual(['delivered'])
    await passTime(scene.world)
    await deliver(scene)
    expect(await sequences()).toEqual([1, 1, 1, 2])
    const [first] = await lettersOf(scene.world, 'notice')
    expect(await attemptsOf(scene.world, first?.id ?? '')).toMatchObject([
      { number: 1, outcome: 'retry', status: 503 },
      { number: 2, outcome: 'delivered', status: 200 },
    ])
  })

  it('comes back when the shop asks for it', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await trial.mode({ mode: 'status', status: 429, retryAfter: '60', times: 1 })
    const before = Date.now()
    await deliver(scene)
    expect(((await runsAt(scene.queue))?.getTime() ?? 0) - before).toBeGreaterThan(59_000)
  })

  it('repeats what the shop took without answering, under the same id', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await trial.mode({ mode: 'forgets', times: 1 })
    await deliver(scene)
    await passTime(scene.world)
    await deliver(scene)
    const ids = (await trial.calls('allocation')).map(({ headers }) => headers['idempotency-key'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await states(scene)).toEqual(['delivered'])
  })

  it('flags a booking whose reference serves elsewhere, tells the club, and goes on', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await write(scene, 2)
    await trial.mode({ mode: 'status', status: 409, times: 1 })
    await deliver(scene)
    expect(await states(scene)).toEqual(['failed', 'delivered'])
    const flags = await scene.world.open(({ tx }) =>
      tx.select({ flags: bookings.flags }).from(bookings).where(eq(bookings.id, scene.bookingId)),
    )
    expect(flags).toEqual([{ flags: ['allocated_elsewhere'] }])
    expect(await lettersOf(scene.world, 'mail')).toMatchObject([
      {
        recipient: 'club@essais.example',
        payload: {
          template: 'club-notice-failed',
          cause: 'conflict',
          reference: 'AZERTY1234',
          answer: 'HTTP 409',
        },
      },
    ])
  })

  it('gives up on a refusal, tells the club, and can be replayed', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await trial.mode({ mode: 'status', status: 422, times: 1 })
    await deliver(scene)
    expect(await states(scene)).toEqual(['failed'])
    const mails = await lettersOf(scene.world, 'mail')
    expect(mails).toMatchObject([
      { payload: { cause: 'failed', shop: 'Boutique', notice: 'booked', attempts: 1 } },
    ])
    const [letter] = await lettersOf(scene.world, 'notice')
    await scene.world.open((club) => replayLetter(club, letter?.id ?? ''))
    expect(await runsAt(scene.queue)).not.toBeNull()
    await deliver(scene)
    expect(await states(scene)).toEqual(['delivered'])
    const replayed = scene.world.open((club) => replayLetter(club, letter?.id ?? uuidv7()))
    await expect(replayed).rejects.toMatchObject({ code: 'not_found' })
  })

  it('fails after ten attempts and lets the next one go', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await write(scene, 2)
    await trial.mode({ mode: 'refuse', times: 10 })
    for (let attempt = 1; attempt <= 9; attempt++) {
      await deliver(scene)
      expect(await states(scene)).toEqual(['open', 'open'])
      await passTime(scene.world)
    }
    await deliver(scene)
    expect(await states(scene)).toEqual(['failed', 'delivered'])
    expect(await lettersOf(scene.world, 'mail')).toMatchObject([{ payload: { attempts: 10, answer: null } }])
  })

  it('is told by one of many workers that try at once', async () => {
    const scene = await aScene()
    for (const sequence of [1, 2, 3]) await write(scene, sequence)
    await trial.mode({ mode: 'slow', ms: 100 })
    await Promise.all(Array.from({ length: 6 }, () => deliver(scene)))
    expect(await sequences()).toEqual([1, 2, 3])
  })

  it('keeps what it has in hand from the others for as long as a slow shop takes', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await trial.mode({ mode: 'slow', ms: 9200 })
    const first = deliver(scene)
    await wait(8700)
    await deliver(scene)
    await first
    expect(await sequences()).toEqual([1])
    expect(await states(scene)).toEqual(['delivered'])
  })

  it('lets a demonstration speak to the trial shop alone', async () => {
    const home = await aScene('demo')
    await write(home, 1)
    await deliver(home)
    expect(await states(home)).toEqual(['delivered'])
    const away = await aScene('demo', 'https://shop.example')
    await write(away, 1)
    await deliver(away)
    expect(await states(away)).toEqual(['kept'])
    expect(await lettersOf(away.world, 'mail')).toEqual([])
  })

  it('tells the club when the connection was switched off', async () => {
    const scene = await aScene()
    await write(scene, 1)
    await scene.world.open(({ tx }) =>
      tx.update(shops).set({ disabledAt: new Date() }).where(eq(shops.id, scene.shopId)),
    )
    await deliver(scene)
    expect(await trial.calls()).toEqual([])
    expect(await states(scene)).toEqual(['failed'])
    expect(await lettersOf(scene.world, 'mail')).toHaveLength(1)
  })
})
