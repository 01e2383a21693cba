import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inAccount } from '@/db/account'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { anAccount } from '@/db/testing/account'
import { oneOfEverything } from '@/db/testing/everything'
import { aPlatform, houseMailTo, lineOf } from '@/testing/worlds/platforms'
import { askToDelete } from './ask-to-delete'
import { keepPlatform } from './keep'
import { platformAt, platformsOf } from './queries/platforms'
import { removeDuePlatforms } from './remove-due'

const NOW = new Date('2026-12-05T09:00:00Z')
const after = (days: number, ms = 0) => new Date(NOW.getTime() + days * 86_400_000 + ms)
const refusal = (code: string) => expect.objectContaining({ code })

test('an account sees its own platforms, each with its sandboxes, and nobody else’s', async () => {
  const [own, other] = [await anAccount(), await anAccount()]
  const first = await aPlatform(own.id)
  const second = await aPlatform(own.id)
  const sandbox = await aPlatform(own.id, { sandboxOf: first.ref.id })
  const stranger = await aPlatform(other.id)
  const seen = await inAccount(own.id, platformsOf)
  expect(seen.map(({ slug, sandboxOf }) => [slug, sandboxOf])).toEqual([
    [first.ref.slug, null],
    [sandbox.ref.slug, first.ref.slug],
    [second.ref.slug, null],
  ])
  expect(await inAccount(own.id, (account) => platformAt(account, stranger.ref.slug))).toBeNull()
})

test('a platform goes a week after its name was typed, whole, and nothing else does', async () => {
  const owner = await anAccount({ language: 'en' })
  const doomed = await aPlatform(owner.id, {}, ...oneOfEverything)
  const sandbox = await aPlatform(owner.id, { sandboxOf: doomed.ref.id })
  expect(await askToDelete(owner.id, doomed.ref.slug, ` ${doomed.ref.slug.toUpperCase()} `, NOW)).toEqual(
    after(7),
  )
  expect(await askToDelete(owner.id, doomed.ref.slug, doomed.ref.slug, after(3))).toEqual(after(7))
  await removeDuePlatforms(after(7, -1))
  expect(await lineOf(doomed)).toMatchObject({ deletesAt: after(7) })
  await removeDuePlatforms(after(7))
  expect(await lineOf(doomed)).toBeUndefined()
  expect(await lineOf(sandbox)).toMatchObject({ sandboxOf: null, deletesAt: null })
  expect(await rowsLeft(doomed.ref.id)).toEqual([])
  expect(await houseMailTo(owner.email)).toMatchObject([
    { kind: 'platform-deletion', done: 'no', slug: doomed.ref.slug, language: 'en' },
    { kind: 'platform-deletion', done: 'yes', slug: doomed.ref.slug },
  ])
})

test('its owner may change their mind until then', async () => {
  const owner = await anAccount()
  const { ref, ...world } = await aPlatform(owner.id)
  const keep = (now: Date) => inAccount(owner.id, (account) => keepPlatform(account, ref.slug, now))
  await expect(keep(NOW)).rejects.toEqual(refusal('not_found'))
  await askToDelete(owner.id, ref.slug, ref.slug, NOW)
  await expect(keep(after(7))).rejects.toEqual(refusal('not_found'))
  await keep(after(7, -1))
  await removeDuePlatforms(after(30))
  expect(await lineOf({ ref, ...world })).toMatchObject({ deletesAt: null })
})

test('a wrong name, another’s platform and one in production stay', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const platform = await aPlatform(owner.id)
  const inProduction = await aPlatform(owner.id, { kind: 'production' })
  const ask = (id: typeof owner.id, slug: string, typed = slug) => askToDelete(id, slug, typed, NOW)
  await expect(ask(owner.id, platform.ref.slug, `${platform.ref.slug}x`)).rejects.toEqual(
    refusal('name_differs'),
  )
  await expect(ask(owner.id, platform.ref.slug, '')).rejects.toEqual(refusal('name_differs'))
  await expect(ask(other.id, platform.ref.slug)).rejects.toEqual(refusal('not_found'))
  await expect(ask(owner.id, 'nowhere')).rejects.toEqual(refusal('not_found'))
  await expect(ask(owner.id, inProduction.ref.slug)).rejects.toEqual(refusal('production_stays'))
  expect(await lineOf(platform)).toMatchObject({ deletesAt: null })
  await askToDelete(owner.id, platform.ref.slug, platform.ref.slug, NOW)
  const kept = inAccount(other.id, (account) => keepPlatform(account, platform.ref.slug, NOW))
  await expect(kept).rejects.toEqual(refusal('not_found'))
  // Had it gone into production meanwhile, it stays.
  await acrossClubs('tests', (tx) =>
    tx.execute(sql`update clubs set kind = 'production' where id = ${platform.ref.id}`),
  )
  await removeDuePlatforms(after(8))
  expect(await lineOf(platform)).toBeDefined()
  expect(await houseMailTo(other.email)).toEqual([])
})

/** The tables in which the club still has a row. */
async function rowsLeft(clubId: string): Promise<string[]> {
  const tables = await connection().sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'club_id'`
  const left = await acrossClubs('tests', (tx) =>
    Promise.all(
      tables.map(async ({ name }) => {
        const rows = await tx.execute(
          sql`select 1 from ${sql.identifier(name)} where club_id = ${clubId} limit 1`,
        )
        return rows.length > 0 ? [name] : []
      }),
    ),
  )
  return left.flat()
}
