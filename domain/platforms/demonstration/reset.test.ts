import { eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { acrossClubs, findClub } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { coupons } from '@/db/schema/coupons'
import { people } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import { templates } from '@/db/schema/signups'
import { visits } from '@/db/schema/visits'
import { demoReferences } from '@/db/seed/references'
import { aClub } from '@/db/testing/club'
import { inDemo, plantAt } from '@/db/testing/demonstration'
import { issueTrialCoupon } from '@/domain/coupons/coupons/issue-trial'
import { resetDemonstration } from './reset'

beforeAll(() => {
  vi.stubEnv('APP_URL', 'https://envol.example')
  vi.stubEnv('DEV_MAILBOX', '1')
})

const references = () => inDemo(({ tx, id }) => demoReferences(tx, id, new Date()))
const admin = eq(people.identifier, 'admini')

test('the demonstration is made anew: visitors leave nothing, doors and references stay', async () => {
  await plantAt(new Date(Date.now() - 3 * 86_400_000))
  const before = await references()
  const id = (await findClub('demo'))?.id
  const shop = await inDemo(async ({ tx, id: clubId }) => {
    await tx.update(people).set({ passwordHash: 'kept' }).where(admin)
    await tx.insert(visits).values({ clubId, browser: 'b', code: 'c', usedAt: new Date() })
    const [row] = await tx
      .insert(shops)
      .values({
        clubId,
        name: 'Essai',
        baseUrl: 'http://localhost',
        tokenSealed: 'x',
        signingSecretSealed: 'y',
      })
      .returning()
    return row
  })
  const trial = await inDemo((club) => issueTrialCoupon(club))
  const [used = ''] = before.valid
  await inDemo(({ tx }) => tx.update(coupons).set({ voidAt: new Date() }).where(eq(coupons.reference, used)))
  await acrossClubs('tests', (tx) =>
    tx.insert(templates).values({ language: 'fr', mainActivity: 'other', templateId: id ?? '' }),
  )
  const stranger = await aClub().with()

  await resetDemonstration()

  expect((await findClub('demo'))?.id).toBe(id)
  expect(await references()).toEqual(before)
  await inDemo(async ({ tx }) => {
    expect(await tx.select().from(visits)).toEqual([])
    expect(await tx.select({ hash: people.passwordHash }).from(people).where(admin)).toEqual([
      { hash: 'kept' },
    ])
    expect(await tx.select().from(shops)).toEqual([shop])
    const register = await tx.select().from(coupons)
    expect(register).toHaveLength(20)
    expect(register.every(({ shopId }) => shopId === shop?.id)).toBe(true)
    expect(register.some(({ reference }) => reference === trial.reference)).toBe(false)
    const [first] = await tx.select({ at: people.createdAt }).from(people).where(admin)
    expect(Date.now() - (first?.at.getTime() ?? 0)).toBeLessThan(60_000)
  })
  const standing = await acrossClubs('tests', (tx) =>
    tx
      .select({ slug: clubs.slug })
      .from(clubs)
      .where(inArray(clubs.slug, ['demo', 'demo-solo', stranger.ref.slug])),
  )
  expect(standing).toHaveLength(3)
  expect(await acrossClubs('tests', (tx) => tx.select().from(templates))).toHaveLength(1)
})

test('resets at the same moment wait for each other', async () => {
  await plantAt(new Date())
  const before = await references()
  await Promise.all([resetDemonstration(), resetDemonstration()])
  expect(await references()).toEqual(before)
  expect(await inDemo(({ tx }) => tx.select().from(coupons))).toHaveLength(20)
})
