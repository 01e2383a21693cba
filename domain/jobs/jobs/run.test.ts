import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs, type Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import type { World } from '@/db/testing/club'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { noticeQueue } from '@/domain/letters/letters/schema'
import { writeLetters } from '@/domain/letters/letters/write-letters'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { mailbox } from '@/domain/letters/mailbox/queries'
import { uuidv7 } from '@/lib/id'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { aBooking, aClubOf, aShop, cancellation, lettersOf, passTime } from '@/testing/worlds/letters'
import { aNotice } from '@/testing/worlds/shop'
import { type Jobs, runJobs } from './run'

let trial: TrialShop
let jobs: Jobs | undefined
beforeAll(async () => {
  trial = await startShop()
})
afterEach(() => jobs?.stop())
afterAll(() => trial.stop())

const aMail = (world: World, cause: string) =>
  world.open((club) =>
    writeMail(club, { cause, bookingId: null, to: 'a@essais.invalid', payload: cancellation() }),
  )

async function until(check: () => Promise<boolean>, ms: number): Promise<number> {
  const start = performance.now()
  while (!(await check())) {
    if (performance.now() - start > ms) throw new Error(`not within ${ms} ms`)
    await wait(20)
  }
  return performance.now() - start
}

const allKept = async (world: World) =>
  (await lettersOf(world, 'mail')).every(({ keptAt }) => keptAt !== null)

describe('runJobs', () => {
  it('delivers what is written', async () => {
    const world = await aClubOf('test')
    const bookingId = await aBooking(world)
    const shopId = await aShop(world, trial)
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    jobs = runJobs()
    await aMail(world, 'before')
    await until(() => allKept(world), 5000)
    await world.open(async (club) => {
      const notice = aNotice({ bookingId })
      await writeMail(club, { cause: 'mail', bookingId, to: 'a@essais.invalid', payload: cancellation() })
      await writeLetters(club, {
        notices: [{ cause: 'notice', bookingId, shopId, reference: 'AZERTY1234', notice }],
      })
    })
    const told = async () => (await trial.calls('allocation')).length > 0
    await until(told, 10_000)
    await until(() => allKept(world), 10_000)
    expect(await lettersOf(world, 'notice')).toMatchObject([{ queue: noticeQueue(bookingId), attempts: 1 }])
  })

  it('takes over from a worker that was killed', async () => {
    const world = await aClubOf('test')
    await aMail(world, 'locked')
    await aMail(world, 'claimed')
    await connection().sql`
      update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1
      where payload ->> 'clubId' = ${world.ref.id}`
    await world.open(({ tx }) =>
      tx
        .update(letters)
        .set({ attempts: 1, dueAt: sql`now() + interval '2 seconds'` })
        .where(sql`cause = 'claimed'`),
    )
    jobs = runJobs()
    await until(() => allKept(world), 6000)
    expect((await lettersOf(world, 'mail')).map(({ attempts }) => attempts)).toEqual([1, 2])
  })

  it('survives the loss of every connection', async () => {
    const world = await aClubOf('test')
    jobs = runJobs()
    await aMail(world, 'before')
    await until(() => allKept(world), 5000)
    await connection()
      .sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()`.catch(
      () => undefined,
    )
    await until(
      async () =>
        aMail(world, 'after').then(
          () => true,
          () => false,
        ),
      5000,
    )
    await until(() => allKept(world), 10_000)
  })

  it('stops within five seconds though a shop hangs, and the next one finishes', async () => {
    const world = await aClubOf('test')
    const bookingId = await aBooking(world)
    const shopId = await aShop(world, trial)
    const before = (await trial.calls('allocation')).length
    await trial.mode({ mode: 'hang', times: 1 })
    jobs = runJobs()
    await world.open((club) =>
      writeLetters(club, {
        notices: [{ cause: 'n', bookingId, shopId, reference: 'INCONNU123', notice: aNotice({ bookingId }) }],
      }),
    )
    await until(async () => (await trial.calls('allocation')).length > before, 3000)
    const start = performance.now()
    await jobs.stop()
    expect(performance.now() - start).toBeLessThan(5500)
    await passTime(world)
    jobs = runJobs()
    await until(async () => (await lettersOf(world, 'notice'))[0]?.failedAt !== null, 5000)
    expect(await trial.calls('allocation')).toHaveLength(before + 2)
  })
})

describe('one club’s trouble', () => {
  it('a shop that accepts and never answers delays nobody else', async () => {
    const hanging = await startShop()
    await hanging.mode({ mode: 'hang' })
    const [troubled, world] = [await aClubOf('test'), await aClubOf('test')]
    const theirs = await aShop(troubled, hanging)
    const shopId = await aShop(world, trial)
    const notice = (of: World, shop: string) => async (club: Club) => {
      const bookingId = await aBooking(of)
      const about = { bookingId, shopId: shop, reference: 'AZERTY1234', notice: aNotice({ bookingId }) }
      await writeLetters(club, { notices: [{ cause: `notice ${bookingId}`, ...about }] })
    }
    jobs = runJobs()
    for (let n = 0; n < 40; n++) await troubled.open(notice(troubled, theirs))
    await until(async () => (await hanging.calls('allocation')).length > 0, 5000)
    const before = (await trial.calls('allocation')).length
    await world.open(notice(world, shopId))
    const told = await until(async () => (await trial.calls('allocation')).length > before, 5000)
    await aMail(world, 'beside')
    const kept = await until(() => allKept(world), 5000)
    const to = `${uuidv7()}@essais.invalid`
    await acrossClubs('tests', (tx) =>
      writeHouseMail(tx, {
        cause: uuidv7(),
        accountId: null,
        to,
        payload: { kind: 'sign-in-link', language: 'fr', door: 'account', link: 'https://envol.example/x' },
      }),
    )
    const linked = await until(async () => (await mailbox(to)).length > 0, 5000)
    expect({ told, kept, linked }).toEqual({
      told: expect.toSatisfy((ms: number) => ms < 1000),
      kept: expect.toSatisfy((ms: number) => ms < 1000),
      linked: expect.toSatisfy((ms: number) => ms < 1000),
    })
    expect((await hanging.calls('allocation')).length).toBeLessThanOrEqual(4)
    await jobs.stop()
    await hanging.stop()
  })
})
