import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { APIRequestContext } from '@playwright/test'
import { issueKey } from '@/domain/club/keys/issue'
import { keyScopes } from '@/domain/club/keys/schema'
import { blocksOf } from '@/lib/markdown'
import { startApp } from '../support/app'
import { aBookableClub, type BookableClub, inDays } from '../support/club'
import { mailNumber } from '../support/mailbox'
import { expect, test } from '../support/test'

const contact = { lastName: 'Durand', firstName: 'Camille', cellPhone: '06 12 34 56 78' }

async function aPartner(request: APIRequestContext, club: BookableClub) {
  const { key } = await club.open((opened) => issueKey(opened, { name: 'e2e', scopes: [...keyScopes] }))
  const call = (method: string, path: string, data?: unknown, once?: string) =>
    request.fetch(`/api/v1/clubs/${club.slug}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, ...(once && { 'Idempotency-Key': once }) },
      ...(data !== undefined && { data }),
    })
  return { key, call }
}

const blocks = blocksOf(
  readFileSync(fileURLToPath(new URL('../../content/connect-your-shop.en.md', import.meta.url)), 'utf8'),
).filter((block) => block.kind === 'code')

/** Runs a program of the guide as a reader would. A `curl` of our own stands in where none is installed. */
function run(program: string, args: string[], env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'envol-guide-'))
  const shim = fileURLToPath(new URL('../support/bin', import.meta.url))
  const PATH = [process.env.PATH, shim].join(delimiter)
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, PATH, NODE_ENV: 'test' },
  })
  rmSync(folder, { recursive: true })
  return { status, stdout, stderr }
}

test('the guide, word by word in curl', async ({ request, baseURL, shop }) => {
  const club = await aBookableClub({ aircraft: 2, shop })
  const { key, call } = await aPartner(request, club)
  // The guide's reference ends with the second at which it is made up.
  const seconds = Array.from({ length: 60 }, (_, ahead) => Math.floor(Date.now() / 1000) + ahead)
  await shop.coupons(...seconds.map((second) => ({ reference: `SHOP${second}`, state: 'valid' as const })))
  const lines = blocks.filter(({ language }) => language === 'bash').map(({ text }) => text)
  const ours = lines.slice(
    1,
    lines.findIndex((text) => text.includes('SHOP_TOKEN')),
  )
  const script = ['set -e', ...ours.map((text) => `${text}\necho`)].join('\n')
  const env = { ENVOL: `${baseURL}/api/v1/clubs/${club.slug}`, KEY: key }
  const { status, stdout, stderr } = run('bash', ['-c', script], env)
  expect(status, stderr).toBe(0)
  expect(stdout).not.toContain('"status":4')
  expect(stdout).toContain('"valid":true')
  expect(stdout).toContain('"state":"booked"')
  const { bookings } = await (await call('GET', '/bookings')).json()
  expect(bookings).toHaveLength(1)
  expect(bookings[0]).toMatchObject({ state: 'cancelled', sequence: 2 })
  await expect
    .poll(async () =>
      (await shop.calls('allocation')).map(({ body, signed }) => [(body as Told).event, signed]),
    )
    .toEqual([
      ['booked', true],
      ['moved', true],
      ['cancelled', true],
    ])
})

type Told = { event: string }

test('the guide in JavaScript', async ({ request, baseURL }) => {
  const club = await aBookableClub()
  const { key, call } = await aPartner(request, club)
  const program = blocks.find(({ file }) => file === 'client.mjs')?.text ?? ''
  const env = { ENVOL: `${baseURL}/api/v1/clubs/${club.slug}`, KEY: key }
  const { status, stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', program], env)
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/^[0-9A-Z]{10} flies at \S+ on F-[A-Z]{4}: \S+\/b\//)
  expect((await (await call('GET', '/bookings')).json()).bookings).toHaveLength(1)
})

test('one booking of parallel twins, with one mail', async ({ request }) => {
  const club = await aBookableClub()
  const { call } = await aPartner(request, club)
  const day = inDays(6)
  const found = await call('GET', `/slots?activity=discovery-30&from=${day}&to=${day}`)
  const { slots } = await found.json()
  const held = await call('POST', '/holds', { references: club.references, slot: slots[0].id })
  expect(held.status()).toBe(201)
  const email = `twin.${club.slug}@essais.example`
  const body = { hold: (await held.json()).id, contact: { ...contact, email } }
  const twins = await Promise.all(Array.from({ length: 8 }, () => call('POST', '/bookings', body, '"twin"')))
  const statuses = twins.map((answer) => answer.status())
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([])
  expect(statuses).toContain(201)
  await mailNumber(1, email)
  const again = await call('POST', '/bookings', body, '"twin"')
  expect(again.status()).toBe(201)
  expect(again.headers()['idempotent-replayed']).toBe('true')
})

test('problems over HTTP: other clubs, other methods, other addresses', async ({ request }) => {
  const [club, other] = [await aBookableClub(), await aBookableClub()]
  const { key } = await aPartner(request, club)
  const ask = (path: string, headers: Record<string, string> = { Authorization: `Bearer ${key}` }) =>
    request.get(`/api/v1/clubs/${path}`, { headers })
  for (const [path, status] of [
    [`${club.slug}/activities`, 200],
    [`${other.slug}/activities`, 404],
    ['nobody/activities', 404],
    [`${club.slug}/nothing`, 404],
    [`${club.slug}/coupons/%00`, 400],
    [`${club.slug}/coupons/%ED%A0%BD`, 400],
    [`${club.slug}/bookings/x`, 404],
    [`${club.slug}/slots`, 400],
  ] as const) {
    const answer = await ask(path)
    expect(answer.status(), path).toBe(status)
    expect(answer.headers()['x-request-id']).toBeTruthy()
    const type = status === 200 ? 'application/json' : 'application/problem+json'
    expect(answer.headers()['content-type']).toBe(type)
  }
  expect((await ask(`${club.slug}/activities`, {})).status()).toBe(401)
  const refused = await request.put(`/api/v1/clubs/${club.slug}/activities`)
  expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  expect(refused.headers()['content-type']).toBe('application/problem+json')
})

test('the description and the figures are there', async ({ request }) => {
  const document = await (await request.get('/api/openapi.json')).json()
  expect(document.openapi).toMatch(/^3\.1/)
  const figures = await (await request.get('/api/metrics')).text()
  for (const name of [
    'envol_http_request_seconds_bucket{',
    'route="/api/openapi.json"',
    'envol_queue_jobs{state="due"}',
    'envol_pool_connections{',
  ]) {
    expect(figures).toContain(name)
  }
  const elsewhere = await request.get('/api/metrics', { headers: { 'X-Forwarded-For': '203.0.113.9' } })
  expect(elsewhere.status()).toBe(403)
})

test('figures for who has the token, when there is one', async ({ request, databaseUrl }) => {
  const METRICS_TOKEN = 'a token of this test'
  const app = await startApp({ databaseUrl, env: { METRICS_TOKEN, WORKER: 'off' } })
  const ask = async (token: string) => {
    const headers = token ? { Authorization: `Bearer ${token}` } : {}
    return (await request.get(`${app.url}/api/metrics`, { headers })).status()
  }
  expect([await ask(''), await ask('another'), await ask(METRICS_TOKEN)]).toEqual([403, 403, 200])
  await app.stop()
})
