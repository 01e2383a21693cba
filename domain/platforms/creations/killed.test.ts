import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { clubLinks } from '@/db/schema/sessions'
import { heldUp, whileLocked } from '@/testing/database/held-up'
import { aCreation, creationOf, plantedTemplate, plantTemplates, rowsOf } from '@/testing/worlds/creations'
import { createPlatforms } from './create-platforms'
import { makeClub } from './make-club'
import { findCreation } from './queries/creations'
import { copiedTables } from './rules/copies'

beforeAll(() => plantTemplates())

/** Stops the creation where it is about to write into this table. */
const stoppedAt = (table: PgTable, creationId: string) =>
  whileLocked(table, async () => {
    const work = createPlatforms(creationId).then(
      () => 'done',
      () => 'stopped',
    )
    await connection().sql`select pg_cancel_backend(${await heldUp()})`
    expect(await work).toBe('stopped')
  })

/** Makes the platforms in a process of its own, and kills that where it is about to write into this table. */
const killedAt = (table: PgTable, creationId: string) =>
  whileLocked(table, async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'testing/worlds/creations.run.ts', creationId])
    const ended = once(child, 'exit')
    const pid = await heldUp()
    // PostgreSQL would notice the lost client only at its next answer.
    child.kill('SIGKILL')
    await ended
    await connection().sql`select pg_terminate_backend(${pid})`
  })

const clubsOf = (accountId: string) =>
  acrossClubs('tests', (tx) => tx.select().from(clubs).where(eq(clubs.accountId, accountId)))

/** Rows of a club that is not in the directory. */
async function strays(): Promise<number> {
  let found = 0
  const known = await acrossClubs('tests', (tx) => tx.select({ id: clubs.id }).from(clubs))
  for (const { table } of copiedTables) {
    const all = await acrossClubs('tests', (tx) => tx.select().from(table))
    const ids = new Set(known.map(({ id }) => id))
    found += all.filter((row) => !ids.has(String(row.clubId))).length
  }
  return found
}

describe('a creation', () => {
  test('stopped at every table of its first platform leaves nothing, and is whole in the end', async () => {
    const { id, account } = await aCreation()
    for (const { table } of copiedTables) {
      await stoppedAt(table, id)
      expect(await clubsOf(account.id), getTableName(table)).toEqual([])
    }
    expect(await strays()).toBe(0)
    await whole(id, account.id)
  })

  test('stopped at every table of its sandbox, and at its mail, goes on from there', async () => {
    const { id, account, slug } = await aCreation()
    const order = await findCreation(id)
    if (!order) throw new Error('the creation is not there')
    expect(await makeClub(order, 'clubId', slug)).toBe('made')
    for (const { table } of copiedTables) {
      await stoppedAt(table, id)
      expect(await clubsOf(account.id)).toHaveLength(1)
    }
    await stoppedAt(clubLinks, id)
    expect(await clubsOf(account.id)).toHaveLength(2)
    await stoppedAt(houseLetters, id)
    const { clubId, doneAt } = await creationOf(id)
    expect(doneAt).toBeNull()
    expect(await rowsOf(clubLinks, clubId ?? '')).toEqual([])
    await whole(id, account.id)
  })

  test('whose process is killed half-way is taken up by another', async () => {
    const { id, account } = await aCreation()
    await killedAt(bookings, id)
    expect(await clubsOf(account.id)).toEqual([])
    await killedAt(houseLetters, id)
    expect(await clubsOf(account.id)).toHaveLength(2)
    expect((await creationOf(id)).doneAt).toBeNull()
    await whole(id, account.id)
  })
})

async function whole(creationId: string, accountId: string): Promise<void> {
  await createPlatforms(creationId)
  await createPlatforms(creationId)
  const { doneAt, clubId, sandboxId } = await creationOf(creationId)
  expect(doneAt).not.toBeNull()
  expect((await clubsOf(accountId)).map(({ id }) => id).toSorted()).toEqual([clubId, sandboxId].toSorted())
  const template = await plantedTemplate()
  for (const { table } of copiedTables) {
    const expected = (await rowsOf(table, template)).length
    for (const copy of [clubId, sandboxId]) expect(await rowsOf(table, copy ?? '')).toHaveLength(expected)
  }
  const mails = await acrossClubs('tests', (tx) =>
    tx.select().from(houseLetters).where(eq(houseLetters.accountId, accountId)),
  )
  expect(mails).toHaveLength(1)
  expect(await rowsOf(clubLinks, clubId ?? '')).toHaveLength(1)
}
