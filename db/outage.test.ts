import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { startGate } from '@/testing/database/gate'
import { connection, disconnect } from './client'
import { acrossClubs } from './club'

// biome-ignore lint/style/noProcessEnv: the gate stands between this test and its worker's database
const gate = await startGate(process.env.DATABASE_URL ?? '')
vi.stubEnv('DATABASE_URL', gate.url)
const MOST = 6
// Those of the driver's own pool, for what needs no transaction.
const PLAIN = 2
vi.stubEnv('DATABASE_POOL', String(MOST))

afterAll(async () => {
  await disconnect(1)
  await gate.close()
})

function work(n: number, seconds = 0.02): Promise<unknown> {
  const asked = acrossClubs(`key ${n % 5}`, (tx) => tx.execute(sql`select pg_sleep(${seconds})`))
  asked.catch(() => undefined)
  return asked
}

/** How many of these ended within so many milliseconds, and how. */
async function within(milliseconds: number, asked: Promise<unknown>[]) {
  const counts = { done: 0, failed: 0, open: asked.length }
  for (const one of asked) {
    one
      .then(
        () => counts.done++,
        () => counts.failed++,
      )
      .finally(() => counts.open--)
  }
  await Promise.race([Promise.allSettled(asked), wait(milliseconds)])
  return counts
}

test('a connection asks nothing on its own: what is lost with it would be an error that nobody catches', async () => {
  const { db } = connection()
  await Promise.all([work(1), work(2), db.execute(sql`select 'outside'`)])
  expect(gate.said()).toContain("select 'outside'")
  expect(gate.said()).not.toContain('pg_type')
})

test('whoever waits while connections close gets an answer, and those who come later their connection', async () => {
  for (let outage = 0; outage < 3; outage++) {
    const asked = Array.from({ length: 40 }, (_, n) => work(n))
    await wait(30)
    gate.shut()
    asked.push(...Array.from({ length: 20 }, (_, n) => work(n)))
    await wait(outage * 40)
    gate.open()
    asked.push(...Array.from({ length: 20 }, (_, n) => work(n)))
    expect(await within(5000, asked)).toMatchObject({ open: 0 })
    const after = await within(
      5000,
      Array.from({ length: 30 }, (_, n) => work(n)),
    )
    expect(after).toEqual({ done: 30, failed: 0, open: 0 })
    expect(gate.count()).toBeLessThanOrEqual(MOST + PLAIN)
  }
})

test('a database that ends its connections one after the other', async () => {
  const cutting = setInterval(() => gate.cut(), 100)
  const asked = Array.from({ length: 200 }, (_, n) => work(n, 0.005))
  const ended = await within(8000, asked)
  clearInterval(cutting)
  expect(ended.open).toBe(0)
  // The last cut has yet to be heard of here.
  await wait(100)
  expect(
    await within(
      5000,
      Array.from({ length: 30 }, (_, n) => work(n)),
    ),
  ).toEqual({ done: 30, failed: 0, open: 0 })
})

test('a database that falls silent is given up', async () => {
  await work(1)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const ended = Promise.allSettled([1, 2, 3, 4].map((n) => work(n)))
  gate.freeze()
  await vi.advanceTimersByTimeAsync(60_000)
  vi.useRealTimers()
  const states = (await Promise.race([ended, wait(2000, [])])).map(({ status }) => status)
  expect(states).toEqual(Array(4).fill('rejected'))
  gate.open()
  gate.cut()
  await wait(50)
  expect(await within(5000, [work(1), work(2)])).toEqual({ done: 2, failed: 0, open: 0 })
})

test('what has to wait for a lock, a statement or an end is told so', async () => {
  const { db } = connection()
  const settings = await db.execute<{ name: string; setting: string }>(
    sql`select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
  )
  expect([...settings].map(({ setting }) => Number(setting))).toEqual([30_000, 3000, 30_000])
  const lock = (tx: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> }) =>
    tx.execute(sql`select pg_advisory_xact_lock(77)`)
  const holding = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holder = acrossClubs('holder', async (tx) => {
    await lock(tx)
    held.resolve()
    await holding.promise
  })
  await held.promise
  const late = acrossClubs('late', async (tx) => {
    await tx.execute(sql`set local lock_timeout = 50`)
    await lock(tx)
  })
  await expect(late).rejects.toMatchObject({ code: 'busy', status: 503 })
  const slow = acrossClubs('slow', async (tx) => {
    await tx.execute(sql`set local statement_timeout = 20`)
    await tx.execute(sql`select pg_sleep(1)`)
  })
  await expect(slow).rejects.toMatchObject({ code: 'busy' })
  holding.resolve()
  await holder
})

test('one key in trouble leaves places for the others', async () => {
  const release = Promise.withResolvers<void>()
  const stuck = Array.from({ length: 30 }, () => acrossClubs('stuck', () => release.promise))
  const begun = performance.now()
  expect(
    await within(
      5000,
      Array.from({ length: 20 }, () => acrossClubs('other', (tx) => tx.execute(sql`select 1`))),
    ),
  ).toMatchObject({ done: 20 })
  expect(performance.now() - begun).toBeLessThan(1500)
  release.resolve()
  expect(await within(5000, stuck)).toMatchObject({ done: 30 })
})
