import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '@/app/_api/openapi/document'
import { allocationNotice, type Shop } from '@/domain/coupons/shop/schema'
import { tellShop } from '@/domain/coupons/shop/tell'
import { verifyAtShop } from '@/domain/coupons/shop/verify'
import { anchorOf, type Block, blocksOf } from '@/lib/markdown'
import { operations } from '../api/v1/testing/operations'
import { curlOf } from './api/_curl'

const guide = (language: string) => blocksOf(readFileSync(`content/connect-your-shop.${language}.md`, 'utf8'))
const codes = (blocks: Block[]) => blocks.filter((block) => block.kind === 'code')
const [french, english] = [guide('fr'), guide('en')]

test('both languages say the same, with the same code', () => {
  expect(codes(french)).toEqual(codes(english))
  expect(french.map(({ kind }) => kind)).toEqual(english.map(({ kind }) => kind))
  const headings = french.flatMap((block) => (block.kind === 'heading' ? [anchorOf(block.text)] : []))
  expect(new Set(headings).size).toBe(headings.length)
})

test('the notice that is shown is one', () => {
  const shown = codes(english).find(({ language }) => language === 'json')
  const notice = JSON.parse(shown?.text ?? '')
  expect(allocationNotice.strict().parse(notice)).toEqual(notice)
  const { webhooks } = openApi('https://envol.example')
  const { schema } = webhooks.allocation.put.requestBody.content['application/json']
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(Object.keys(notice)))
  expect(JSON.stringify(webhooks.verify.post)).toContain('expiresOn')
})

test('every call of the reference has a command line whose body is JSON', () => {
  for (const call of operations) {
    const line = curlOf(call, 'demo')
    expect(line).toMatch(/^curl .*"\$ENVOL\/api\/v1\/clubs\/demo["/]/)
    const body = / -d '([\s\S]+)'$/.exec(line)?.[1]
    if (call.example.body) expect(JSON.parse(body ?? '')).toEqual(call.example.body)
  }
})

const folder = mkdtempSync(join(tmpdir(), 'envol-guide-'))
const secret = 'whsec_dGhpcyBpcyBhIHNlY3JldCBvZiB0d2VudHktZm91cg=='
let shop: Shop
let stop = () => {}

beforeAll(async () => {
  const program = codes(english).find(({ file }) => file === 'shop.mjs')
  writeFileSync(join(folder, 'shop.mjs'), program?.text ?? '')
  const port = await freePort()
  const env = { NODE_ENV: 'test' as const, SHOP_TOKEN: 'token', SHOP_SECRET: secret, PORT: String(port) }
  const child = spawn(process.execPath, [join(folder, 'shop.mjs')], { env, stdio: 'ignore' })
  stop = () => void child.kill()
  const baseUrl = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(baseUrl).catch(() => null)) break
    await wait(50)
  }
  const shares = { sharesPilot: false, sharesCustomer: false, trial: false }
  shop = { id: 'shop', name: 'Guide', baseUrl, token: 'token', signingSecret: secret, ...shares }
})

afterAll(() => {
  stop()
  rmSync(folder, { recursive: true })
})

test('the shop of the guide answers for its references', async () => {
  const valid = { kind: 'valid', activity: 'discovery-30', passengers: 2, expiresOn: '2099-12-31' }
  expect(await verifyAtShop(shop, 'AZERTY1234', 'demo')).toEqual(valid)
  expect(await verifyAtShop(shop, 'NOBODY1234', 'demo')).toEqual({ kind: 'invalid', reason: 'unknown' })
})

test('it believes signed calls alone', async () => {
  const other = 'whsec_YW5vdGhlciBzZWNyZXQgb2YgdHdlbnR5LWZvdXIh'
  const wrong = { kind: 'unreachable' }
  expect(await verifyAtShop({ ...shop, signingSecret: other }, 'AZERTY1234', 'demo')).toEqual(wrong)
  expect(await verifyAtShop({ ...shop, token: 'x' }, 'AZERTY1234', 'demo')).toEqual(wrong)
})

const at = '2026-12-05T10:00:00+01:00'
const notice = (bookingId: string, sequence: number, event: 'booked' | 'moved' | 'cancelled') => ({
  bookingId,
  sequence,
  event,
  occurredAt: '2026-11-21T17:05:00Z',
  activity: 'discovery-30',
  resourceType: 'DR400/120',
  resource: 'F-GVAL',
  meetAt: at,
  start: at,
  end: '2026-12-05T10:30:00+01:00',
  timeZone: 'Europe/Paris',
  base: 'LFCL',
})
const tell = async (...given: Parameters<typeof notice>) =>
  (await tellShop(shop, 'AZERTY1234', notice(...given), crypto.randomUUID())).outcome
const verdict = () => verifyAtShop(shop, 'AZERTY1234', 'demo')

test('it notes what it is told, whatever comes late', async () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
  expect(await tell(one, 0, 'booked')).toBe('delivered')
  expect(await verdict()).toEqual({ kind: 'invalid', reason: 'used' })
  expect(await tell(two, 0, 'booked')).toBe('conflict')
  expect(await tell(one, 2, 'cancelled')).toBe('delivered')
  expect((await verdict()).kind).toBe('valid')
  expect(await tell(one, 1, 'moved')).toBe('delivered')
  expect((await verdict()).kind).toBe('valid')
  expect(await tell(two, 0, 'booked')).toBe('delivered')
  expect(await tell(one, 2, 'cancelled')).toBe('delivered')
  expect(await verdict()).toEqual({ kind: 'invalid', reason: 'used' })
  expect(await tell(two, 1, 'cancelled')).toBe('delivered')
})

test('it lives on after an odd address and a body that is no JSON', async () => {
  const port = Number(new URL(shop.baseUrl).port)
  for (const address of ['//', '/%E0%A4%A', '/references/%E0%A4%A/allocation'])
    expect(await odd(port, address, 'no JSON')).toBeGreaterThanOrEqual(400)
  expect(await odd(port, '/references/verify', '{"reference":')).toBe(400)
  expect((await verdict()).kind).toBe('valid')
})

/** The status of a signed call that no Envol would send. */
function odd(port: number, path: string, body: string): Promise<number> {
  const id = crypto.randomUUID()
  const now = new Date()
  const headers = {
    Authorization: 'Bearer token',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject).end(body)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
