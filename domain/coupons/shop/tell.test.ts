import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { uuidv7 } from '@/lib/id'
import type { Mode } from '@/testing/shop/modes'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { aNotice, shopAt } from '@/testing/worlds/shop'
import { tellShop } from './tell'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(async () => {
  await trial.reset()
  await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
})

const tell = (changes = {}, id = uuidv7()) => tellShop(shopAt(trial), 'AZERTY1234', aNotice(changes), id)

describe('tellShop', () => {
  it('tells, signed, with the letter as the key of repetition', async () => {
    const id = uuidv7()
    expect(await tell({}, id)).toEqual({ outcome: 'delivered', status: 200, detail: 'HTTP 200' })
    const [call] = await trial.calls('allocation')
    expect(call).toMatchObject({
      method: 'PUT',
      path: '/references/AZERTY1234/allocation',
      authorised: true,
      signed: true,
      body: aNotice(),
      headers: { 'idempotency-key': `"${id}"`, 'webhook-id': id },
    })
    const register = await trial.register()
    expect(register[0]).toMatchObject({ state: 'used', allocation: { sequence: 1, event: 'booked' } })
  })

  it('lets the shop ignore a late repeat', async () => {
    await tell({ sequence: 2, event: 'cancelled' })
    await tell({ sequence: 1 })
    expect((await trial.register())[0]).toMatchObject({ state: 'valid', allocation: { sequence: 2 } })
  })

  const cases: [Mode, object][] = [
    [
      { mode: 'status', status: 409 },
      { outcome: 'conflict', status: 409 },
    ],
    [
      { mode: 'status', status: 422 },
      { outcome: 'failed', status: 422 },
    ],
    [
      { mode: 'status', status: 429, retryAfter: '7' },
      { outcome: 'retry', status: 429, retryAfterMs: 7000 },
    ],
    [
      { mode: 'status', status: 500 },
      { outcome: 'retry', status: 500 },
    ],
    [{ mode: 'redirect' }, { outcome: 'retry', status: 307 }],
    [{ mode: 'refuse' }, { outcome: 'retry', status: null, detail: 'unreachable' }],
    [{ mode: 'nonsense' }, { outcome: 'delivered', status: 200 }],
    [{ mode: 'huge' }, { outcome: 'delivered', status: 200 }],
  ]
  it.each(cases)('%o', async (mode, told) => {
    await trial.mode(mode)
    expect(await tell()).toMatchObject(told)
  })

  it('gives a hanging shop ten seconds', async () => {
    await trial.mode({ mode: 'hang' })
    const start = performance.now()
    expect(await tell()).toMatchObject({ outcome: 'retry', status: null, detail: 'timeout' })
    expect(performance.now() - start).toBeGreaterThan(9900)
    expect(performance.now() - start).toBeLessThan(11_000)
  })

  it('never calls an address it refuses', async () => {
    const shop = shopAt(trial, { baseUrl: 'ftp://127.0.0.1' })
    expect(await tellShop(shop, 'AZERTY1234', aNotice(), uuidv7())).toMatchObject({
      outcome: 'failed',
      detail: 'refused_address',
    })
  })
})
