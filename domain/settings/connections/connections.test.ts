import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Club, inClub } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { shops } from '@/db/schema/shops'
import { callShop } from '@/domain/coupons/shop/call-shop'
import { shopOfClub } from '@/domain/coupons/shop/queries'
import { env } from '@/lib/env'
import { unseal } from '@/lib/token'
import { someoneTried } from '@/testing/rights/someone'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { aSchool } from '@/testing/worlds/plans'
import { shopAt } from '@/testing/worlds/shop'
import { connectShop } from './connect-shop'
import { endShop } from './end-shop'
import { liveConnection } from './queries'
import { renewSecret } from './renew-secret'
import { tryShop } from './try-shop'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(() => trial.reset())

async function connected(token = shopAt(trial).token) {
  const world = await aSchool(2, {})
  const me = await someoneTried(world)
  await me.grant(['settings.manage'])
  const actor = { kind: 'staff', id: me.id } as const
  const act = <T>(work: Parameters<typeof inClub<T>>[2]) => inClub(world.ref, actor, work)
  const asked = {
    name: 'Boutique',
    baseUrl: shopAt(trial).baseUrl,
    token,
    sharesPilot: true,
    sharesCustomer: false,
  }
  await act((club) => connectShop(club, asked))
  const shop = await act(liveConnection)
  if (!shop) throw new Error('no shop')
  const { secret } = await act((club) => renewSecret(club, shop.id))
  return { world, actor, act, secret, shop, asked }
}

test('a shop is connected with its secrets sealed, none of them in the journal', async () => {
  const { act, secret, shop, asked, world } = await connected()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(shop).toMatchObject({ name: 'Boutique', sharesPilot: true, sharesCustomer: false, bothUntil: null })
  await expect(act((club) => connectShop(club, asked))).rejects.toMatchObject({ code: 'settings_changed' })
  const [row] = await act(({ tx }) => tx.select().from(shops))
  expect(unseal(env().AUTH_SECRET, row?.signingSecretSealed ?? '')).toBe(secret)
  const kept = JSON.stringify([row, await act(({ tx }) => tx.select().from(journal))])
  for (const open of [secret, asked.token]) expect(kept).not.toContain(open)
  await act((club) => endShop(club, shop.id))
  expect(await world.open(shopOfClub)).toBeNull()
  await expect(act((club) => endShop(club, shop.id))).rejects.toMatchObject({ code: 'not_found' })
})

test('while a secret is changed both sign, for a day', async () => {
  const { act, secret: before, shop } = await connected()
  const { secret: after } = await act((club) => renewSecret(club, shop.id))
  const calling = async () => {
    const opened = await act(shopOfClub)
    if (!opened) throw new Error('no shop')
    await callShop(opened, {
      method: 'POST',
      path: ['references', 'verify'],
      id: 'one',
      body: {},
      timeoutMs: 3000,
    })
    const [call] = (await trial.calls('verify')).slice(-1)
    const headers = call?.headers as Record<string, string>
    return (secret: string) => () => new Webhook(secret).verify('{}', headers)
  }
  const during = await calling()
  expect(during(before)).not.toThrow()
  expect(during(after)).not.toThrow()
  await act(({ tx }) => tx.update(shops).set({ previousUntil: new Date() }).where(eq(shops.id, shop.id)))
  const then = await calling()
  expect(then(before)).toThrow()
  expect(then(after)).not.toThrow()
})

test('a try shows the exchange as it was, without what is secret', async () => {
  const { world, actor, shop, secret, asked } = await connected()
  const refused = await tryShop(world.ref, actor, shop.id)
  expect(refused).toMatchObject({ outcome: 'refused', answer: expect.stringMatching(/^401/) })
  expect(refused.request).toMatch(/^POST http.*\/references\/verify\n\n\{"reference":"ENVOLTEST0"/)
  expect(JSON.stringify(refused)).not.toContain(secret)
  expect(JSON.stringify(refused)).not.toContain(asked.token)
  await trial.mode({ mode: 'status', status: 404 })
  expect(await tryShop(world.ref, actor, shop.id)).toMatchObject({ outcome: 'understood' })
  await trial.mode({ mode: 'redirect' })
  expect(await tryShop(world.ref, actor, shop.id)).toMatchObject({ outcome: 'unreachable' })
})

test('the demonstration connects no shop, and changes none', async () => {
  const { world, actor, shop, asked } = await connected()
  const demo = { ...world.ref, kind: 'demo' } as typeof world.ref
  const acts: ((club: Club) => Promise<unknown>)[] = [
    (club: Club) => connectShop(club, asked),
    (club: Club) => renewSecret(club, shop.id),
    (club: Club) => endShop(club, shop.id),
  ]
  for (const act of acts) await expect(inClub(demo, actor, act)).rejects.toMatchObject({ code: 'forbidden' })
})
