import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inAccount } from '@/db/account'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { creations } from '@/db/schema/signups'
import { anAccount } from '@/db/testing/account'
import { aPlatform } from '@/testing/worlds/platforms'
import { orderSandbox } from './order-sandbox'
import { underWay } from './queries/platforms'
import { MOST_SANDBOXES } from './rules'

const order = (id: Parameters<typeof inAccount>[0], slug: string) =>
  inAccount(id, (account) => orderSandbox(account, slug))

const rowsOf = (accountId: string) =>
  acrossClubs('tests', (tx) => tx.select().from(creations).where(eq(creations.accountId, accountId)))

test('ten orders at the same moment get ten numbers, each with its job', async () => {
  const owner = await anAccount({ country: 'BE' })
  const platform = await aPlatform(owner.id, { mainActivity: 'gliding', language: 'en' })
  const { slug, id } = platform.ref
  await aPlatform(owner.id, { slug: `${slug}-test`, sandboxOf: id })
  const made = await Promise.all(Array.from({ length: 10 }, () => order(owner.id, slug)))
  const rows = await rowsOf(owner.id)
  expect(rows.map((row) => row.slug).sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => `${slug}-test-${index + 2}`).sort(),
  )
  expect(rows.map((row) => row.id).sort()).toEqual(made.toSorted())
  expect(rows[0]).toMatchObject({
    sandboxOf: id,
    signupId: null,
    mainActivity: 'gliding',
    language: 'en',
    country: 'BE',
    timeZone: 'Europe/Paris',
  })
  const [jobs] = await connection().sql`
    select count(*)::int as count from graphile_worker.jobs where key = any(${made.map((one) => `create:${one}`)})`
  expect(jobs?.count).toBe(10)
})

test('the first free number is taken, beside a sandbox too', async () => {
  const owner = await anAccount()
  const { ref } = await aPlatform(owner.id)
  const sandbox = await aPlatform(owner.id, { slug: `${ref.slug}-test-3`, sandboxOf: ref.id })
  await order(owner.id, ref.slug)
  await order(owner.id, sandbox.ref.slug)
  const coming = await inAccount(owner.id, underWay)
  expect(coming.map(({ slug }) => slug)).toEqual([`${ref.slug}-test-2`, `${ref.slug}-test-4`])
  expect((await rowsOf(owner.id)).every(({ sandboxOf }) => sandboxOf === ref.id)).toBe(true)
})

test('another’s platform is not there, and there is an end to sandboxes', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const { slug } = (await aPlatform(owner.id)).ref
  await expect(order(other.id, slug)).rejects.toMatchObject({ code: 'not_found' })
  for (let made = 0; made < MOST_SANDBOXES; made++) await order(owner.id, slug)
  await expect(order(owner.id, slug)).rejects.toMatchObject({ code: 'too_many_platforms' })
  expect(await inAccount(other.id, underWay)).toEqual([])
  // A creation that could not go on leaves its number.
  await acrossClubs('tests', (tx) =>
    tx.execute(sql`update creations set failure = 'no_template' where slug = ${`${slug}-test-7`}`),
  )
  await order(owner.id, slug)
  expect((await rowsOf(owner.id)).filter((row) => row.slug === `${slug}-test-7`)).toHaveLength(2)
})
