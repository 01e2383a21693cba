import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { clubSettings, clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { people } from '@/db/schema/people'
import { signups, slugClaims } from '@/db/schema/signups'
import { houseMail } from '@/domain/letters/house-letters/schema'
import { composeHouseMail } from '@/emails/house/compose'
import { renderMail } from '@/emails/render'
import { aCreation, creationOf, plantTemplates } from '@/testing/worlds/creations'
import { createPlatforms } from './create-platforms'
import { creationProgress } from './queries/creations'
import { recoverCreations } from './recover'

beforeAll(() => plantTemplates())

const clubsOf = (accountId: string) =>
  acrossClubs('tests', (tx) =>
    tx.select().from(clubs).where(eq(clubs.accountId, accountId)).orderBy(clubs.slug),
  )

const mailsOf = (accountId: string) =>
  acrossClubs('tests', (tx) => tx.select().from(houseLetters).where(eq(houseLetters.accountId, accountId)))

const adminiOf = (clubId: string) =>
  acrossClubs('tests', (tx) =>
    tx
      .select()
      .from(people)
      .where(and(eq(people.clubId, clubId), eq(people.identifier, 'admini'))),
  )

async function aSignup(domainName: string) {
  const day = new Date()
  const values = {
    structureName: 'x',
    domainName,
    mainActivity: 'aeroclub' as const,
    firstName: 'A',
    lastName: 'B',
    email: `${domainName}@essais.invalid`,
    country: 'FR',
    language: 'fr' as const,
    timeZone: 'Europe/Paris',
    termsVersion: '1',
    termsAcceptedAt: day,
    browser: 'b',
    tokenHash: domainName,
    expiresAt: day,
  }
  return acrossClubs('tests', async (tx) => {
    const [made] = await tx.insert(signups).values(values).returning()
    if (!made) throw new Error('nothing was inserted')
    await tx.insert(slugClaims).values({ slug: domainName, signupId: made.id, expiresAt: day })
    return made.id
  })
}

describe('createPlatforms', () => {
  test('makes a platform, its sandbox and one mail, however often it is asked', async () => {
    const slug = `k${Date.now()}`
    const signupId = await aSignup(slug)
    const { id, account, ...order } = await aCreation({ slug, signupId })
    expect((await aCreation({ slug, signupId })).id).toBe(id)
    expect(await creationProgress(id)).toMatchObject({ done: false, platform: { slug, ready: false } })
    for (let n = 0; n < 3; n++) await createPlatforms(id)
    const made = await clubsOf(account.id)
    const [platform, sandbox] = made
    expect(made).toMatchObject([
      { slug, name: order.name, kind: 'test', mainActivity: 'aeroclub', sandboxOf: null },
      { slug: `${slug}-test`, name: order.name, kind: 'test', sandboxOf: platform?.id },
    ])
    const [settings] = await acrossClubs('tests', (tx) =>
      tx
        .select()
        .from(clubSettings)
        .where(eq(clubSettings.clubId, sandbox?.id ?? '')),
    )
    expect(settings).toMatchObject({ country: 'FR', email: account.email, phone: '+33612345678' })
    expect(await adminiOf(platform?.id ?? '')).toMatchObject([
      { firstName: 'Ada', lastName: 'Lovelace', email: account.email, passwordHash: null },
    ])
    expect((await adminiOf(sandbox?.id ?? ''))[0]?.emailConfirmedAt).toBeInstanceOf(Date)
    expect(await creationProgress(id)).toEqual({
      name: order.name,
      platform: { slug, ready: true, bookable: true },
      sandbox: { slug: `${slug}-test`, ready: true, bookable: true },
      done: true,
      failure: null,
    })
    expect(await mailsOf(account.id)).toHaveLength(1)
    const claims = await acrossClubs('tests', (tx) =>
      tx.select().from(slugClaims).where(eq(slugClaims.slug, slug)),
    )
    expect(claims).toEqual([])
  })

  test('says in its mail where the platform is and how to get in', async () => {
    const { id, slug, account } = await aCreation()
    await createPlatforms(id)
    const [letter] = await mailsOf(account.id)
    const { subject, text } = await renderMail(composeHouseMail(houseMail(letter?.payload ?? {})))
    expect(letter?.recipient).toBe(account.email)
    expect(subject).toBe('Votre plateforme est prête\u00a0: Aéroclub des Nuages')
    for (const part of [
      `/${slug}\n`,
      `/${slug}-test`,
      'admini',
      'Passer en production',
      'peuvent être effacées',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(new RegExp(`/${slug}/login/[\\w-]{22}`))
  })

  test('makes the private owner’s from the solo demonstration, and one more sandbox of it', async () => {
    const { id, account } = await aCreation({ mainActivity: 'private-owner' })
    await createPlatforms(id)
    const { clubId } = await creationOf(id)
    const slug = `extra${Date.now()}-test-2`
    const extra = await aCreation({
      accountId: account.id,
      slug,
      sandboxOf: clubId,
      mainActivity: 'private-owner',
    })
    await createPlatforms(extra.id)
    const made = await clubsOf(account.id)
    expect(made.map(({ sandboxOf }) => sandboxOf)).toEqual(expect.arrayContaining([null, clubId, clubId]))
    expect(made).toHaveLength(3)
    expect(await creationProgress(extra.id)).toMatchObject({
      platform: null,
      sandbox: { slug, ready: true, bookable: false },
      done: true,
    })
    const planes = await acrossClubs('tests', (tx) =>
      tx.execute(sql`select registration from aircraft where club_id = ${clubId}`),
    )
    expect([...planes]).toEqual([{ registration: 'F-GSOL' }])
  })

  test('of two after one name, one has it and the other learns so', async () => {
    const first = await aCreation()
    const second = await aCreation({ slug: first.slug })
    await Promise.all([createPlatforms(first.id), createPlatforms(second.id)])
    const ended = [await creationOf(first.id), await creationOf(second.id)]
    expect(ended.map(({ failure }) => failure).toSorted()).toEqual([null, 'slug_taken'])
    const loser = ended[0]?.failure ? first : second
    expect(await clubsOf(loser.account.id)).toEqual([])
    expect(await mailsOf(loser.account.id)).toEqual([])
  })

  test('worked on by five at once, makes one of each', async () => {
    const { id, account } = await aCreation()
    await Promise.all(Array.from({ length: 5 }, () => createPlatforms(id)))
    await createPlatforms(id)
    expect(await clubsOf(account.id)).toHaveLength(2)
    expect(await mailsOf(account.id)).toHaveLength(1)
  })

  test('takes the next name when an earlier sandbox still has it', async () => {
    const old = await aCreation()
    await acrossClubs('tests', (tx) =>
      tx.insert(clubs).values({ ...old, id: undefined, slug: `${old.slug}-test`, kind: 'test' }),
    )
    await createPlatforms(old.id)
    expect(await creationProgress(old.id)).toMatchObject({
      sandbox: { slug: `${old.slug}-test-2` },
      done: true,
    })
  })

  test('makes twenty at once, without a deadlock', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => aCreation()))
    const before = await deadlocks()
    await Promise.all(orders.map(({ id }) => createPlatforms(id)))
    for (const { id } of orders) expect((await creationOf(id)).doneAt).not.toBeNull()
    expect((await deadlocks()) - before).toBe(0)
  })
})

async function deadlocks() {
  await connection().sql`select pg_stat_clear_snapshot()`
  const [row] = await connection()
    .sql`select deadlocks::int as met from pg_stat_database where datname = current_database()`
  return Number(row?.met)
}

test('recoverCreations adds the job of a creation that nobody has in hand', async () => {
  const { id } = await aCreation()
  const jobs = () =>
    connection().sql`select 1 from graphile_worker.jobs where key = ${`create:${id}`} and locked_at is null`
  await connection().sql`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1 where key = ${`create:${id}`}`
  await recoverCreations()
  expect(await jobs()).toHaveLength(0)
  await acrossClubs('tests', (tx) =>
    tx.execute(sql`update creations set created_at = now() - interval '4 seconds' where id = ${id}`),
  )
  await recoverCreations()
  expect(await jobs()).toHaveLength(1)
  await createPlatforms(id)
})
