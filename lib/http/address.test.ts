import { expect, test } from 'vitest'
import { arrivedWith, networkOf } from './address'

const one = (told: string) => networkOf({ forwarded: told, socket: '127.0.0.1', hops: 1 })

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:51234', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['[2001:db8::1]:443', '2001:db8::/64'],
  ['[2001:db8::1]', '2001:db8::/64'],
  ['2001:DB8::2', '2001:db8::/64'],
  ['2001:db8:0:0:ffff:1:2:3', '2001:db8::/64'],
  ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
])('%s counts as %s', (told, network) => {
  expect(one(told)).toBe(network)
})

test.each([
  [
    'the declared proxies’ own word, not the visitor’s',
    { forwarded: '198.51.100.1, 203.0.113.7', hops: 1 },
    '203.0.113.7',
  ],
  ['two proxies', { forwarded: '198.51.100.1, 203.0.113.7, 10.0.0.2', hops: 2 }, '203.0.113.7'],
  ['none declared: the header is not believed', { forwarded: '198.51.100.1', hops: 0 }, '192.0.2.9'],
  ['nothing written', { forwarded: null, hops: 1 }, '192.0.2.9'],
  ['a trailing comma', { forwarded: '203.0.113.7, ', hops: 1 }, '203.0.113.7'],
  ['fewer than declared', { forwarded: '203.0.113.7', hops: 2 }, '192.0.2.9'],
  ['nonsense', { forwarded: 'unknown', hops: 1 }, '192.0.2.9'],
])('%s', (_, seen, network) => {
  expect(networkOf({ ...seen, socket: '192.0.2.9' })).toBe(network)
})

test('a socket that is gone', () => {
  expect(networkOf({ forwarded: null, socket: undefined, hops: 0 })).toBe('unknown')
})

test('what came is told from what was written here', () => {
  expect(arrivedWith({ rawHeaders: ['Host', 'x', 'X-Forwarded-For', '1.2.3.4'] }, 'x-forwarded-for')).toBe(
    true,
  )
  expect(arrivedWith({ rawHeaders: ['Host', 'x-forwarded-for'] }, 'x-forwarded-for')).toBe(false)
})
