import { afterAll, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { shutDown } from '@/lib/http/shutdown'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, take } from '@/testing/worlds/holds'
import { watchBoard } from './watch'

afterAll(shutDown)

const SOON = { timeout: 5000 }

test('whoever watches a club hears its changes, and no other club’s, until they stop', async () => {
  const [world, other] = [await aDesk(2), await aDesk(1)]
  const heard = vi.fn()
  const stop = watchBoard(world.ref, heard)
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), SOON)
  heard.mockClear()
  await book(other, 0, at('10:00'))
  await take(world, 0, at('10:00'))
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1), SOON)
  stop()
  await take(world, 1, at('12:00'))
  const again = vi.fn()
  const end = watchBoard(world.ref, again)
  await book(world, 1, at('14:00'))
  await vi.waitFor(() => expect(again).toHaveBeenCalled(), SOON)
  expect(heard).toHaveBeenCalledTimes(1)
  end()
})

test('a connection that was lost is made again, and those who watch are told that they may have missed something', async () => {
  const world = await aDesk(1)
  const heard = vi.fn()
  const stop = watchBoard(world.ref, heard)
  await take(world, 0, at('10:00'))
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), SOON)
  heard.mockClear()
  const { sql } = connection()
  const killed = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()`
  expect(killed).toHaveLength(1)
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), SOON)
  stop()
})
