import { afterAll, expect, test, vi } from 'vitest'
import { startRecorder } from '@/bench/wire/recorder'
import { aPartner, contact } from './testing/partner'

// biome-ignore lint/style/noProcessEnv: the recorder stands between this test and its worker's database
const recorder = await startRecorder(process.env.DATABASE_URL ?? '')
vi.stubEnv('DATABASE_URL', recorder.url)
afterAll(() => recorder.close())

/** The statements that a call sends once its connection, its key and its plans are known. */
async function statementsOf(call: () => Promise<{ status: number }>, status: number): Promise<string[]> {
  recorder.take()
  expect(await call()).toMatchObject({ status })
  return recorder
    .take()
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => !text.includes('pg_catalog'))
}

const once = (key: string) => ({ headers: { 'Idempotency-Key': key } })

test('verifying, holding and confirming cost as many statements as they need', async () => {
  const club = await aPartner({ coupons: 2 })
  const [first, second] = (await club.slotsOn(5)).filter((_, n) => n % 6 === 0)
  const verify = (n: number) => club.call('POST', '/coupons/verify', { reference: club.references[n] })
  const hold = (n: number, slot: string | undefined) =>
    club.call('POST', '/holds', { references: [club.references[n]], slot, weights: [80] }, once(`hold ${n}`))
  const confirm = (id: string) => club.call('POST', '/bookings', { hold: id, contact }, once(`confirm ${id}`))
  const [one, two] = [await hold(0, first?.id), await hold(1, second?.id)]
  await club.call('DELETE', `/holds/${two.body.id}`)
  const verified = await statementsOf(() => verify(1), 200)
  const held = await statementsOf(
    () => hold(1, second?.id).then(({ body }) => ({ status: body.id ? 201 : 0 })),
    201,
  )
  const booked = await statementsOf(() => confirm(one.body.id), 201)
  expect(verified.length).toBeLessThanOrEqual(8)
  expect(held.length).toBeLessThanOrEqual(18)
  expect(booked.length).toBeLessThanOrEqual(22)
})
