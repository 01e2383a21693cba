import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { version } from '@/lib/version'
import type { Mode } from '@/testing/shop/modes'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { shopAt } from '@/testing/worlds/shop'
import { verifyAtShop } from './verify'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(() => trial.reset())
afterEach(() => trial.mode())

const verify = (reference = 'AZERTY1234') => verifyAtShop(shopAt(trial), reference, 'demo')

describe('verifyAtShop', () => {
  it('brings what the shop says of a good coupon', async () => {
    await trial.coupons({
      reference: 'AZERTY-1234',
      state: 'valid',
      activity: 'discovery-30',
      passengers: 2,
      expiresOn: '2027-06-30',
    })
    expect(await verify()).toEqual({
      kind: 'valid',
      activity: 'discovery-30',
      passengers: 2,
      expiresOn: '2027-06-30',
    })
    const [call] = await trial.calls('verify')
    expect(call).toMatchObject({
      path: '/references/verify',
      body: { reference: 'AZERTY1234', club: 'demo' },
      authorised: true,
      signed: true,
      headers: { 'user-agent': `Envol/${version}`, 'content-type': 'application/json; charset=utf-8' },
    })
    expect(call?.headers['webhook-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('leaves out what the shop leaves out', async () => {
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    expect(await verify()).toEqual({ kind: 'valid' })
  })

  it('brings why a coupon is not good', async () => {
    await trial.coupons(
      { reference: 'PERDU12345', state: 'expired', expiresOn: '2026-01-31' },
      { reference: 'VOLE123456', state: 'used' },
    )
    expect(await verify('PERDU12345')).toEqual({
      kind: 'invalid',
      reason: 'expired',
      expiredOn: '2026-01-31',
    })
    expect(await verify('VOLE123456')).toEqual({ kind: 'invalid', reason: 'used' })
    expect(await verify('INCONNU123')).toEqual({ kind: 'invalid', reason: 'unknown' })
  })

  const spoilt: Mode[] = [
    { mode: 'status', status: 500 },
    { mode: 'status', status: 204 },
    { mode: 'status', status: 401 },
    { mode: 'status', status: 429, retryAfter: '1' },
    { mode: 'nonsense' },
    { mode: 'wrong-shape' },
    { mode: 'wrong-shape', body: '{"valid":true,"passengers":31}' },
    { mode: 'wrong-shape', body: '{"valid":true,"activity":"\\u0000"}' },
    { mode: 'wrong-shape', body: '{"valid":true,"activity":"\\ud83d"}' },
    { mode: 'wrong-shape', body: '{"valid":true,"expiresOn":"2027-02-30"}' },
    { mode: 'huge' },
    { mode: 'redirect' },
    { mode: 'refuse' },
    { mode: 'hang' },
    { mode: 'half' },
    { mode: 'late', ms: 4000 },
  ]
  it.each(spoilt)('cannot be reached: $mode $status $body', async (mode) => {
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    await trial.mode(mode)
    const start = performance.now()
    expect(await verify()).toEqual({ kind: 'unreachable' })
    expect(performance.now() - start).toBeLessThan(3600)
    expect(await trial.calls('verify')).toHaveLength(1)
  })

  it('waits for a slow shop', async () => {
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    await trial.mode({ mode: 'slow' })
    expect(await verify()).toEqual({ kind: 'valid' })
  })

  it('cannot reach a shop that nobody runs', async () => {
    const nowhere = shopAt(trial, { baseUrl: 'http://127.0.0.1:1' })
    expect(await verifyAtShop(nowhere, 'AZERTY1234', 'demo')).toEqual({ kind: 'unreachable' })
  })

  it('sees the shop change its mind', async () => {
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    await trial.mode({ mode: 'changes-its-mind', times: 1 })
    expect(await verify()).toEqual({ kind: 'valid' })
    expect(await verify()).toEqual({ kind: 'invalid', reason: 'used' })
  })
})
