import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connection, disconnect } from './client'

const { db, sql: pool, glance } = connection()

const rows = async () => [...(await pool<{ n: number }[]>`select n from tried order by n`)].map(({ n }) => n)
const put = (n: number) => sql`insert into tried values (${n})`

/** Ends a backend from another connection, as a restart of the database would. */
const end = (pid: number) => pool`select pg_terminate_backend(${pid})`

const pidOf = async (tx: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> }) => {
  const [row] = (await tx.execute(sql`select pg_backend_pid() as pid`)) as { pid: number }[]
  return row?.pid ?? 0
}

beforeAll(async () => {
  await pool`create table tried (n int primary key)`
})
afterAll(async () => {
  await pool`drop table tried`
  await disconnect()
})

describe('a transaction whose first statement does not wait for BEGIN', () => {
  it('keeps what it did, all of it, in one transaction', async () => {
    const ids = await db.transaction(async (tx) => {
      await Promise.all([tx.execute(put(1)), tx.execute(put(2))])
      const [row] = await tx.execute<{ one: boolean }>(
        sql`select count(distinct xmin::text) = 1 as one from tried`,
      )
      return row?.one
    })
    expect(ids).toBe(true)
    expect(await rows()).toEqual([1, 2])
  })

  it('undoes everything when the work throws', async () => {
    const broken = db.transaction(async (tx) => {
      await tx.execute(put(3))
      throw new Error('on second thoughts')
    })
    await expect(broken).rejects.toThrow('on second thoughts')
    expect(await rows()).toEqual([1, 2])
  })

  it('undoes everything when a statement fails, though the work looked away', async () => {
    const broken = db.transaction(async (tx) => {
      await tx.execute(put(4))
      await tx.execute(put(1)).catch(() => undefined)
      return 'all is well'
    })
    await expect(broken).rejects.toMatchObject({ code: '23505' })
    expect(await rows()).toEqual([1, 2])
  })

  it('undoes a savepoint with all that was kept inside it', async () => {
    const left = await db.transaction(async (tx) => {
      const tried = tx.transaction(async (outer) => {
        await outer.execute(put(90))
        await outer.transaction((inner) => inner.execute(put(91)))
        await outer.transaction((inner) => inner.execute(put(92)))
        throw new Error('on second thoughts')
      })
      await expect(tried).rejects.toThrow('on second thoughts')
      return [...(await tx.execute(sql`select n from tried where n >= 90`))]
    })
    expect(left).toEqual([])
  })

  it('goes on after a savepoint that was undone', async () => {
    await db.transaction(async (tx) => {
      await tx.execute(put(5))
      const inner = tx.transaction(async (deep) => {
        await deep.execute(put(6))
        await deep.execute(put(1))
      })
      await inner.catch(() => undefined)
      await tx.execute(put(7))
    })
    expect(await rows()).toEqual([1, 2, 5, 7])
  })

  it('gives its connection back, however it ends: many more than the pool has', async () => {
    const work = (n: number) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select pg_sleep(0.001)`)
        if (n % 3 === 0) throw new Error('no')
        if (n % 3 === 1) await tx.execute(put(1))
        return n
      })
    const ended = await Promise.allSettled(Array.from({ length: 300 }, (_, n) => work(n)))
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(100)
    const [idle] = await pool<{ open: number }[]>`
      select count(*)::int as open from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`
    expect(idle?.open).toBe(0)
  })

  it('says so when its connection is ended half-way, keeps nothing, and the pool goes on', async () => {
    const broken = db.transaction(async (tx) => {
      await tx.execute(put(8))
      await end(await pidOf(tx))
      await tx.execute(put(9))
    })
    await expect(broken).rejects.toThrow()
    expect(await rows()).toEqual([1, 2, 5, 7])
    await db.transaction((tx) => tx.execute(put(10)))
    expect(await rows()).toEqual([1, 2, 5, 7, 10])
  })

  it('lets nobody speak who looked away when it ended', async () => {
    const late = Promise.withResolvers<void>()
    let stray: Promise<unknown> = Promise.resolve()
    const broken = db.transaction(async (tx) => {
      stray = late.promise.then(() => tx.execute(put(11)))
      stray.catch(() => undefined)
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    late.resolve()
    await expect(stray).rejects.toThrow()
    expect(await rows()).not.toContain(11)
  })

  it('hears of a lost connection while it waits for something else', async () => {
    const broken = db.transaction(async (tx) => {
      await end(await pidOf(tx))
      await new Promise(() => undefined)
    })
    await expect(broken).rejects.toThrow()
  })
})

describe('a glance', () => {
  const asked = (text: string, values: unknown[] = []) => ({ text, values })

  it('reads in one transaction, under what stands before', async () => {
    const found = await glance<{ role: string; n: number }>('tests', [
      asked(`select set_config('application_name', 'glancing', true)`),
      asked(
        `select current_setting('application_name') as role, count(*)::int as n from tried where n > $1`,
        [2],
      ),
    ])
    expect(found).toEqual([{ role: 'glancing', n: 3 }])
    const [after] = await pool<{ name: string }[]>`select current_setting('application_name') as name`
    expect(after?.name).not.toBe('glancing')
  })

  it('fails as its statement does, and leaves the connection good', async () => {
    for (let round = 0; round < 40; round++) {
      await expect(glance('tests', [asked('select 1 / 0 as broken')])).rejects.toMatchObject({
        code: '22012',
      })
    }
    expect(await glance('tests', [asked('select 1 as one')])).toEqual([{ one: 1 }])
  })
})
