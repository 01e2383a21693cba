import { expect, test } from 'vitest'
import { ownPath } from './own-path'

const areas = ['/account', '/confirm']

test.each(['/account', '/account/platforms', '/account/login/a_b-c', '/confirm/AbC-123_x'])(
  '%s is a path to go on to',
  (path) => {
    expect(ownPath(path, areas, '/account')).toBe(path)
  },
)

test.each([
  undefined,
  null,
  ['/account'],
  '',
  'account',
  '/',
  '//evil.example',
  '/\\evil.example',
  '/account\\..',
  '/account//evil.example',
  'https://evil.example/account',
  'javascript:alert(1)',
  '/account?next=//evil.example',
  '/account#x',
  '/account/../operator',
  '/account/..',
  '/account/%2e%2e/operator',
  '/accountant',
  '/operator',
  '/account\n',
  ' /account',
  `/account/${'a'.repeat(300)}`,
])('%j is none', (given) => {
  expect(ownPath(given, areas, '/home')).toBe('/home')
})
