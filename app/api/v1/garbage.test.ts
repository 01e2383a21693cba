import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { patience, runs } from '@/testing/trials'
import { operations } from './testing/operations'
import { aPartner, contact, inDays, type Told } from './testing/partner'

const club = await aPartner()
const [slot] = await club.slotsOn(5)

/** Never a failure of ours, never an effect: a problem with a code of the table. */
function refused(answer: Told) {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
  expect(answer.status, answer.text).toBeLessThan(500)
  expect(answer.body.code).not.toBe('internal_error')
}

const codes = [
  0, 1, 8, 31, 34, 39, 60, 127, 0x85, 0xa0, 0x200b, 0x202e, 0x0130, 0x0131, 0xdf, 0x1d538, 0x1f6e9,
]
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...codes.map((code) => String.fromCodePoint(code))), maxLength: 12 }),
  fc.constantFrom(
    "'; drop table bookings; --",
    '<script>alert(1)</script>',
    '\ud800',
    '\0',
    '9999-12-31',
    '0000-01-01',
    '2026-02-30',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    '-1',
    '1e309',
    'NaN',
    '00000000-0000-0000-0000-000000000000',
  ),
)
const anything = fc.oneof(
  odd,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, false, [], {}, 2 ** 31, 2 ** 53, -0),
  fc.array(odd, { maxLength: 4 }),
  fc.dictionary(odd, odd, { maxKeys: 3 }),
)

const names = [
  'activity',
  'from',
  'to',
  'base',
  'moving',
  'passengers',
  'weights',
  'ages',
  'reference',
  'references',
]
  .concat([
    'slot',
    'replaces',
    'hold',
    'contact',
    'fields',
    'consent',
    'message',
    'passengerNames',
    'expiresOn',
  ])
  .concat([
    'void',
    'price',
    'buyer',
    'soldOn',
    'activities',
    'reason',
    'cursor',
    'limit',
    'state',
    '__proto__',
  ])
const member = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: odd })

vi.setConfig({ testTimeout: patience(20_000) })

test.each(operations)('$method $path takes any input without failing', async ({ method, path }) => {
  const body = fc.dictionary(member, anything, { maxKeys: 5 })
  const query = fc.array(fc.tuple(member, odd), { maxLength: 5 })
  const place = odd.filter((text) => text.isWellFormed() && text.length > 0)
  await fc.assert(
    fc.asyncProperty(body, query, place, async (sent, asked, id) => {
      const address = path.replace(/\{\w+\}/, encodeURIComponent(id))
      const search = new URLSearchParams(method === 'GET' ? asked : []).toString()
      const given = method === 'GET' ? undefined : sent
      const answer = await club.call(method, `${address}?${search}`, given)
      expect(answer.status, answer.text).toBeLessThan(500)
    }),
    runs(10, 400),
  )
})

const whole: [string, string, Record<string, unknown>][] = [
  ['POST', '/coupons', { reference: 'GOOD123456', buyer: { name: 'A', phone: '1' }, soldOn: '2026-01-01' }],
  ['POST', '/coupons/verify', { reference: 'GOOD123456' }],
  ['PATCH', `/coupons/${club.references[0]}`, { expiresOn: inDays(300) }],
  [
    'POST',
    '/slots/search',
    { activity: 'discovery-30', from: inDays(1), to: inDays(2), weights: [75], ages: [30] },
  ],
  ['POST', '/holds', { references: [club.references[0]], slot: slot?.id, weights: [75] }],
  [
    'POST',
    '/bookings',
    { hold: crypto.randomUUID(), contact, fields: {}, message: '', passengerNames: [''] },
  ],
]

test.each(whole)('%s %s takes one odd member in a whole body', async (method, path, body) => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pathsIn(body)), anything, async (place, value) => {
      const answer = await club.call(method, path, replaced(body, place, value))
      expect(answer.status, answer.text).toBeLessThan(500)
    }),
    runs(25, 1000),
  )
})

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name])),
  ]
}

function replaced(value: unknown, [name, ...rest]: string[], by: unknown): unknown {
  if (name === undefined) return by
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === name ? replaced(item, rest, by) : item))
  const members = value as Record<string, unknown>
  return { ...members, [name]: replaced(members[name], rest, by) }
}

test.each([
  ['nothing at all', ''],
  ['half of it', '{"reference":'],
  ['a list', '[]'],
  ['a number', '1'],
  ['null', 'null'],
  ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ['two names', '{"__proto__":{"valid":true},"constructor":1}'],
  ['a NUL', '{"reference":"ABC\\u0000DEF"}'],
  ['half a pair', '{"reference":"\\ud800ABCDEF"}'],
  ['thousands deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['an unknown member', '{"reference":"ABCDEF","club":"demo"}'],
  ['more than 64 KiB', `{"reference":"${'A'.repeat(66_000)}"}`],
])('a body that is %s', async (_, raw) => {
  const answer = await club.call('POST', '/coupons/verify', undefined, { raw })
  refused(answer)
  expect(answer.body.code).toBe('validation_failed')
  expect(answer.body.errors.length).toBeGreaterThan(0)
})

test('a body that never ends is not read to its end', async () => {
  let sent = 0
  const raw = new ReadableStream({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024).fill(65))
    },
  })
  const url = `http://localhost/api/v1/clubs/${club.slug}/coupons/verify`
  const { POST } = await import('./clubs/[slug]/coupons/verify/route')
  const request = new Request(url, {
    method: 'POST',
    body: raw,
    duplex: 'half',
    headers: { Authorization: `Bearer ${club.key}` },
  } as RequestInit)
  const answer = await POST(request, { params: Promise.resolve({ slug: club.slug }) })
  expect(answer.status).toBe(400)
  expect(sent).toBeLessThan(200_000)
})

test('any name that is taken is kept, mailed and shown', async () => {
  const other = await aPartner({ coupons: 12, pairs: 3 })
  const free = await other.slotsOn(6)
  let made = 0
  await fc.assert(
    fc.asyncProperty(odd, odd, async (lastName, message) => {
      const references = [other.references[made]]
      const held = await other.call('POST', '/holds', { references, slot: free[made % 4]?.id })
      if (held.status !== 201) return
      const body = { hold: held.body.id, contact: { ...contact, lastName }, message }
      const answer = await other.call('POST', '/bookings', body)
      expect(answer.status, answer.text).toBeLessThan(500)
      if (answer.status === 201) made += 1
    }),
    { numRuns: 30 },
  )
  expect(made).toBeGreaterThan(3)
})

test('hostile text is kept as text', async () => {
  // A club of its own: what the odd members above left of the other one's coupons and places is left to chance.
  const fresh = await aPartner({ coupons: 1 })
  const [first] = await fresh.slotsOn(6)
  const held = await fresh.call('POST', '/holds', { references: fresh.references, slot: first?.id })
  const hostile = '<img src=x onerror=alert(1)> \' "; --'
  const booked = await fresh.call('POST', '/bookings', {
    hold: held.body.id,
    contact: { ...contact, lastName: `${hostile}\u202e` },
    message: hostile,
  })
  expect(booked).toMatchObject({ status: 201, body: { contact: { lastName: hostile } } })
})
